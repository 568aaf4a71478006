package org.planningtogether.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.RunningDemo;

/** The administrator of a tool that has never heard of the LMS, until a parent can launch. */
@ExtendWith(Chromium.class)
class AdminJourney {

  private static final String PASSWORD = "a password for journeys";

  private static RunningDemo demo;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    demo =
        RunningDemo.unacquaintedIn(
            Files.createTempDirectory(Path.of("target").toAbsolutePath(), "journey-"),
            "planning-together.admin.username=keeper",
            "planning-together.admin.password=" + PASSWORD);
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    demo.close();
  }

  @Test
  void the_administrator_finds_why_a_launch_was_refused_and_puts_it_right() {
    try (var parent = Device.with(browser, demo, Device.PHONE);
        var desk = Device.with(browser, demo, Device.COMPUTER);
        var phone = Device.with(browser, demo, Device.PHONE)) {
      var admin = desk.newWindow();
      admin.navigate(demo.tool() + "/admin");
      desk.look(admin, "admin-sign-in");
      admin.getByLabel("Name").fill("keeper");
      admin.getByLabel("Password").fill("not this one");
      button(admin, "Sign in").click();
      assertThat(admin.locator(".govuk-error-summary")).isVisible();
      desk.look(admin, "admin-sign-in-wrong");
      admin.getByLabel("Password").fill(PASSWORD);
      button(admin, "Sign in").click();
      assertThat(admin.locator("main")).containsText("Nothing at the moment");

      addThePlatform(admin, desk);

      var number = refusedLaunch(parent);
      admin.navigate(demo.tool() + "/admin");
      assertThat(admin.locator("main")).containsText("1 deployment waits for your decision");
      desk.look(admin, "admin-overview");
      admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Launches")).click();
      admin.getByLabel("Number").fill(number);
      button(admin, "Show").click();
      assertThat(admin.locator("tbody tr")).hasCount(1);
      desk.look(admin, "admin-launches");
      admin.locator("tbody a").click();
      assertThat(admin.locator("h1")).hasText("Launch refused");
      assertThat(admin.locator("main")).containsText("Accept the deployment when you know whose it is");
      assertThat(admin.locator("pre")).containsText("•••");
      assertThat(admin.locator("pre")).not().containsText("Alex");
      desk.look(admin, "admin-launch");
      admin.getByText("Decide on the deployments of this platform").click();
      button(admin, "Accept 1").click();
      assertThat(admin.locator(".govuk-notification-banner")).containsText("The deployment may launch");
      desk.look(admin, "admin-platform");

      parent.openInFrame("Parent Hub");

      selfTest(admin, desk);
      everyPage(admin, desk);
      everyPageOnAPhone(phone, admin);
      assertThat(desk.troubles()).allMatch(trouble -> trouble.contains("422"));
    }
  }

  @Test
  void everything_works_without_script() {
    try (var device = Device.withoutScript(browser, demo, Device.PHONE)) {
      var admin = device.newWindow();
      signIn(admin);
      admin.navigate(demo.tool() + "/admin/invites");
      admin.getByLabel("Who is it for?").fill("Springfield School, Jo");
      button(admin, "Make an invitation").click();
      assertThat(admin.locator(".govuk-notification-banner .pt-copy")).containsText(demo.tool() + "/lti/register?invite=");
      device.look(admin, "admin-invites");

      admin.reload();

      assertThat(admin.locator(".govuk-notification-banner")).hasCount(0);
      button(admin, "Sign out").click();
      assertThat(admin.locator("h1")).hasText("Administration");
    }
  }

  private static void addThePlatform(Page admin, Device desk) {
    admin.navigate(demo.tool() + "/admin/platforms/add");
    button(admin, "Add platform").click();
    assertThat(admin.locator(".govuk-error-summary li")).hasCount(7);
    desk.look(admin, "admin-platform-add");
    admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Riverside Family Centre");
    admin.getByLabel("Issuer").fill(demo.lms());
    admin.getByLabel("Client ID").fill("planning-together-demo");
    admin.getByLabel("Kind of system").selectOption("spec");
    admin.getByLabel("Authentication request address").fill(demo.lms() + "/lti/auth");
    admin.getByLabel("Access token address").fill(demo.lms() + "/lti/token");
    admin.getByLabel("Public key set address").fill(demo.lms() + "/lti/jwks");
    button(admin, "Add platform").click();
    assertThat(admin.locator("h1")).hasText("Riverside Family Centre");
  }

  /** @return the number on the page that the parent sees */
  private static String refusedLaunch(Device parent) {
    parent.usedBy("Alex Morgan");
    var lms = parent.lms("/course");
    lms.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Parent Hub").setExact(true)).click();
    var frame = lms.frameLocator("main iframe");
    assertThat(frame.locator("h1")).hasText("This cannot be opened yet");
    var words = frame.locator(".pt-secondary").textContent();
    demo.bean(LaunchRecorder.class).write();
    return words.replaceAll("(?s).*: (\\S+) deployment.*", "$1");
  }

  private static void selfTest(Page admin, Device desk) {
    admin.getByText("Test the connection").click();
    button(admin, "Start the test").click();
    assertThat(admin.locator("main h2")).hasText("What was tested works");
    assertThat(admin.locator(".pt-steps__step")).hasCount(7);
    assertThat(admin.locator(".govuk-tag").allTextContents()).containsOnly("Works");
    desk.look(admin, "admin-self-test");
  }

  private static void everyPage(Page admin, Device desk) {
    for (var page : new String[] {"platforms", "launches", "keys", "outbox", "content"}) {
      admin.navigate(demo.tool() + "/admin/" + page);
      desk.look(admin, "admin-" + page + "-list");
    }
    admin.navigate(demo.tool() + "/admin/platforms");
    admin.getByText("Riverside Family Centre").click();
    var platform = admin.url();
    for (var page : new String[] {"edit", "delete"}) {
      admin.navigate(platform + "/" + page);
      desk.look(admin, "admin-platform-" + page);
    }
    admin.navigate(platform);
  }

  private static void everyPageOnAPhone(Device phone, Page atTheDesk) {
    var admin = phone.newWindow();
    signIn(admin);
    var platform = atTheDesk.url().replaceFirst(".*/admin/", "");
    for (var page : new String[] {"", "platforms", "platforms/add", platform, platform + "/edit", platform + "/delete",
        platform + "/self-test", "launches", "launches/1", "invites", "keys", "outbox", "content"}) {
      admin.navigate(demo.tool() + "/admin/" + page);
      phone.look(admin, "admin-" + page.replace(platform, "platform").replace('/', '-'));
    }
    button(admin, "Menu").click();
    phone.look(admin, "admin-menu");
  }

  private static void signIn(Page admin) {
    admin.navigate(demo.tool() + "/admin");
    admin.getByLabel("Name").fill("keeper");
    admin.getByLabel("Password").fill(PASSWORD);
    button(admin, "Sign in").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
