package org.planningtogether.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A parent in front of the plan, on a device of their own. */
final class Planner {

  static final String PASSPHRASE = "heron wagon thistle";

  /** Pages that were looked at already, by whichever journey. */
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private final Device device;
  private final Page page;
  private final String root;
  private String plan = "";

  private Planner(Device device, Page page, String root) {
    this.device = device;
    this.page = page;
    this.root = root;
  }

  /** Somebody whom nobody sent. @param tool for example {@code http://localhost:8080} */
  static Planner guest(Device device, String tool) {
    return new Planner(device, device.newWindow(), tool);
  }

  /** Somebody who comes from the LMS, where the device is signed in. */
  static Planner launched(Device device) {
    var window = device.openInWindow("Parent Hub");
    return new Planner(device, window, window.url().replaceAll("(/l/[^/]+)/.*", "$1"));
  }

  Page page() {
    return page;
  }

  /** @param path for example {@code /plan} */
  Planner open(String path) {
    page.navigate(root + path);
    return this;
  }

  /** @param path inside this parent's plan, for example {@code /settings} */
  Planner go(String path) {
    return open(plan + path);
  }

  /** Looks closely at each kind of page, once on a phone and once on a computer. */
  Planner look(String name) {
    if (SEEN.add(name + page.viewportSize().width)) {
      page.waitForLoadState();
      device.lookNarrowly(page, "plan-" + name);
    }
    return this;
  }

  /** Fills in the form in front. @param answers names and values by turns */
  Planner answer(String... answers) {
    for (int at = 0; at < answers.length; at += 2) {
      put(answers[at], answers[at + 1]);
    }
    return this;
  }

  private void put(String name, String value) {
    var choice = page.locator("main input[name='%s'][value='%s']:is([type=radio], [type=checkbox])".formatted(name, value));
    var select = page.locator("main select[name='%s']".formatted(name));
    if (choice.count() > 0) {
      choice.check();
    } else if (select.count() > 0) {
      select.selectOption(value);
    } else {
      page.locator("main :is(input, textarea)[name='%s']".formatted(name)).fill(value);
    }
  }

  /** Types a day. */
  Planner day(String name, LocalDate day) {
    return answer(
        name + "-day", String.valueOf(day.getDayOfMonth()),
        name + "-month", String.valueOf(day.getMonthValue()),
        name + "-year", String.valueOf(day.getYear()));
  }

  /** Presses a button, and waits for the page behind it. */
  Planner press(String button) {
    return leave(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).last());
  }

  /** The same with a link, whether it looks like one or like a button. */
  Planner follow(String link) {
    return leave(page.locator("main a:text-is('%s')".formatted(link)).first());
  }

  /** Clicks, and waits until this page has gone and another one is there, at whatever address. */
  Planner leave(Locator way) {
    page.evaluate("document.documentElement.dataset.left = 'yes'");
    way.click();
    page.locator("html:not([data-left]) h1").first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.waitForLoadState();
    return this;
  }

  String heading() {
    return page.locator("main h1").first().innerText();
  }

  String words() {
    return page.locator("main").innerText();
  }

  /** Remembers where this parent's plan is: the page in front. */
  Planner arrive() {
    assertThat(page.url()).startsWith(root + "/plan/p/");
    plan = page.url().substring(root.length()).replaceAll("(/plan/p/[^/?]+).*", "$1");
    return this;
  }

  /** For example {@code /plan/p/k3fhw29qma}. */
  String plan() {
    return plan;
  }

  /** A file of the plan, with the cookies of this browser. */
  APIResponse file(String path) {
    return page.context().request().get(root + plan + path);
  }

  /** From the page that says what a plan is to the one that asks how to make it. */
  Planner throughTheFirstGates() {
    look("what").press("Continue");
    look("leaving").press("Continue");
    look("children-safe").answer("safe", "no").press("Continue");
    look("you-safe").answer("safe", "no").press("Continue");
    return look("orders").answer("orders", "none").press("Continue");
  }

  /** A whole plan for two with these children, up to the last page before it begins. */
  Planner startForTwo(String... children) {
    open("/plan").look("door").leave(page.locator("main a.govuk-button--start"));
    throughTheFirstGates();
    look("together").answer("together", "two").press("Continue");
    look("adults").answer("mine", "Mum", "others", "Dad", "role", "parent").press("Continue");
    look("where").answer("where", "england").press("Continue");
    for (int at = 0; at < children.length; at++) {
      look("child").answer("name", children[at], "month", "5", "year", "2017", "stage", "PRIMARY", "pronoun", "SHE");
      press("Continue").look("children").answer("more", at + 1 < children.length ? "yes" : "no").press("Continue");
    }
    return look("check");
  }

  /** From there to the plan, for somebody without a course. @return the plan key */
  String makeKey() {
    press("Continue").look("new-key").answer("passphrase", PASSPHRASE).press("Make my plan key");
    var key = look("key").page.locator(".guest-key__key").innerText();
    leave(page.locator("main a.govuk-button")).arrive();
    return key;
  }
}
