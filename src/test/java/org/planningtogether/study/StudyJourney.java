package org.planningtogether.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What activities do better with script, at the width of the smallest phone. */
class StudyJourney extends SmallestPhone {

  StudyJourney() {
    super(true);
  }

  @Test
  void a_check_says_why_without_leaving_the_page_and_the_answer_is_kept() {
    open("check");
    page.getByLabel("A row").check();

    press("Check my answer");

    assertThat(page.locator(".study-response")).containsText("Rows do not.");
    assertThat(page.getByLabel("A row")).isChecked();
    isAccessible();
    page.reload();
    assertThat(page.getByLabel("A row")).isChecked();
  }

  @Test
  void a_check_without_an_answer_shows_what_to_put_right() {
    open("check");

    press("Check my answer");

    assertThat(page.locator(".govuk-error-summary")).containsText("Choose an answer to “Which are calm?”");
    isAccessible();
  }

  @Test
  void everything_that_was_sorted_is_answered_in_its_place() {
    open("sort");
    for (var thing : List.of("A cup of tea", "A shout", "A breeze")) {
      page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(thing)).getByLabel("Calm").check();
    }

    press("Check where they belong");

    assertThat(page.locator(".study-card").nth(0)).containsText("That fits. Tea is warm.");
    assertThat(page.locator(".study-card").nth(1)).containsText("This one fits better under: Storm. It is loud.");
    isAccessible();
  }

  @Test
  void hints_come_while_a_message_is_written_and_nothing_is_sent() {
    open("message");
    sent.clear();

    page.getByLabel("Write it again").fill("You never bring shoes. It is your fault.");

    assertThat(page.locator(".study-hints li:visible"))
        .containsText(new String[] {"Begin with the shoes.", "Words like “always”", "There is no clear question yet."});
    page.getByLabel("Write it again").fill("Could you bring her shoes?");
    assertThat(page.locator(".study-hints li:visible")).hasCount(0);
    assertThat(page.locator("[data-hints-none]")).isVisible();
    assertThat(sent).allMatch(request -> request.startsWith("GET /ui/"));
    isAccessible();
  }

  @Test
  void the_browser_and_the_server_find_the_same_in_a_message() {
    open("message");
    page.getByLabel("Write it again").fill("You let her down, ALWAYS, again and again and again and again and again");
    assertThat(page.locator(".study-hints li:visible")).hasCount(4);
    var live = page.locator(".study-hints li:visible").allInnerTexts();

    press("Look at my message");

    assertThat(page.locator("#shoes .study-response")).containsText("Could you bring her shoes on Friday?");
    assertThat(page.locator(".study-hints li:visible").allInnerTexts()).isEqualTo(live);
    isAccessible();
  }

  @Test
  void a_story_goes_on_in_its_place_and_starts_again() {
    open("trip");
    page.getByLabel("Ask kindly").check();
    press("See what happens");
    assertThat(page.locator(".study-scene")).containsText("They answer.");
    assertThat(page.locator(".study-scene")).isFocused();
    page.getByLabel("Say thank you").check();
    press("See what happens");
    assertThat(page.locator(".study-scene")).containsText("All is well.");
    isAccessible();

    press("Try another way");

    assertThat(page.locator(".study-scene")).containsText("What first?");
    assertThat(page).hasURL(Pattern.compile(".*/course/2/trip$"));
  }

  @Test
  void high_distress_brings_help_at_once() {
    open("feel");
    page.getByLabel("Scared").check();
    page.getByLabel("Very strong").check();

    press("See something that may help");

    assertThat(page.locator(".study-tip--high a[href='tel:116123']")).isVisible();
    isAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "voice", "try"})
  void every_other_kind_is_accessible_too(String id) {
    open(id);

    isAccessible();
  }
}
