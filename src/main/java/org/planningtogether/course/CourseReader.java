package org.planningtogether.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;

/** Puts a course together out of its files, in one language, and notes whatever is wrong in them. */
final class CourseReader {

  private final ContentFiles files;
  private final List<Companion<?>> companions;
  private final String lang;
  private final LocalDate today;
  private final List<FileProblem> problems;
  private final Map<ModuleId, String> folders = new LinkedHashMap<>();

  private CourseReader(
      ContentFiles files, List<Companion<?>> companions, String lang, LocalDate today, List<FileProblem> problems) {
    this.files = files;
    this.companions = companions;
    this.lang = lang;
    this.today = today;
    this.problems = problems;
  }

  /** Empty when there are problems. */
  static Optional<Edition> read(
      ContentFiles files, List<Companion<?>> companions, String lang, LocalDate today, List<FileProblem> problems) {
    problems.addAll(files.unreadable());
    var reader = new CourseReader(files, companions, lang, today, problems);
    var course = files.yaml("course.yml", problems, reader::course);
    return course.filter(whole -> problems.isEmpty());
  }

  private Edition course(YamlNode root) {
    var title = Localised.read(root, "title").in(lang);
    var days = root.wholeNumber("days-to-finish", 1, 365);
    var moreDays = root.wholeNumber("more-days", 1, 365);
    var facts =
        Facts.read(files, today, Localised.read(root, "see-website"), Localised.read(root, "new-tab"), problems);
    var helplines = Ids.list(root, "helplines");
    Ids.mustNotBeEmpty(root, "helplines", helplines);
    facts.mustBeHelplines(root, "helplines", helplines);
    var links = new Links();
    var prose = new Prose(facts, Drawings.read(files, problems), links);
    var order = new Order();
    var modules = modules(root, new ModuleReader(files, prose, order, lang, problems));
    order.check();
    var beside = new HashMap<Companion<?>, Object>();
    companions.forEach(other -> beside.put(other, other.read(new Shelf(files, prose, lang, problems))));
    links.check();
    var course = new Course(title.lang(), title.text(), modules, days, moreDays, facts.helplines(helplines, lang));
    return new Edition(course, facts, folders, beside);
  }

  private List<Module> modules(YamlNode root, ModuleReader reader) {
    var modules = new ArrayList<Module>();
    var entries = root.nodes("modules");
    Ids.mustNotBeEmpty(root, "modules", entries);
    var named = new HashSet<String>();
    for (var entry : entries) {
      var folder = entry.value("folder", CourseReader::folder);
      var opensAfter = entry.values("opens-after", ModuleId::new);
      if (folder == null) {
        continue;
      }
      if (!named.add(folder)) {
        entry.problem("folder", "is '%s', which stands here again".formatted(folder));
      }
      reader.read(entry, folder, modules.size() + 1, opensAfter).ifPresent(module -> {
        modules.add(module);
        folders.put(module.id(), folder);
      });
    }
    return modules;
  }

  private static String folder(String folder) {
    if (!folder.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("must be small letters, digits and hyphens");
    }
    return folder;
  }
}
