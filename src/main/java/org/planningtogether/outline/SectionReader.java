package org.planningtogether.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planningtogether.course.Ids;
import org.planningtogether.course.Passage;
import org.planningtogether.course.Script;
import org.planningtogether.files.YamlNode;

/** Reads one section: its structure once, its words in one language, English where a passage is not translated. */
final class SectionReader {

  /** What the pages themselves call a question, and what begins the ids of questions that parents add. */
  private static final String TAKEN = "own-.*|all";

  private final String section;
  private final Script words;

  SectionReader(String section, Script words) {
    this.section = section;
    this.words = words;
  }

  Section read(int number, YamlNode structure) {
    var title = words.text("title", Placeholders.NONE);
    var summary = words.text("summary", Placeholders.NONE);
    var voice = words.text("voice", Placeholders.NONE);
    var texts = words.below("questions");
    var questions = Ids.each(structure, "questions", question -> question(question, texts.below(question.id())));
    Ids.mustNotBeEmpty(structure, "questions", questions);
    return new Section(section, number, title, summary, words.body(), voice, questions);
  }

  private Question question(Ids.Named question, Script texts) {
    var structure = question.node();
    if (question.id().matches(TAKEN)) {
      structure.problem("id", "is '%s', which is taken".formatted(question.id()));
    }
    var agree = Optional.ofNullable(structure.value("agree", SectionReader::agree)).orElse(Agree.BOTH);
    var perChild = structure.flag("each-child", false);
    var entries = structure.nodes("fields");
    Ids.mustNotBeEmpty(structure, "fields", entries);
    var labels = new FieldReader(texts, entries.size() == 1);
    var fields = Ids.each(entries, labels::read).stream().flatMap(Optional::stream).toList();
    noteSameNames(structure, fields);
    return new Question(
        section,
        question.id(),
        agree,
        perChild,
        texts.text("ask", Placeholders.NAMES),
        texts.optional("hint", Placeholders.NAMES),
        texts.html("help"),
        fields,
        samples(texts, fields),
        ChildWordsReader.read(texts, fields));
  }

  private static List<Passage> samples(Script texts, List<Field> fields) {
    var samples = texts.list("samples", Placeholders.NAMES);
    if (!samples.isEmpty() && fields.stream().noneMatch(SectionReader::takesWords)) {
      texts.problem("samples", "are for a field of type line or area, and there is none");
    }
    return samples;
  }

  private static boolean takesWords(Field field) {
    return field instanceof Field.Line || field instanceof Field.Area;
  }

  /** What a form sends must never be two things. */
  private static void noteSameNames(YamlNode structure, List<Field> fields) {
    var seen = new HashSet<String>();
    fields.stream()
        .flatMap(field -> AnswerReader.parameters(field).stream())
        .filter(name -> !seen.add(name))
        .forEach(name -> structure.problem("fields", "send '%s' twice, must have other ids".formatted(name)));
  }

  private static Agree agree(String text) {
    for (var agree : Agree.values()) {
      if (agree.name().toLowerCase(Locale.ROOT).equals(text)) {
        return agree;
      }
    }
    throw new IllegalArgumentException("must be both, information or private");
  }
}
