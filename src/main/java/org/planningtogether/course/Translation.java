package org.planningtogether.course;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.ContentFiles.FrontMatter;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;

/** A file of words in English and perhaps in another language, passage by passage: what is missing there is English. */
final class Translation {

  private final FrontMatter english;
  private final Optional<FrontMatter> own;
  private final String lang;
  private final Prose prose;
  private final List<FileProblem> problems;

  /** @param own the same file in another language, if there is one */
  Translation(
      FrontMatter english, Optional<FrontMatter> own, String lang, Prose prose, List<FileProblem> problems) {
    this.english = english;
    this.own = own;
    this.lang = lang;
    this.prose = prose;
    this.problems = problems;
  }

  /** Plain words that must be there in English. */
  Passage text(String field) {
    var words = inEnglish().text(field);
    return translated(field).orElse(new Passage(Languages.ENGLISH, words));
  }

  /** Plain words that may be left out in English; then they may not stand in the other language. */
  @Nullable Passage optional(String field) {
    var words = inEnglish().optional(field);
    if (words == null) {
      return null;
    }
    return translated(field).orElse(new Passage(Languages.ENGLISH, words));
  }

  /** The Markdown below the words, as HTML. */
  Passage body() {
    var words = prose.html(english, Languages.ENGLISH, problems);
    return own.filter(file -> !file.body().isBlank())
        .map(file -> new Passage(lang, prose.html(file, lang, problems)))
        .orElse(new Passage(Languages.ENGLISH, words));
  }

  void mustBeWithoutBody() {
    noteBody(english);
    own.ifPresent(this::noteBody);
  }

  /** The words of each activity, by its id. */
  Function<String, Words> activities() {
    var texts = Optional.ofNullable(english.node().node("activities"));
    var translated = own.flatMap(file -> file.node().optionalNode("activities"));
    return id ->
        activity(texts.map(all -> all.node(id)).orElse(null), translated.flatMap(all -> all.optionalNode(id)));
  }

  /** An activity is one passage: with any of its words missing it stands in English as a whole. */
  private Words activity(@Nullable YamlNode words, Optional<YamlNode> translated) {
    if (words == null || translated.isEmpty()) {
      return new Words(words, prose, Languages.ENGLISH);
    }
    translated.get().mustBeWithin(words);
    if (translated.get().covers(words)) {
      words.names();
      return new Words(translated.get(), prose, lang);
    }
    return new Words(words, prose, Languages.ENGLISH);
  }

  private Words inEnglish() {
    return new Words(english.node(), prose, Languages.ENGLISH);
  }

  private Optional<Passage> translated(String field) {
    return own.map(FrontMatter::node)
        .filter(node -> node.isFilled(field))
        .map(node -> new Passage(lang, new Words(node, prose, lang).text(field)));
  }

  private void noteBody(FrontMatter file) {
    if (!file.body().isBlank()) {
      problems.add(
          new FileProblem(file.file(), file.bodyLine(), "holds a text below its words, which nobody would see"));
    }
  }
}
