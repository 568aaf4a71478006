package org.planningtogether.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.YamlNode;

/** The words of one activity in one language, with the facts that they cite put in. Missing ones are noted. */
final class Words {

  private final @Nullable YamlNode node;
  private final Prose prose;
  private final String lang;

  Words(@Nullable YamlNode node, Prose prose, String lang) {
    this.node = node;
    this.prose = prose;
    this.lang = lang;
  }

  /** The language in which they stand. */
  String lang() {
    return lang;
  }

  /** Plain words that must be there. */
  String text(String field) {
    return node == null ? "" : cited(field, node.text(field));
  }

  /** Plain words that may be left out. */
  @Nullable String optional(String field) {
    return node == null ? null : node.optionalText(field).map(text -> cited(field, text)).orElse(null);
  }

  /** Markdown that must be there, as HTML. */
  String html(String field) {
    return node == null ? "" : prose.html(node.text(field), lang, (line, message) -> node.problem(field, message));
  }

  /** A text for each of these ids, and for no other. */
  Map<String, String> texts(String field, List<String> ids) {
    var below = new Words(ids.isEmpty() ? null : child(field), prose, lang);
    return map(ids, below::text);
  }

  /** A set of words for each of these ids, and for no other. */
  Map<String, Words> sets(String field, List<String> ids) {
    var below = new Words(ids.isEmpty() ? null : child(field), prose, lang);
    return map(ids, id -> new Words(below.child(id), prose, lang));
  }

  /** A set of words that may be left out. */
  Optional<Words> below(String field) {
    return has(field) ? Optional.of(new Words(child(field), prose, lang)) : Optional.empty();
  }

  /** Whose words nobody knows how to read are not told off one by one. */
  void skip() {
    if (node != null) {
      node.names();
    }
  }

  /** Whether there are words for something that may be left out. */
  boolean has(String field) {
    return node != null && node.has(field);
  }

  private @Nullable YamlNode child(String field) {
    return node == null ? null : node.node(field);
  }

  private static <T> Map<String, T> map(List<String> ids, Function<String, T> words) {
    var map = new LinkedHashMap<String, T>();
    ids.forEach(id -> map.put(id, words.apply(id)));
    return map;
  }

  private String cited(String field, String text) {
    var cited = Facts.CITED.matcher(text);
    while (cited.find() && node != null) {
      prose.facts().wrong(cited.toMatchResult()).ifPresent(wrong -> node.problem(field, wrong));
    }
    if (node != null) {
      prose.facts().typed(text).ifPresent(typed -> node.problem(field, typed));
    }
    return prose.facts().plain(text, lang);
  }
}
