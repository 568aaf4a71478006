package org.planningtogether.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.ActivityParser.Outline;
import org.planningtogether.course.ContentFiles.FrontMatter;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;

/** Reads one module's folder: its structure once, its words in one language, English where a file is not translated. */
final class ModuleReader {

  private static final String WORDS = "module.md";
  private static final String FACTSHEET = "factsheet";

  /** Addresses of a module that are none of its pages. */
  private static final Map<String, String> TAKEN =
      Map.of("done", "the module's end", FACTSHEET, "the module's factsheet");

  private final ContentFiles files;
  private final Prose prose;
  private final Order order;
  private final String lang;
  private final List<FileProblem> problems;

  ModuleReader(ContentFiles files, Prose prose, Order order, String lang, List<FileProblem> problems) {
    this.files = files;
    this.prose = prose;
    this.order = order;
    this.lang = lang;
    this.problems = problems;
  }

  /**
   * Empty when there are problems.
   *
   * @param entry where {@code course.yml} names the folder
   */
  Optional<Module> read(YamlNode entry, String name, int number, List<ModuleId> opensAfter) {
    var folder = "modules/" + name;
    return files.yaml(folder + "/module.yml", problems, root -> {
      var id = root.value("id", ModuleId::new);
      if (id != null) {
        order.add(entry, id, opensAfter);
      }
      var pageIds = new ArrayList<String>();
      var pages = pages(folder, root, pageIds);
      pageIds.forEach(page -> prose.links().page(String.valueOf(id), page));
      noteStrangers(folder, pageIds);
      var factsheet = factsheet(folder, String.valueOf(id)).orElse(null);
      return files
          .markdown(words(folder, WORDS), problems, words -> module(id, number, words, opensAfter, pages, factsheet))
          .orElse(null);
    });
  }

  private Module module(
      ModuleId id,
      int number,
      FrontMatter words,
      List<ModuleId> opensAfter,
      List<Page> pages,
      @Nullable Factsheet factsheet) {
    var own = new Words(words.node(), prose, langOf(words.file()));
    if (!words.body().isBlank()) {
      problems.add(
          new FileProblem(words.file(), words.bodyLine(), "holds a text below its words, which nobody would see"));
    }
    return new Module(
        id,
        number,
        langOf(words.file()),
        own.text("title"),
        own.text("summary"),
        own.optional("note"),
        opensAfter,
        pages,
        factsheet);
  }

  private Optional<Factsheet> factsheet(String folder, String module) {
    var file = words(folder, FACTSHEET + ".md");
    if (!files.has(file)) {
      return Optional.empty();
    }
    prose.links().page(module, FACTSHEET);
    return files.markdown(file, problems, words -> {
      var lang = langOf(words.file());
      return new Factsheet(lang, new Words(words.node(), prose, lang).text("title"), body(words));
    });
  }

  private List<Page> pages(String folder, YamlNode root, List<String> ids) {
    var pages = new ArrayList<Page>();
    var activityIds = new HashSet<String>();
    Ids.each(root, "pages", page -> {
      ids.add(page.id());
      return page(folder, page, activityIds).map(pages::add);
    });
    Ids.mustNotBeEmpty(root, "pages", ids);
    return List.copyOf(pages);
  }

  private Optional<Page> page(String folder, Ids.Named structure, Set<String> activityIds) {
    if (TAKEN.containsKey(structure.id())) {
      structure.node().problem(
          "id", "is '%s', which is the address of %s".formatted(structure.id(), TAKEN.get(structure.id())));
    }
    var minutes = structure.node().wholeNumber("minutes", 1, 30);
    var file = words(folder, structure.id() + ".md");
    if (!files.has(file)) {
      structure.node().names();
    }
    return files.markdown(file, problems, words -> {
      var own = new Words(words.node(), prose, langOf(words.file()));
      return new Page(
          new PageId(structure.id()),
          langOf(words.file()),
          minutes,
          own.text("title"),
          own.text("why"),
          own.optional("does-not-fit"),
          body(words),
          activities(structure.node(), words, activityIds));
    });
  }

  private String body(FrontMatter words) {
    return prose.html(
        words.body(),
        langOf(words.file()),
        (line, message) -> problems.add(new FileProblem(words.file(), words.bodyLine() + line - 1, message)));
  }

  private List<Activity> activities(YamlNode structure, FrontMatter page, Set<String> taken) {
    var activities = new ArrayList<Activity>();
    var texts = structure.has("activities") ? page.node().node("activities") : null;
    Ids.each(structure, "activities", activity -> {
      if (!taken.add(activity.id())) {
        activity.node().problem("id", "is '%s', which another page of this module has".formatted(activity.id()));
      }
      var words = new Words(texts == null ? null : texts.node(activity.id()), prose, langOf(page.file()));
      return activity(activity, words, langOf(page.file())).map(activities::add);
    });
    return List.copyOf(activities);
  }

  private Optional<Activity> activity(Ids.Named activity, Words words, String spoken) {
    var node = activity.node();
    var type = node.text("type");
    var parser = ActivityParser.BY_TYPE.get(type);
    if (parser == null) {
      Ids.mustBeAmong(node, "type", List.of(type), ActivityParser.BY_TYPE.keySet().stream().sorted().toList());
      node.names();
      words.skip();
      return Optional.empty();
    }
    var required = node.flag("required", true);
    var id = new ActivityId(activity.id());
    var outline = new Outline(id, required, node, prose.facts(), prose.drawings(), spoken);
    return Optional.of(parser.parse(outline, words));
  }

  /** Words of a page that the structure does not name. */
  private void noteStrangers(String folder, List<String> pageIds) {
    var known = new HashSet<>(List.of(WORDS, FACTSHEET + ".md"));
    pageIds.forEach(id -> known.add(id + ".md"));
    for (var name : files.below(folder)) {
      var parts = name.substring(folder.length() + 1).split("/", 2);
      var language = parts[0].equals(Languages.ENGLISH) || Languages.OTHERS.contains(parts[0]);
      if (language && !known.contains(parts[1])) {
        problems.add(new FileProblem(files.path(name), 0, "belongs to no page of module.yml"));
      }
    }
  }

  private String words(String folder, String file) {
    var own = "%s/%s/%s".formatted(folder, lang, file);
    return files.has(own) ? own : "%s/%s/%s".formatted(folder, Languages.ENGLISH, file);
  }

  private String langOf(String file) {
    return file.matches(".*/" + lang + "/[^/]+") ? lang : Languages.ENGLISH;
  }
}
