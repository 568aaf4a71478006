package org.planningtogether.course;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.ContentFiles.FrontMatter;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;

/**
 * Words that a {@link Companion} reads, in English and perhaps in another language, passage by passage: what the other
 * language leaves out is English. A list is one passage.
 */
public final class Script {

  static final String SUFFIX = ".md";

  private final @Nullable YamlNode english;
  private final @Nullable YamlNode own;
  private final String lang;
  private final Prose prose;
  private final Passage body;
  private final Map<String, Script> below = new HashMap<>();

  private Script(@Nullable YamlNode english, @Nullable YamlNode own, String lang, Prose prose, Passage body) {
    this.english = english;
    this.own = own;
    this.lang = lang;
    this.prose = prose;
    this.body = body;
  }

  /** Says what is wrong with a text, if anything. */
  public interface Check {

    Optional<String> wrong(String text);
  }

  static Script of(FrontMatter english, Prose prose, List<FileProblem> problems) {
    var body = new Passage(Languages.ENGLISH, prose.html(english, Languages.ENGLISH, problems));
    return new Script(english.node(), null, Languages.ENGLISH, prose, body);
  }

  static Script of(FrontMatter english, FrontMatter own, String lang, Prose prose, List<FileProblem> problems) {
    own.node().mustBeWithin(english.node());
    var words = prose.html(english, Languages.ENGLISH, problems);
    var body =
        own.body().isBlank()
            ? new Passage(Languages.ENGLISH, words)
            : new Passage(lang, prose.html(own, lang, problems));
    return new Script(english.node(), own.node(), lang, prose, body);
  }

  /** The Markdown below the words, as HTML that is safe. */
  public Passage body() {
    return body;
  }

  /** Plain words that must be there. */
  public Passage text(String field, Check check) {
    return filled(field)
        .map(node -> plain(node, field, check))
        .orElseGet(() -> new Passage(Languages.ENGLISH, english == null ? "" : english(field, check)));
  }

  /** Plain words that may be left out. */
  public @Nullable Passage optional(String field, Check check) {
    return has(field) ? text(field, check) : null;
  }

  /** Markdown that may be left out, as HTML that is safe. */
  public @Nullable Passage html(String field) {
    if (english == null || !english.has(field)) {
      return null;
    }
    var words = new Passage(Languages.ENGLISH, new Words(english, prose, Languages.ENGLISH).html(field));
    return filled(field).map(node -> new Passage(lang, new Words(node, prose, lang).html(field))).orElse(words);
  }

  /** A list of plain words, empty when it is left out. */
  public List<Passage> list(String field, Check check) {
    var words = english == null ? List.<Passage>of() : list(english, Languages.ENGLISH, field, check);
    return own != null && own.has(field) ? list(own, lang, field, check) : words;
  }

  /** Plain words for each of these ids, and for no other. */
  public Map<String, Passage> texts(String field, List<String> ids, Check check) {
    var below = below(field);
    var texts = new LinkedHashMap<String, Passage>();
    ids.forEach(id -> texts.put(id, below.text(id, check)));
    return texts;
  }

  /** A set of words that must be there. */
  public Script below(String field) {
    return below.computeIfAbsent(
        field, name -> new Script(english == null ? null : english.node(name), ownBelow(name), lang, prose, body));
  }

  /** A set of words that may be left out; then nothing in it may be asked for that must be there. */
  public Script perhaps(String field) {
    return has(field) ? below(field) : new Script(null, null, lang, prose, body);
  }

  /** Whether the words are there. */
  public boolean has(String field) {
    return english != null && english.has(field);
  }

  /** The names of all fields, for sets whose names are the author's own. */
  public List<String> names() {
    return english == null ? List.of() : List.copyOf(english.names());
  }

  /** Notes a problem. The message goes on after the field's name. */
  public void problem(String field, String message) {
    if (english != null) {
      english.problem(field, message);
    }
  }

  private @Nullable YamlNode ownBelow(String field) {
    return own == null ? null : own.optionalNode(field).orElse(null);
  }

  private Optional<YamlNode> filled(String field) {
    if (english != null && own != null) {
      english.has(field);
    }
    return Optional.ofNullable(own).filter(node -> node.isFilled(field));
  }

  private String english(String field, Check check) {
    var text = english.value(field, words -> checked(words, check));
    return text == null ? "" : prose.facts().plain(text, Languages.ENGLISH);
  }

  private Passage plain(YamlNode node, String field, Check check) {
    var text = node.value(field, words -> checked(words, check));
    return new Passage(lang, text == null ? "" : prose.facts().plain(text, lang));
  }

  private List<Passage> list(YamlNode node, String language, String field, Check check) {
    return node.values(field, words -> checked(words, check)).stream()
        .map(words -> new Passage(language, prose.facts().plain(words, language)))
        .toList();
  }

  private String checked(String text, Check check) {
    var cited = Facts.CITED.matcher(text);
    while (cited.find()) {
      prose.facts().wrong(cited.toMatchResult()).ifPresent(Script::refuse);
    }
    prose.facts().typed(text).ifPresent(Script::refuse);
    check.wrong(Facts.CITED.matcher(text).replaceAll("")).ifPresent(Script::refuse);
    return text.strip();
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException(why);
  }
}
