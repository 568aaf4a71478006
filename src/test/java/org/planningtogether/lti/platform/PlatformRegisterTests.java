package org.planningtogether.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.springframework.dao.TransientDataAccessResourceException;

@Databases
class PlatformRegisterTests {

  private static final Platform IN_FILE = platform("in-a-file", State.ACTIVE, Source.FILE, Deployments.only("1"));

  private final List<Object> published = new ArrayList<>();
  private final Database database;
  private final PlatformStore store;
  private final Platforms platforms;
  private final PlatformRegister register;

  PlatformRegisterTests(Database database) {
    Clock clock = TestClock.at("2026-11-22T09:00:00Z");
    this.database = database;
    this.store = new PlatformStore(database.jdbc(), clock);
    this.platforms = new Platforms(List.of(IN_FILE), store::all);
    this.register = new PlatformRegister(store, platforms, published::add);
  }

  @Test
  void what_was_added_is_there_at_once_as_it_was() {
    Platform added = platform("a-client", State.ACTIVE, Source.DATABASE, Deployments.only("1", "Ö-2"));

    assertThat(add(added)).isTrue();

    assertThat(platforms.find("https://lms.example", "a-client")).contains(added);
    assertThat(platforms.find(added.id())).contains(added);
    assertThat(platforms.ofIssuer("https://lms.example")).containsExactly(IN_FILE, added);
    assertThat(platforms.all()).containsExactly(IN_FILE, added);
    assertThat(register.find(added.id())).contains(added);
  }

  @Test
  void another_node_sees_it_when_it_looks_again() {
    var elsewhere = new Platforms(List.of(), store::all);
    add(pending());
    assertThat(elsewhere.all()).isEmpty();

    elsewhere.refreshFromOtherNodes();

    assertThat(elsewhere.all()).containsExactly(pending());
  }

  @Test
  void what_was_read_last_stays_while_the_database_is_away() {
    add(pending());
    var reads = new ArrayList<Supplier<List<Platform>>>(List.of(store::all));
    var here = new Platforms(List.of(), () -> reads.getFirst().get());
    reads.set(
        0,
        () -> {
          throw new TransientDataAccessResourceException("away");
        });

    here.refreshFromOtherNodes();

    assertThat(here.all()).containsExactly(pending());
  }

  @Test
  void a_client_is_added_once() {
    add(pending());

    Platform again = platform("a-client", State.ACTIVE, Source.DATABASE, Deployments.everyOne());

    assertThat(add(again)).isFalse();
    assertThat(register.find(again.id())).contains(pending());
  }

  @Test
  void nobody_takes_the_place_of_a_file() {
    Platform same = platform("in-a-file", State.ACTIVE, Source.DATABASE, Deployments.everyOne());

    assertThat(add(same)).isFalse();

    assertThat(register.find(same.id())).isEmpty();
  }

  @Test
  void a_file_that_came_later_counts() {
    Platform registered = platform("a-client", State.ACTIVE, Source.DATABASE, Deployments.everyOne());
    add(registered);
    Platform file = platform("a-client", State.SUSPENDED, Source.FILE, Deployments.only("1"));

    assertThat(new Platforms(List.of(file), store::all).all()).containsExactly(file);
  }

  @Test
  void a_change_leaves_state_and_named_deployments_as_they_are() {
    add(pending());
    Platform changed =
        new Platform(
            "https://lms.example",
            "a-client",
            "New name",
            new Deployments(true, Set.of("not-looked-at")),
            URI.create("https://sso.example/auth?a=b"),
            URI.create("https://sso.example/token"),
            URI.create("https://sso.example/keys"),
            "https://sso.example",
            Set.of("grades.example", "files.example:8443"),
            Family.CANVAS,
            State.ACTIVE,
            Source.DATABASE);

    assertThat(transaction(() -> register.change(changed))).isTrue();

    Platform found = platforms.find(pending().id()).orElseThrow();
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFields("state", "deployments")
        .isEqualTo(changed);
    assertThat(found.state()).isEqualTo(State.PENDING);
    assertThat(found.deployments()).isEqualTo(new Deployments(true, Set.of("1")));
  }

  @Test
  void what_is_not_there_is_neither_changed_nor_moved_nor_removed() {
    PlatformId nobody = pending().id();

    assertThat(transaction(() -> register.change(pending()))).isFalse();
    assertThat(transaction(() -> register.approve(nobody))).isFalse();
    assertThat(transaction(() -> register.accept(nobody, "1"))).isFalse();
    assertThat(transaction(() -> register.remove(nobody))).isFalse();
    assertThat(published).isEmpty();
  }

  @Test
  void each_state_is_reached_from_one_other() {
    add(pending());
    PlatformId id = pending().id();

    assertThat(transaction(() -> register.suspend(id))).isFalse();
    assertThat(transaction(() -> register.resume(id))).isFalse();
    assertThat(transaction(() -> register.approve(id))).isTrue();
    assertThat(platforms.find(id).orElseThrow().active()).isTrue();
    assertThat(transaction(() -> register.suspend(id))).isTrue();
    assertThat(platforms.find(id).orElseThrow().state()).isEqualTo(State.SUSPENDED);
    assertThat(transaction(() -> register.approve(id))).isFalse();
    assertThat(transaction(() -> register.resume(id))).isTrue();
    assertThat(platforms.find(id).orElseThrow().active()).isTrue();
  }

  @Test
  void an_unknown_deployment_waits_for_somebody_to_decide() {
    add(pending());

    tries(pending(), "2");
    tries(pending(), "2");

    assertThat(register.waiting()).extracting(Deployment::deploymentId).containsExactly("2");
    assertThat(register.deployments(pending().id())).extracting(Deployment::deploymentId).containsExactly("2", "1");
    assertThat(platforms.find(pending().id()).orElseThrow().accepts("2")).isFalse();
  }

  @Test
  void an_accepted_deployment_launches_at_once_and_a_refused_one_no_more() {
    add(pending());
    PlatformId id = pending().id();
    tries(pending(), "2");

    transaction(() -> register.accept(id, "2"));
    assertThat(platforms.find(id).orElseThrow().deployments().named()).containsExactlyInAnyOrder("1", "2");

    transaction(() -> register.refuse(id, "1"));
    transaction(() -> register.refuse(id, "never-seen"));
    tries(pending(), "1");

    assertThat(platforms.find(id).orElseThrow().deployments().named()).containsExactly("2");
    assertThat(register.waiting()).isEmpty();
    assertThat(register.deployments(id))
        .filteredOn(deployment -> deployment.state() == Deployment.State.REFUSED)
        .extracting(Deployment::deploymentId)
        .containsExactlyInAnyOrder("1", "never-seen");
  }

  @Test
  void a_platform_that_makes_up_deployments_fills_no_table() {
    add(pending());

    for (int i = 0; i < PlatformRegister.MOST_WAITING + 5; i++) {
      tries(pending(), "made-up-" + i);
    }

    assertThat(register.waiting()).hasSize(PlatformRegister.MOST_WAITING);
  }

  @Test
  void deployments_of_files_and_of_what_was_removed_wait_nowhere() {
    tries(IN_FILE, "2");
    tries(pending(), "2");

    assertThat(register.waiting()).isEmpty();
  }

  @Test
  void what_was_removed_is_gone_with_its_deployments_and_others_are_told() {
    add(pending());
    tries(pending(), "2");

    assertThat(transaction(() -> register.remove(pending().id()))).isTrue();

    assertThat(platforms.all()).containsExactly(IN_FILE);
    assertThat(register.deployments(pending().id())).isEmpty();
    assertThat(published).containsExactly(new PlatformRemoved("https://lms.example", "a-client"));
  }

  @Test
  void nothing_counts_that_was_rolled_back() {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              register.add(pending());
              status.setRollbackOnly();
            });

    assertThat(platforms.all()).containsExactly(IN_FILE);
  }

  private boolean add(Platform platform) {
    return transaction(() -> register.add(platform));
  }

  private void tries(Platform platform, String deployment) {
    register.on(new UnknownDeployment(platform, deployment));
  }

  private boolean transaction(Supplier<Boolean> action) {
    return Boolean.TRUE.equals(database.transactions().execute(status -> action.get()));
  }

  private static Platform pending() {
    return platform("a-client", State.PENDING, Source.DATABASE, Deployments.only("1"));
  }

  private static Platform platform(String client, State state, Source source, Deployments deployments) {
    return new Platform(
        "https://lms.example",
        client,
        "An LMS – Önë",
        deployments,
        URI.create("https://lms.example/auth"),
        URI.create("https://lms.example/token"),
        URI.create("https://lms.example/keys"),
        "https://lms.example/token",
        Set.of(),
        Family.MOODLE,
        state,
        source);
  }
}
