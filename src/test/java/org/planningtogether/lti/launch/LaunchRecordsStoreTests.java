package org.planningtogether.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.lti.launch.LaunchRecord.Kind.DEEP_LINKING;
import static org.planningtogether.lti.launch.LaunchRecord.Kind.LAUNCH;
import static org.planningtogether.lti.launch.LaunchRecord.Kind.LOGIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.planningtogether.lti.launch.LaunchRecords.Client;
import org.planningtogether.lti.launch.LaunchRecords.Refusals;
import org.planningtogether.lti.launch.LaunchRecords.Wanted;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

@Databases
class LaunchRecordsStoreTests {

  private static final Evidence MOODLE =
      new Evidence("https://moodle.example", "client", "1", "key-1", "LtiResourceLinkRequest", "{\"iss\":\"…\"}");
  private static final Evidence CANVAS = Evidence.of("https://canvas.example", null, null);

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final LaunchRecords records;
  private final LaunchRecorder recorder;

  LaunchRecordsStoreTests(Database database) {
    this.records = new LaunchRecords(new NamedParameterJdbcTemplate(database.dataSource()), clock);
    this.recorder = new LaunchRecorder(records, clock);
  }

  @Test
  void a_refusal_is_kept_with_its_reason_and_all_that_was_known() {
    recorder.refused(LAUNCH, new Rejected(Reason.DEPLOYMENT, "deployment '7'", MOODLE), "number-1");
    recorder.write();

    var kept = records.newest(Wanted.ALL, 10).getFirst();

    assertThat(kept.kind()).isEqualTo(LAUNCH);
    assertThat(kept.reason()).isEqualTo(Reason.DEPLOYMENT);
    assertThat(kept.reason().clause()).isEqualTo("CORE-10 · LTI Core 1.3, 5.3.3");
    assertThat(kept.detail()).isEqualTo("deployment '7'");
    assertThat(kept.endedAt()).isEqualTo(clock.instant());
    assertThat(kept.number()).isEqualTo("number-1");
    assertThat(kept.evidence().issuer()).isEqualTo("https://moodle.example");
    assertThat(kept.evidence().kid()).isEqualTo("key-1");
    assertThat(kept.evidence().claims()).isEqualTo("{\"iss\":\"…\"}");
    assertThat(records.find(kept.id())).contains(kept);
  }

  @Test
  void nothing_is_written_before_its_time() {
    recorder.accepted(LOGIN, MOODLE, "1");

    assertThat(records.newest(Wanted.ALL, 10)).isEmpty();
  }

  @Test
  void records_are_found_by_platform_outcome_time_and_number() {
    recorder.accepted(LOGIN, MOODLE, "1");
    recorder.refused(LOGIN, new Rejected(Reason.PLATFORM_UNKNOWN, "", CANVAS), "2");
    recorder.write();
    clock.advance(Duration.ofHours(2));
    recorder.accepted(DEEP_LINKING, MOODLE, "3");
    recorder.write();

    assertThat(numbers(Wanted.ALL)).containsExactly("3", "2", "1");
    assertThat(numbers(wanted(new Client("https://moodle.example", "client"), null, null))).containsExactly("3", "1");
    assertThat(numbers(wanted(new Client("https://canvas.example", null), null, null))).containsExactly("2");
    assertThat(numbers(wanted(null, true, null))).containsExactly("3", "1");
    assertThat(numbers(wanted(null, false, null))).containsExactly("2");
    assertThat(numbers(wanted(null, null, clock.instant().minusSeconds(60)))).containsExactly("3");
    assertThat(numbers(new Wanted(null, null, null, "2", null))).containsExactly("2");
    assertThat(records.clients())
        .containsExactly(new Client("https://canvas.example", null), new Client("https://moodle.example", "client"));
  }

  @Test
  void refusals_are_counted_by_platform_and_reason() {
    for (int i = 0; i < 3; i++) {
      recorder.refused(LAUNCH, new Rejected(Reason.KEY_UNKNOWN, "", MOODLE), "" + i);
    }
    recorder.refused(LAUNCH, new Rejected(Reason.DEPLOYMENT, "", MOODLE), "3");
    recorder.refused(LAUNCH, new Rejected(Reason.TOKEN_MALFORMED, ""), "4");
    recorder.accepted(LAUNCH, MOODLE, "5");
    recorder.write();

    var moodle = new Client("https://moodle.example", "client");
    assertThat(records.refusedSince(clock.instant()))
        .containsExactly(new Refusals(moodle, Reason.KEY_UNKNOWN, 3), new Refusals(moodle, Reason.DEPLOYMENT, 1));
    assertThat(records.refusedSince(clock.instant().plusSeconds(1))).isEmpty();
  }

  @Test
  void further_pages_go_on_where_the_last_one_ended() {
    IntStream.range(0, 5).forEach(i -> recorder.accepted(LOGIN, MOODLE, "" + i));
    recorder.write();
    var first = records.newest(Wanted.ALL, 3);

    var second = records.newest(new Wanted(null, null, null, null, first.getLast().id()), 3);

    assertThat(first).extracting(LaunchRecord::number).containsExactly("4", "3", "2");
    assertThat(second).extracting(LaunchRecord::number).containsExactly("1", "0");
  }

  @Test
  void the_newest_two_thousand_of_fourteen_days_are_kept() {
    recorder.accepted(LOGIN, MOODLE, "old");
    recorder.write();
    clock.advance(LaunchRecords.KEPT.plusSeconds(1));
    for (int batch = 0; batch < 2; batch++) {
      IntStream.range(0, 1500).forEach(i -> recorder.accepted(LOGIN, MOODLE, "" + i));
      recorder.write();
    }

    var kept = numbers(Wanted.ALL);

    assertThat(kept).hasSize(LaunchRecords.MOST_KEPT).doesNotContain("old");
    assertThat(kept.getFirst()).isEqualTo("1499");
  }

  @Test
  void when_more_come_than_can_be_written_nobody_waits_and_the_surplus_is_dropped() {
    IntStream.range(0, 5000).forEach(i -> recorder.accepted(LOGIN, MOODLE, "" + i));
    recorder.write();

    assertThat(numbers(Wanted.ALL)).hasSize(LaunchRecords.MOST_KEPT).doesNotContain("4999");
  }

  @Test
  void whatever_somebody_sends_can_be_kept() {
    var evidence = Evidence.of("https://x\0" + "y".repeat(500), "\uD800", "\r\n");

    recorder.refused(LOGIN, new Rejected(Reason.LOGIN_INCOMPLETE, "z".repeat(5000), evidence), "1");
    recorder.write();

    var kept = records.newest(Wanted.ALL, 1).getFirst();
    assertThat(kept.evidence().issuer()).startsWith("https://x?yyy").hasSize(255).endsWith("…");
    assertThat(kept.evidence().clientId()).isEqualTo("?");
    assertThat(kept.evidence().deploymentId()).isEqualTo("??");
    assertThat(kept.detail()).hasSize(300);
  }

  @Test
  void a_message_of_deep_linking_is_called_so() {
    assertThat(Kind.of(new Evidence(null, null, null, null, "LtiDeepLinkingRequest", null))).isEqualTo(DEEP_LINKING);
    assertThat(Kind.of(MOODLE)).isEqualTo(LAUNCH);
    assertThat(Kind.of(Evidence.NONE)).isEqualTo(LAUNCH);
  }

  private static Wanted wanted(Client client, Boolean accepted, Instant since) {
    return new Wanted(client, accepted, since, null, null);
  }

  private List<String> numbers(Wanted wanted) {
    return records.newest(wanted, 10_000).stream().map(LaunchRecord::number).toList();
  }
}
