package org.planningtogether.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.platform.Deployment;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.registration.Invites.Made;
import org.planningtogether.lti.registration.RegistrationResult.Refused;
import org.planningtogether.lti.registration.RegistrationResult.Registered;
import org.planningtogether.lti.registration.RegistrationResult.Standing;
import org.planningtogether.network.Clients;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;

/** A second registration, and invitations, which allow one. */
@Databases
@Clause("DR-8")
class RegisteringAgainTests {

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final OutboundHttp http = Clients.toThisMachine();
  private final Database database;

  private RegisteringLms lms;

  RegisteringAgainTests(Database database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    lms = new RegisteringLms();
  }

  @AfterEach
  void stop() throws Exception {
    lms.close();
    http.destroy();
  }

  @Test
  void a_client_that_registers_again_is_the_same_client() {
    Desk desk = desk(RegistrationMode.OPEN);
    register(desk);

    assertThat(standing(register(desk))).isEqualTo(Standing.KNOWN);

    assertThat(desk.registered()).hasSize(1);
  }

  @Test
  void who_waits_still_waits_and_who_is_suspended_stays_so() {
    Desk desk = desk(RegistrationMode.APPROVE);
    Platform platform = ((Registered) register(desk)).platform();
    assertThat(standing(register(desk))).isEqualTo(Standing.WAITING);

    inTransaction(() -> desk.register().approve(platform.id()));
    inTransaction(() -> desk.register().suspend(platform.id()));
    assertThat(standing(register(desk))).isEqualTo(Standing.KNOWN);

    assertThat(desk.registered()).extracting(Platform::state).containsExactly(State.SUSPENDED);
  }

  @Test
  @Clause({"DR-8", "THREAT-12"})
  void a_client_that_is_known_does_not_move_by_itself() {
    Desk desk = desk(RegistrationMode.OPEN);
    Platform agreed = ((Registered) register(desk)).platform();
    lms.configuration().put("jwks_uri", lms.at("/other/keys"));

    assertThat(standing(register(desk))).isEqualTo(Standing.PROPOSED);

    assertThat(desk.registered()).containsExactly(agreed);
    assertThat(desk.registrations().proposals()).hasSize(1);
    assertThat(desk.registrations().agreed(agreed.id()).orElseThrow().details().jwksUri()).isEqualTo(agreed.jwksUri());
  }

  @Test
  void an_administrator_takes_over_what_was_proposed() {
    Desk desk = desk(RegistrationMode.OPEN);
    Platform agreed = ((Registered) register(desk)).platform();
    lms.configuration().put("jwks_uri", lms.at("/other/keys"));
    register(desk);
    Registration proposal = desk.registrations().proposed(agreed.id()).orElseThrow();

    assertThat(inTransaction(() -> desk.registrations().takeOver(proposal.id()))).isTrue();

    assertThat(desk.registered()).extracting(Platform::jwksUri).containsExactly(URI.create(lms.at("/other/keys")));
    assertThat(desk.registered()).extracting(Platform::deployments).containsExactly(Deployments.only("2"));
    assertThat(desk.registrations().proposals()).isEmpty();
    assertThat(desk.registrations().agreed(agreed.id())).map(Registration::id).contains(proposal.id());
  }

  @Test
  void what_was_proposed_after_the_administrator_looked_is_not_taken_over() {
    Desk desk = desk(RegistrationMode.OPEN);
    Platform agreed = ((Registered) register(desk)).platform();
    lms.configuration().put("jwks_uri", lms.at("/other/keys"));
    register(desk);
    Registration seen = desk.registrations().proposed(agreed.id()).orElseThrow();
    lms.configuration().put("jwks_uri", lms.at("/evil/keys"));
    register(desk);

    assertThat(inTransaction(() -> desk.registrations().takeOver(seen.id()))).isFalse();

    assertThat(desk.registered()).containsExactly(agreed);
  }

  @Test
  void what_was_proposed_can_be_left_alone() {
    Desk desk = desk(RegistrationMode.OPEN);
    Platform agreed = ((Registered) register(desk)).platform();
    lms.configuration().put("token_endpoint", lms.at("/other/token"));
    register(desk);

    assertThat(desk.registrations().dismiss(desk.registrations().proposals().getFirst().id())).isTrue();

    assertThat(desk.registrations().proposals()).isEmpty();
    assertThat(desk.registrations().agreed(agreed.id())).isPresent();
    assertThat(desk.registered()).containsExactly(agreed);
  }

  @Test
  void another_deployment_of_a_known_client_waits() {
    Desk desk = desk(RegistrationMode.OPEN);
    Platform platform = ((Registered) register(desk)).platform();
    lms.tool().put("deployment_id", "3");

    register(desk);

    assertThat(desk.registered()).containsExactly(platform);
    assertThat(desk.register().waiting()).extracting(Deployment::deploymentId).containsExactly("3");
  }

  @Test
  void what_stands_in_a_file_stays_as_it_stands() {
    Desk same = desk(RegistrationMode.OPEN, inFile("/mod/lti/certs.php"));
    assertThat(standing(register(same))).isEqualTo(Standing.KNOWN);
    assertThat(same.registered()).isEmpty();

    Desk other = desk(RegistrationMode.OPEN, inFile("/other/certs.php"));
    assertThat(problem(register(other))).isEqualTo(RegistrationProblem.IN_FILE);
    assertThat(other.registered()).isEmpty();
    assertThat(other.platforms().all()).containsExactly(inFile("/other/certs.php"));
  }

  @Test
  void another_client_of_the_same_platform_is_another_platform() {
    Desk desk = desk(RegistrationMode.APPROVE);
    register(desk);
    lms.registered().put("client_id", "another");

    assertThat(standing(register(desk))).isEqualTo(Standing.WAITING);

    assertThat(desk.platforms().ofIssuer(lms.issuer())).hasSize(2);
  }

  @Test
  @Clause("THREAT-12")
  void whoever_makes_up_platforms_fills_no_table() {
    Desk desk = desk(RegistrationMode.APPROVE);
    for (int i = 0; i < RegistrationKeeper.MOST_PENDING; i++) {
      String client = "made-up-" + i;
      inTransaction(() -> desk.register().add(pending(client)));
    }

    assertThat(problem(register(desk))).isEqualTo(RegistrationProblem.FULL);

    assertThat(lms.asked()).isEmpty();
  }

  @Test
  void of_two_that_come_at_once_one_is_added() throws Exception {
    Desk desk = desk(RegistrationMode.OPEN);

    List<RegistrationResult> results = atOnce(4, () -> register(desk));

    assertThat(results).allMatch(Registered.class::isInstance);
    assertThat(desk.registered()).hasSize(1);
    assertThat(results).extracting(result -> ((Registered) result).standing()).containsOnlyOnce(Standing.READY);
  }

  @Test
  @Clause("THREAT-39")
  void without_an_invitation_nobody_is_asked_anything() {
    Desk desk = desk(RegistrationMode.INVITE);

    assertThat(problem(register(desk))).isEqualTo(RegistrationProblem.INVITE);
    assertThat(problem(register(desk, "made-up"))).isEqualTo(RegistrationProblem.INVITE);

    assertThat(lms.asked()).isEmpty();
  }

  @Test
  @Clause({"DR-8", "THREAT-39"})
  void an_invitation_is_good_once() {
    Desk desk = desk(RegistrationMode.INVITE);
    Made made = desk.invites().make("Test University");

    assertThat(standing(register(desk, made.secret()))).isEqualTo(Standing.READY);

    assertThat(problem(register(desk, made.secret()))).isEqualTo(RegistrationProblem.INVITE);
    Invite used = desk.invites().all().getFirst();
    assertThat(used.note()).isEqualTo("Test University");
    assertThat(used.usedAt()).isEqualTo(clock.instant());
    assertThat(used.platform()).isEqualTo(desk.registered().getFirst().id());
    assertThat(desk.invites().revoke(used.id())).isFalse();
  }

  @Test
  @Clause({"DR-8", "THREAT-39"})
  void of_two_with_one_invitation_one_registers() throws Exception {
    Desk desk = desk(RegistrationMode.INVITE);
    String secret = desk.invites().make("").secret();

    List<RegistrationResult> results = atOnce(4, () -> register(desk, secret));

    assertThat(results).filteredOn(Registered.class::isInstance).hasSize(1);
    assertThat(lms.asked()).filteredOn(asked -> asked.method().equals("POST")).hasSize(1);
  }

  @Test
  void a_failure_does_not_spend_an_invitation() {
    Desk desk = desk(RegistrationMode.INVITE);
    String secret = desk.invites().make("").secret();
    lms.onRegistration((asked, exchange) -> SmallServer.answer(exchange, 500, "text/plain", "down"));
    assertThat(problem(register(desk, secret))).isEqualTo(RegistrationProblem.DECLINED);

    lms.onRegistration(
        (asked, exchange) -> SmallServer.answer(exchange, 200, "application/json", lms.registered().toString()));

    assertThat(standing(register(desk, secret))).isEqualTo(Standing.READY);
  }

  @Test
  @Clause("THREAT-39")
  void an_invitation_runs_out_within_a_day() {
    Desk desk = desk(RegistrationMode.INVITE);
    String secret = desk.invites().make("").secret();
    clock.advance(Duration.ofHours(24));

    assertThat(problem(register(desk, secret))).isEqualTo(RegistrationProblem.INVITE);
  }

  @Test
  @Clause("THREAT-39")
  void an_invitation_that_was_taken_back_is_good_no_more_even_halfway() {
    Desk desk = desk(RegistrationMode.INVITE);
    Made made = desk.invites().make("");
    lms.onRegistration(
        (asked, exchange) -> {
          desk.invites().revoke(made.invite().id());
          SmallServer.answer(exchange, 200, "application/json", lms.registered().toString());
        });

    assertThat(problem(register(desk, made.secret()))).isEqualTo(RegistrationProblem.INVITE);

    assertThat(desk.registered()).isEmpty();
    assertThat(desk.invites().all()).isEmpty();
  }

  @Test
  @Clause("THREAT-39")
  void the_database_does_not_tell_an_invitation() {
    String secret = desk(RegistrationMode.INVITE).invites().make("").secret();

    assertThat(database.jdbc().sql("SELECT * FROM lti_invite").query().listOfRows().toString()).doesNotContain(secret);
  }

  private Platform inFile(String keys) {
    return platform(RegisteringLms.CLIENT, keys, State.ACTIVE, Source.FILE);
  }

  private Platform pending(String client) {
    return platform(client, "/keys", State.PENDING, Source.DATABASE);
  }

  private Platform platform(String client, String keys, State state, Source source) {
    return new Platform(
        lms.issuer(),
        client,
        "An LMS",
        Deployments.everyOne(),
        URI.create(lms.at("/mod/lti/auth.php")),
        URI.create(lms.at("/mod/lti/token.php")),
        URI.create(lms.at(keys)),
        lms.at("/mod/lti/token.php"),
        Set.of(),
        Family.MOODLE,
        state,
        source);
  }

  private Desk desk(RegistrationMode mode, Platform... files) {
    return Desk.of(database, clock, mode, http, files);
  }

  private RegistrationResult register(Desk desk) {
    return register(desk, null);
  }

  private RegistrationResult register(Desk desk, String invite) {
    return desk.registrar().register(new RegistrationRequest(lms.at(RegisteringLms.CONFIGURATION), "token", invite));
  }

  private boolean inTransaction(Supplier<Boolean> action) {
    return Boolean.TRUE.equals(database.transactions().execute(status -> action.get()));
  }

  private static Standing standing(RegistrationResult result) {
    assertThat(result).isInstanceOf(Registered.class);
    return ((Registered) result).standing();
  }

  private static RegistrationProblem problem(RegistrationResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).problem();
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
