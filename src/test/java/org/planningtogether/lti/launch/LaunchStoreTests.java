package org.planningtogether.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.launch.LaunchResult.Accepted;
import org.planningtogether.lti.launch.LaunchResult.StorageProof;
import org.planningtogether.lti.launch.LaunchResult.Unbound;
import org.planningtogether.lti.service.EarlierIds;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;

@Databases
class LaunchStoreTests {

  private static final Launch LAUNCH =
      new Launch(
          "launch-1",
          new CourseKey("https://lms.example", "client", "1", "resource-link:3"),
          null,
          null,
          Set.of(Role.LEARNER),
          new Message.ResourceLink("3", new Target("module:2", "/course/2"), new EarlierIds("key", "user", "link")),
          "Önë",
          "Önë Twö",
          "cy",
          new LinkServices("https://lms.example/items/1?type_id=1", null, Set.of("a-scope"), null),
          Evidence.of("https://lms.example", "client", "1"));

  private final Vault vault = Vaults.random();
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Database database;
  private final Logins logins;
  private final ParkedLaunches parked;

  LaunchStoreTests(Database database) {
    this.database = database;
    this.logins = new Logins(database.jdbc(), vault, clock);
    this.parked = new ParkedLaunches(database.jdbc(), vault, clock);
  }

  @Test
  void a_login_comes_out_of_its_state_as_it_was() {
    assertThat(logins.open(logins.seal(login("frame", "1")))).contains(login("frame", "1"));
    assertThat(logins.open(logins.seal(login(null, null)))).contains(login(null, null));
  }

  @Test
  void what_was_not_sealed_as_a_login_is_none() {
    String state = logins.seal(login(null, null));

    assertThat(logins.open("nothing")).isEmpty();
    assertThat(logins.open("")).isEmpty();
    assertThat(logins.open(state.substring(0, 90) + state.substring(91))).isEmpty();
    assertThat(logins.open(vault.seal("lti.parked-launch", "[]"))).isEmpty();
    assertThat(logins.open(vault.seal("lti.login", "no login"))).isEmpty();
    assertThat(logins.open(state.repeat(1000))).isEmpty();
    assertThat(new Logins(database.jdbc(), Vaults.random(), clock).open(state)).isEmpty();
  }

  @Test
  void a_state_is_short_enough_for_an_address_also_with_the_long_names_of_canvas() {
    var canvas =
        new Login(
            "https://canvas.instructure.com",
            "10000000000123",
            Secrets.make(),
            Secrets.hash("secret"),
            "post_message_forwarding",
            "1234:8865aa05b4b79b64a91a86042e43af5ea8ae79eb",
            clock.instant().plusMillis(1));

    assertThat(logins.seal(canvas)).hasSizeLessThan(420);
  }

  @Test
  void of_many_launches_that_come_at_once_one_uses_the_login() throws Exception {
    Login login = login(null, null);

    assertThat(logins.used(login)).isFalse();
    assertThat(atOnce(8, () -> logins.use(login))).containsOnlyOnce(true);
    assertThat(logins.used(login)).isTrue();
  }

  @Test
  void used_logins_are_forgotten_when_they_are_old_and_not_before() {
    Login login = login(null, null);
    logins.use(login);
    clock.advance(Duration.ofMinutes(69));
    logins.forgetOld();
    assertThat(logins.used(login)).isTrue();

    clock.advance(Duration.ofMinutes(2));
    logins.forgetOld();

    assertThat(logins.used(login)).isFalse();
  }

  @Test
  void the_database_tells_neither_the_nonce_nor_the_platform() {
    logins.use(login(null, null));

    String kept = database.jdbc().sql("SELECT * FROM lti_used_login").query().listOfRows().toString();

    assertThat(kept).doesNotContain("nonce", "lms.example");
  }

  @Test
  void a_parked_launch_comes_back_as_it_was() {
    String ticket = parked.park(LAUNCH);

    assertThat(parked.take(ticket, null)).isEqualTo(new Accepted(LAUNCH));
  }

  @Test
  void a_parked_choice_comes_back_as_it_was() {
    var settings =
        new DeepLinkingSettings(
            URI.create("https://lms.example/return?to=1"), Set.of("link"), Set.of("window"), true, false, "dåta");
    Launch choice = asking(new Message.DeepLinking(settings));

    assertThat(parked.take(parked.park(choice), null)).isEqualTo(new Accepted(choice));
  }

  @Test
  void a_parked_review_comes_back_as_it_was() {
    Launch review = asking(new Message.SubmissionReview("learner-1"));

    assertThat(parked.take(parked.park(review), null)).isEqualTo(new Accepted(review));
  }

  @Test
  void of_many_tabs_that_come_at_once_one_takes_the_launch() throws Exception {
    String ticket = parked.park(LAUNCH);

    List<LaunchResult> results = atOnce(3, () -> parked.take(ticket, null));

    assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(Rejected.class::isInstance).hasSize(2);
  }

  @Test
  void guesses_sent_all_at_once_are_counted() throws Exception {
    String ticket = parked.park(LAUNCH, proof());

    atOnce(6, () -> parked.take(ticket, "a guess"));

    assertThat(reason(parked.take(ticket, "secret"))).isEqualTo(Reason.STATE_USED);
  }

  @Test
  void a_launch_that_wants_a_value_is_not_given_without_one() {
    String ticket = parked.park(LAUNCH, proof());

    assertThat(parked.take(ticket, null)).isEqualTo(new Unbound(LAUNCH, null));
    assertThat(reason(parked.take(ticket, "secret"))).isEqualTo(Reason.STATE_USED);
  }

  @Test
  void the_third_value_may_be_the_right_one() {
    String ticket = parked.park(LAUNCH, proof());
    parked.take(ticket, "wrong");
    parked.take(ticket, "wrong");

    assertThat(parked.take(ticket, "secret")).isEqualTo(new Accepted(LAUNCH));
  }

  @Test
  void the_database_tells_neither_the_ticket_nor_the_launch() {
    String ticket = parked.park(LAUNCH);

    String kept = database.jdbc().sql("SELECT * FROM lti_parked_launch").query().listOfRows().toString();

    assertThat(kept).doesNotContain(ticket, "Önë", "lms.example");
  }

  @Test
  void what_was_parked_is_gone_once_it_was_taken() {
    parked.take(parked.park(LAUNCH), null);

    assertThat(database.jdbc().sql("SELECT sealed FROM lti_parked_launch").query(String.class).list())
        .containsExactly("");
  }

  @Test
  void old_tickets_are_forgotten() {
    String ticket = parked.park(LAUNCH);
    clock.advance(Duration.ofMinutes(63));
    parked.forgetOld();

    assertThat(reason(parked.take(ticket, null))).isEqualTo(Reason.STATE_UNKNOWN);
  }

  private static Launch asking(Message message) {
    return new Launch(
        LAUNCH.id(), LAUNCH.course(), null, "teacher", LAUNCH.roles(), message, null, null, null, LAUNCH.services(),
        Evidence.NONE);
  }

  private Login login(String storageTarget, String deploymentId) {
    var expires = clock.instant().plus(LoginStarter.LIFETIME);
    return new Login(
        "https://lms.example", "client", "nonce", Secrets.hash("secret"), storageTarget, deploymentId, expires);
  }

  private static StorageProof proof() {
    return new StorageProof("_parent", "https://lms.example", "entry", Secrets.hash("secret"));
  }

  private static Reason reason(LaunchResult result) {
    return ((Rejected) result).reason();
  }

  private static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
    var together = new CyclicBarrier(times);
    Callable<T> timed =
        () -> {
          together.await();
          return action.call();
        };
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> results = threads.invokeAll(Stream.generate(() -> timed).limit(times).toList());
      return results.stream().map(Future::resultNow).toList();
    }
  }
}
