package org.planningtogether.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningtogether.course.Companion;
import org.planningtogether.course.Ids;
import org.planningtogether.course.Shelf;
import org.planningtogether.files.YamlNode;
import org.springframework.stereotype.Component;

/** The folder {@code content/plan/}: which sections there are, in which order. A course may be without one. */
@Component
public final class OutlineFiles implements Companion<Outline> {

  private static final String FOLDER = "plan";
  private static final String SECTIONS = "sections";
  private static final String PLAN = FOLDER + "/plan.yml";

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public Outline read(Shelf files) {
    if (!files.has(PLAN)) {
      return new Outline(List.of());
    }
    return new Outline(files.yaml(PLAN, root -> sections(files, root)).orElse(List.of()));
  }

  private static List<Section> sections(Shelf files, YamlNode root) {
    var folders = root.values(SECTIONS, OutlineFiles::folder);
    Ids.mustNotBeEmpty(root, SECTIONS, folders);
    var sections = new ArrayList<Section>();
    var ids = new HashSet<String>();
    for (int i = 0; i < folders.size(); i++) {
      var folder = folders.get(i);
      if (!ids.add(folder.substring(3))) {
        root.problem(SECTIONS, "names '%s' twice".formatted(folder));
      } else {
        section(files, i + 1, folder).ifPresent(sections::add);
      }
    }
    return List.copyOf(sections);
  }

  private static Optional<Section> section(Shelf files, int number, String name) {
    var folder = FOLDER + "/" + name;
    noteStrangers(files, folder);
    return files.yaml(folder + "/section.yml", root -> {
      var id = root.value("id", Ids::checked);
      if (id != null && !id.equals(name.substring(3))) {
        root.problem("id", "is '%s', must be as in the folder's name, '%s'".formatted(id, name.substring(3)));
      }
      return files.words(folder, words -> new SectionReader(name.substring(3), words).read(number, root)).orElse(null);
    });
  }

  private static void noteStrangers(Shelf files, String folder) {
    files.below(folder).stream()
        .filter(name -> !name.matches(".*/(section[.]yml|en[.]md|cy[.]md)"))
        .forEach(name -> files.problem(name, "has no place here, must be section.yml, en.md or cy.md"));
  }

  private static String folder(String folder) {
    if (!folder.matches("\\d\\d-[a-z][a-z-]{0,39}")) {
      throw new IllegalArgumentException("must be two digits, a hyphen and the section's id");
    }
    return folder;
  }

  @Override
  public List<String> ids(Outline outline) {
    return outline.sections().stream().flatMap(OutlineFiles::ids).toList();
  }

  private static Stream<String> ids(Section section) {
    var questions = section.questions().stream().flatMap(question -> ids(section, question));
    return Stream.concat(Stream.of("section " + section.id()), questions);
  }

  private static Stream<String> ids(Section section, Question question) {
    var fields =
        question.fields().stream().map(field -> "field %s/%s/%s".formatted(section.id(), question.id(), field.id()));
    return Stream.concat(Stream.of("question %s/%s".formatted(section.id(), question.id())), fields);
  }
}
