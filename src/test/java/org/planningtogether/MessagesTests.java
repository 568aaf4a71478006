package org.planningtogether;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Sources;
import org.planningtogether.support.Words;

class MessagesTests {

  private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][\\w.-]*)");
  private static final Pattern IN_JAVA = Pattern.compile("(?:words\\.of|getMessage)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");

  private final Map<String, String> messages = Words.all(Words.english());
  private final Map<Path, String> templates = Sources.in(Sources.RESOURCES.resolve("templates"), ".html");
  private final Map<Path, String> java = Sources.in(Sources.JAVA, ".java");

  @Test
  void every_key_that_a_page_names_has_words() {
    var named = found(IN_TEMPLATES, templates);
    named.addAll(found(IN_JAVA, java));

    assertThat(messages.keySet()).containsAll(named);
  }

  @Test
  void all_words_are_used() {
    var named = found(IN_TEMPLATES, templates);
    var literals = found(LITERAL, java);
    literals.addAll(found(Pattern.compile("'([a-z][\\w.-]+)'"), templates));

    assertThat(messages.keySet()).allMatch(key -> named.contains(key) || isBuiltFrom(literals, key));
  }

  @Test
  void an_apostrophe_is_doubled_where_words_take_arguments_and_only_there() {
    Stream.of(messages, Words.all(Words.welsh())).map(Map::entrySet).flatMap(Set::stream).forEach(message -> {
      if (message.getValue().matches("(?s).*\\{\\d.*")) {
        assertThat(message.getValue().replace("''", "")).as(message.getKey()).doesNotContainPattern("'(?![{}]|\\{')");
      } else {
        assertThat(message.getValue()).as(message.getKey()).doesNotContain("''");
      }
    });
  }

  @Test
  void every_file_of_words_is_read() {
    var settings = Sources.in(Sources.RESOURCES, ".yml").values();

    for (var file : Sources.in(Sources.RESOURCES.resolve("messages"), ".properties").keySet()) {
      var bundle = "messages/" + file.getFileName().toString().replaceFirst("(_\\w+)?\\.properties$", "");
      assertThat(settings).anyMatch(text -> text.contains(bundle));
    }
  }

  /** {@code "ui.problem.gone" + ".title"}, {@code "hub.status." + status}, or the key as it is. */
  private static boolean isBuiltFrom(Set<String> literals, String key) {
    return literals.contains(key)
        || IntStream.range(1, key.length())
            .filter(i -> key.charAt(i) == '.')
            .anyMatch(
                i ->
                    literals.contains(key.substring(0, i + 1))
                        || (literals.contains(key.substring(0, i)) && literals.contains(key.substring(i))));
  }

  private static Set<String> found(Pattern pattern, Map<Path, String> files) {
    return files.values().stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
