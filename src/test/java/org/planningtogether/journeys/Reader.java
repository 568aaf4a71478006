package org.planningtogether.journeys;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Goes through the pages of a part as a parent would: reads, chooses something, sends, goes on. */
final class Reader {

  static final String PRIVATE_WORDS = "My own words, for nobody else";

  private Reader() {}

  /** Reads on from the page that is shown to the end of its part. */
  static void finish(Frame frame, Consumer<Frame> atEachPage) {
    while (!frame.url().endsWith("/done")) {
      atEachPage.accept(frame);
      answer(frame);
      goOn(frame);
    }
    atEachPage.accept(frame);
  }

  /** Answers whatever the page asks. */
  static void answer(Frame frame) {
    var form = frame.locator("form[data-form=page]");
    form.waitFor();
    each(form.locator("fieldset:has(input[type=radio])"), group -> group.locator("input").first().check());
    each(form.locator("fieldset:has(input[type=checkbox])"), group -> group.locator("input").first().check());
    each(form.locator("select:not([data-order] select)"), select -> select.selectOption(new SelectOption().setIndex(1)));
    var place = new AtomicInteger();
    each(
        form.locator("[data-order] select"),
        select -> select.selectOption(new SelectOption().setIndex(place.incrementAndGet())));
    each(form.locator("textarea"), box -> box.fill(PRIVATE_WORDS));
  }

  /** Sends the page. */
  static void goOn(Frame frame) {
    var before = frame.url();
    frame.locator("form[data-form=page] button.study-next").click();
    try {
      frame.waitForURL(url -> !url.equals(before));
    } catch (TimeoutError stuck) {
      throw new AssertionError("%s: %s".formatted(before, frame.locator(".govuk-error-summary").allTextContents()), stuck);
    }
    frame.getByRole(AriaRole.HEADING, new Frame.GetByRoleOptions().setLevel(1)).waitFor();
  }

  private static void each(Locator all, Consumer<Locator> act) {
    for (var one : all.all()) {
      if (one.isVisible()) {
        act.accept(one);
      }
    }
  }
}
