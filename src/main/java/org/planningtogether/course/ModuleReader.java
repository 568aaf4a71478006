package org.planningtogether.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.ActivityParser.Outline;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;

/** Reads one module's folder: its structure once, its words in one language, English where a passage is not translated. */
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
      return translation(folder, WORDS, words -> module(id, number, words, opensAfter, pages, factsheet)).orElse(null);
    });
  }

  private static Module module(
      ModuleId id,
      int number,
      Translation words,
      List<ModuleId> opensAfter,
      List<Page> pages,
      @Nullable Factsheet factsheet) {
    words.mustBeWithoutBody();
    var title = words.text("title");
    return new Module(
        id,
        number,
        title.lang(),
        title.text(),
        words.text("summary"),
        words.optional("note"),
        opensAfter,
        pages,
        factsheet);
  }

  /** A factsheet is printed, so it stands in one language as a whole. */
  private Optional<Factsheet> factsheet(String folder, String module) {
    if (!files.has(english(folder, FACTSHEET + ".md"))) {
      return Optional.empty();
    }
    prose.links().page(module, FACTSHEET);
    var own = "%s/%s/%s.md".formatted(folder, lang, FACTSHEET);
    var spoken = files.has(own) ? lang : Languages.ENGLISH;
    return files.markdown(
        files.has(own) ? own : english(folder, FACTSHEET + ".md"),
        problems,
        words ->
            new Factsheet(
                spoken,
                new Words(words.node(), prose, spoken).text("title"),
                prose.html(words, spoken, problems)));
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
    var file = structure.id() + ".md";
    if (!files.has(english(folder, file))) {
      structure.node().names();
    }
    return translation(folder, file, words -> page(structure, minutes, words, activityIds));
  }

  private Page page(Ids.Named structure, int minutes, Translation words, Set<String> activityIds) {
    var title = words.text("title");
    var spoken = new LinkedHashMap<ActivityId, String>();
    return new Page(
        new PageId(structure.id()),
        title.lang(),
        minutes,
        title.text(),
        words.text("why"),
        words.optional("does-not-fit"),
        words.body(),
        activities(structure.node(), words, activityIds, spoken),
        Map.copyOf(spoken));
  }

  private List<Activity> activities(
      YamlNode structure, Translation page, Set<String> taken, Map<ActivityId, String> spoken) {
    var activities = new ArrayList<Activity>();
    var texts = structure.has("activities") ? page.activities() : null;
    Ids.each(structure, "activities", activity -> {
      if (!taken.add(activity.id())) {
        activity.node().problem("id", "is '%s', which another page of this module has".formatted(activity.id()));
      }
      var words = texts.apply(activity.id());
      spoken.put(new ActivityId(activity.id()), words.lang());
      return activity(activity, words).map(activities::add);
    });
    return List.copyOf(activities);
  }

  private Optional<Activity> activity(Ids.Named activity, Words words) {
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
    var outline = new Outline(id, required, node, prose.facts(), prose.drawings(), words.lang());
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
      } else if (language && !files.has(english(folder, parts[1]))) {
        problems.add(new FileProblem(files.path(name), 0, "has no English en/%s beside it".formatted(parts[1])));
      }
    }
  }

  /** Reads the English file, and beside it the same in the language of the reader, if there is one. */
  private <T> Optional<T> translation(String folder, String file, Function<Translation, T> reader) {
    var own = "%s/%s/%s".formatted(folder, lang, file);
    return files.markdown(english(folder, file), problems, words -> {
      if (lang.equals(Languages.ENGLISH) || !files.has(own)) {
        return reader.apply(new Translation(words, Optional.empty(), lang, prose, problems));
      }
      return files
          .markdown(own, problems, other -> reader.apply(new Translation(words, Optional.of(other), lang, prose, problems)))
          .orElse(null);
    });
  }

  private static String english(String folder, String file) {
    return "%s/%s/%s".formatted(folder, Languages.ENGLISH, file);
  }
}
