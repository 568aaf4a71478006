package org.planningtogether.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningtogether.guest.Letterbox;
import org.planningtogether.letters.LetterWords.Letter;

/** Whoever else reads a letter, or sees its subject on a locked telephone, learns nothing. */
class LetterWordsTests {

  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)\\b(child|parent|mum|mother|dad|father|famil|court|order|separat|divorc|abuse|safe|handover|calendar|suggest"
              + "|agree|answer|other|wait|plen?t|blen?t|phlen?t|mhlen?t|rhie?nt|rhian|mam|tad|teulu|deulu|llys|gorchymyn|gwahan"
              + "|cam-drin|diogel|calendr|awgrym|cytun|ateb|arall|aros)\\w*");

  /** The only words with such a beginning. */
  private static final List<String> HARMLESS = List.of("nobody else can open it", "neb arall ei agor", "atebion i’r neges hon");

  static Stream<Letter> letters() {
    var words = PostOffice.words();
    return Stream.of(Locale.ENGLISH, Locale.of("cy"))
        .map(language -> new Letterbox("amira.hughes@example.org", language))
        .flatMap(to -> Stream.of(words.remind(to), words.confirm(to, URI.create("https://tool.example/plan/email/x"))));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_letter_says_nothing_of_a_family_and_names_nobody(Letter letter) {
    var text = letter.sender() + "\n" + letter.subject() + "\n" + letter.text();
    for (var harmless : HARMLESS) {
      text = text.replace(harmless, "");
    }

    assertThat(TELLING.matcher(text).results().map(found -> found.group()).toList()).isEmpty();
    assertThat(text).doesNotContainIgnoringCase("amira").doesNotContainIgnoringCase("hughes");
    assertThat(letter.subject()).isIn("A message from Planning Together", "Neges gan Cynllunio Gyda’n Gilydd");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_reminder_has_no_link_and_a_question_has_one(Letter letter) {
    var links = Pattern.compile("https?://\\S+").matcher(letter.text()).results().map(found -> found.group()).toList();

    assertThat(links.size()).isLessThanOrEqualTo(1);
    assertThat(links).allMatch(link -> link.equals("https://tool.example/plan/email/x"));
    assertThat(letter.text().contains("Stop reminders") || letter.text().contains("Stopio negeseuon atgoffa")).isEqualTo(links.isEmpty());
  }
}
