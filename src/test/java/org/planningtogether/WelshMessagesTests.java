package org.planningtogether;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Sources;
import org.planningtogether.support.Words;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The words of the tool in Welsh. Those of the demonstration's learning management system are English only. */
class WelshMessagesTests {

  private static final Locale WELSH = Locale.of("cy", "GB");
  private static final Pattern ARGUMENT = Pattern.compile("%\\{\\w+}|\\{\\d+");

  /** Names, which are the same in Welsh, and patterns that have no words. */
  private static final Set<String> THE_SAME =
      Set.of(
          "ui.language.en",
          "ui.language.cy",
          "evaluation.figures.cell",
          "admin.family.moodle",
          "admin.family.canvas",
          "admin.family.blackboard",
          "admin.family.brightspace",
          "admin.family.openedx",
          "admin.family.sakai");

  private final Map<String, String> english = Words.all(Words.english());
  private final Map<String, String> welsh = Words.all(Words.welsh());

  @Test
  void every_bundle_but_the_demonstrations_is_there_in_welsh() {
    var bundles = new TreeSet<>(Words.english().keySet());
    bundles.remove("demo");

    assertThat(Words.welsh().keySet()).isEqualTo(bundles);
  }

  @Test
  void welsh_bundles_have_the_keys_of_the_english_ones() {
    Words.welsh().forEach((bundle, words) ->
        assertThat(words.keySet()).as(bundle).isEqualTo(Words.english().get(bundle).keySet()));
  }

  @Test
  void welsh_words_take_the_arguments_of_the_english_ones() {
    welsh.forEach((key, words) -> assertThat(arguments(words)).as(key).isEqualTo(arguments(english.get(key))));
  }

  @Test
  void no_words_are_left_in_english() {
    welsh.forEach((key, words) -> {
      assertThat(words).as(key).isNotBlank();
      assertThat(words.equals(english.get(key))).as(key + " = " + words).isEqualTo(THE_SAME.contains(key));
    });
  }

  @Test
  void each_file_says_that_no_translator_has_checked_it() {
    Sources.in(Sources.RESOURCES.resolve("messages"), "_cy.properties").forEach((file, text) ->
        assertThat(text.lines().findFirst()).as(file.toString()).get().asString()
            .startsWith("# ").contains("A draft: no translator has checked this translation yet."));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 12})
  void words_can_be_filled_in_whatever_the_number(int number) {
    for (var words : Set.of(english, welsh)) {
      words.forEach((key, pattern) -> {
        if (pattern.matches("(?s).*\\{\\d.*")) {
          assertThatCode(() -> new MessageFormat(pattern, WELSH)).as(key).doesNotThrowAnyException();
          assertThat(new MessageFormat(pattern, WELSH).format(new Object[] {number, number, number, number, number, number}))
              .as(key)
              .doesNotContain("{", "}");
        }
      });
    }
  }

  @Test
  void files_are_read_in_utf_8_and_in_english_where_there_are_no_welsh_words(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("messages"));
    Files.writeString(folder.resolve("messages/half.properties"), "half.hill = Hill\nhalf.house = House {0}\n");
    Files.writeString(folder.resolve("messages/half_cy.properties"), "half.house = Tŷ’r {0}\n");

    try (var files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(AutoConfigurations.of(MessageSourceAutoConfiguration.class))
          .withClassLoader(files)
          .withPropertyValues("spring.messages.basename=messages/half")
          .run(context -> {
            assertThat(context.getMessage("half.house", new Object[] {3}, WELSH)).isEqualTo("Tŷ’r 3");
            assertThat(context.getMessage("half.hill", null, WELSH)).isEqualTo("Hill");
          });
    }
  }

  private static Set<String> arguments(String words) {
    return ARGUMENT.matcher(words).results().map(match -> match.group()).collect(toCollection(TreeSet::new));
  }
}
