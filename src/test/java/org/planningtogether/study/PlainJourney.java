package org.planningtogether.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same on a page to which no script ever comes. */
class PlainJourney extends SmallestPhone {

  PlainJourney() {
    super(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check", "sort", "feel", "write", "voice", "message", "trip", "try", "cards", "road", "order", "view", "pick",
        "script", "nights", "breathe", "each", "some"
      })
  void every_kind_fits_and_is_accessible(String id) {
    open(id);

    isAccessible();
  }

  @Test
  void an_order_is_made_of_numbers() {
    open("order");
    page.getByLabel("The form").selectOption("1");
    page.getByLabel("The call").selectOption("2");
    page.getByLabel("The hearing").selectOption("3");

    press("Check the order");

    assertThat(page.locator(".study-reason--fits")).hasCount(3);
    isAccessible();
  }

  @Test
  void cards_open_and_those_that_were_picked_come_first() {
    open("cards");
    page.getByText("What a child needs").click();
    assertThat(page.getByText("Sleep and food.")).isVisible();
    page.getByLabel("3 to 5").check();

    press("Show these");

    assertThat(page.getByText("They ask why.")).isVisible();
    isAccessible();
  }

  @Test
  void a_fortnight_and_a_script_come_back_on_the_page() {
    open("nights");
    page.getByLabel("Two and three").check();
    press("Show the fortnight");
    assertThat(page.locator(".study-nights").last()).containsText("183");
    isAccessible();
    open("script");
    page.getByLabel("Would you like a hug?").check();

    press("Show my script");

    assertThat(page.locator(".study-script")).containsText("Would you like a hug?");
    isAccessible();
  }

  @Test
  void a_practice_is_a_list_without_buttons_that_do_nothing() {
    open("breathe");

    assertThat(page.locator(".study-step:visible")).hasCount(3);
    assertThat(page.locator("[data-practice] button:visible")).hasCount(0);
  }
}
