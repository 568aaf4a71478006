package org.planningtogether.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Door;

/** A parent at the doors of the plan, with a browser without script. */
final class Parent {

  static final String PASSPHRASE = "heron wagon thistle";

  private final Browser browser;
  private final String launch;
  private Answer last;

  private Parent(Browser browser, String launch) {
    this.browser = browser;
    this.launch = launch;
    this.last = get("/plan/start");
  }

  static Parent guest(int port) {
    return new Parent(new Browser(port), "");
  }

  static Parent launched(int port, String subject) {
    var browser = new Browser(port);
    return new Parent(browser, Door.launch(browser, subject, subject, Role.LEARNER));
  }

  Browser browser() {
    return browser;
  }

  String launch() {
    return launch;
  }

  Answer get(String path) {
    last = browser.get(launch + path);
    return last;
  }

  Answer post(String path, String... fields) {
    last = browser.post(launch + path, fields);
    return last;
  }

  Answer last() {
    return last;
  }

  Document page() {
    return last.page();
  }

  String heading() {
    return page().select("main h1").text();
  }

  /** Sends the main form of the page in front with these answers. */
  Answer say(String... answers) {
    return send(page().select("main form[action$=/plan/start]").last(), answers);
  }

  Answer back() {
    var form = page().select("nav form").first();
    return send(form, "back", "yes");
  }

  private Answer send(Element form, String... answers) {
    var fields = new ArrayList<String>();
    form.select("input[type=hidden]").forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
    fields.addAll(Arrays.asList(answers));
    return post("/plan/start", fields.toArray(String[]::new));
  }

  /** From the first page to the one about orders, safe and sound. */
  Parent toOrders() {
    get("/plan/start");
    say();
    say();
    say("safe", "no");
    say("safe", "no");
    return this;
  }

  Parent aboutUs(String mine, String others) {
    say("mine", mine, "others", others, "role", "parent");
    say("where", "england");
    return this;
  }

  Parent child(String name) {
    say("name", name, "month", "3", "year", "2019", "stage", "PRIMARY", "pronoun", "SHE");
    return this;
  }

  /** A whole plan for two with one child. @return where it is */
  String plan() {
    toOrders().say("orders", "none");
    say("together", "two");
    aboutUs("Mum", "Dad").child("Sam").say("more", "no");
    return begin();
  }

  /** On the last page before a plan begins, or is joined. */
  String begin() {
    var errand = page().select("form[action$=/plan/new-key] [name=errand]");
    if (errand.isEmpty()) {
      return say().location().substring(launch.length());
    }
    post("/plan/new-key", "errand", errand.attr("value"), "passphrase", PASSPHRASE);
    return page().select("main a[role=button]").attr("href");
  }

  String key() {
    return page().select(".guest-key__key").text();
  }
}
