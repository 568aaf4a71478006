package org.planningtogether.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing, ordering, trying out and writing with script, at the width of the smallest phone. */
class ExploreJourney extends SmallestPhone {

  ExploreJourney() {
    super(true);
  }

  @Test
  void a_card_that_is_picked_opens_at_once_and_then_comes_first() {
    open("cards");
    page.getByLabel("6 to 8").check();
    assertThat(page.getByText("They worry.")).isVisible();

    press("Show these");

    assertThat(page.locator("#ages .study-fold").first()).containsText("They worry.");
    assertThat(page.locator("#ages [data-scene]")).isFocused();
    isAccessible();
  }

  @Test
  void on_paper_every_card_lies_open() {
    open("cards");

    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator(".study-fold[open]")).hasCount(5);
    page.evaluate("dispatchEvent(new Event('afterprint'))");

    assertThat(page.locator(".study-fold[open]")).hasCount(0);
  }

  @Test
  void a_road_that_is_picked_stays_open_and_the_other_closes() {
    open("road");
    page.getByLabel("The short road").check();

    assertThat(page.getByText("The talk")).isVisible();
    assertThat(page.getByText("The form")).not().isVisible();
    page.getByText("The talk").click();
    assertThat(page.getByText("You talk.")).isVisible();
    isAccessible();
  }

  @Test
  void things_move_by_buttons_that_the_keyboard_reaches_and_say_where_they_are() {
    open("order");
    var down = page.getByLabel("Move down: The hearing");

    down.focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");

    assertThat(page.locator(".study-order label")).containsText(new String[] {"The form", "The call", "The hearing"});
    assertThat(page.locator("[data-order-said]")).hasText("The hearing. This is now number 3");
    assertThat(down).isFocused();
    assertThat(down).hasAttribute("aria-disabled", "true");
    isAccessible();
    press("Check the order");
    assertThat(page.locator(".study-reason--fits")).hasCount(3);
    page.reload();
    assertThat(page.locator(".study-order label")).containsText(new String[] {"The form", "The call", "The hearing"});
  }

  @Test
  void gentle_questions_come_without_leaving_the_letter() {
    open("view");
    page.getByLabel("What I wish for").fill("Calm");

    press("Keep this, and think about it");

    assertThat(page.locator(".study-response")).containsText("What would you like to hear?");
    assertThat(page.getByLabel("What I wish for")).hasValue("Calm");
    isAccessible();
  }

  @Test
  void a_script_grows_out_of_its_sentences() {
    open("script");
    page.getByLabel("We both love you.").check();
    press("Show my script");
    assertThat(page.locator(".study-script")).containsText("We both love you.");
    isAccessible();

    page.getByLabel("You can ask us anything.").check();
    press("Show my script");

    assertThat(page.locator(".study-script__line")).containsText(new String[] {"We both love you.", "You can ask us anything."});
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".study-script")).isVisible();
    assertThat(page.getByLabel("We both love you.")).not().isVisible();
  }

  @Test
  void nights_change_with_the_pattern_and_the_day() {
    open("nights");
    page.getByLabel("Every other weekend").check();
    page.getByLabel("On which day does the fortnight start?").selectOption("friday");

    press("Show the fortnight");

    assertThat(page.locator(".study-nights").first()).containsText("Friday Home two Home one".replace(" Home", "\nHome"));
    isAccessible();
  }

  @Test
  void a_practice_goes_step_by_step_and_its_circle_can_be_stopped() {
    open("breathe");
    assertThat(page.getByText("Sit down.")).isVisible();
    assertThat(page.getByText("Breathe in.")).not().isVisible();
    isAccessible();

    press("Next step");
    assertThat(page.getByText("Breathe in.")).isVisible();
    assertThat(page.getByText("Step 2 of 3")).isVisible();
    press("Stop the circle");
    assertThat(circle()).hasCSS("animation-name", "none");
    press("Show all steps");

    assertThat(page.locator(".study-step:visible")).hasCount(3);
    assertThat(circle()).not().isVisible();
    isAccessible();
  }

  @Test
  void nothing_moves_for_somebody_who_asked_for_that() {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    open("breathe");

    assertThat(circle()).hasCSS("animation-name", "none");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop the circle"))).not().isVisible();
  }

  @Test
  void another_child_gets_room_and_what_was_written_stays() {
    open("each");
    page.getByLabel("First name or nickname").fill("Ola");

    press("Add another child");

    assertThat(page.getByLabel("First name or nickname")).hasCount(2);
    assertThat(page.getByLabel("First name or nickname").first()).hasValue("Ola");
    isAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pick", "some", "voice"})
  void every_other_kind_is_accessible_too(String id) {
    open(id);

    isAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cards", "order", "nights", "breathe", "pick"})
  void buttons_and_boxes_are_large_enough_for_a_thumb(String id) {
    open(id);

    var small =
        page.evaluate(
            """
            [...document.querySelectorAll('.study-activity :is(button, summary, select, input)')]
              .filter(thing => thing.checkVisibility())
              .map(thing => thing.getBoundingClientRect())
              .filter(box => box.width < 24 || box.height < 24)
              .length
            """);
    assertThat(small).isEqualTo(0);
  }

  private Locator circle() {
    return page.locator(".study-breath__circle");
  }
}
