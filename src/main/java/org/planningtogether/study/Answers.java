package org.planningtogether.study;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningtogether.course.Activity;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.Answer;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody answered, the newest answer to each activity. Confidential ones are sealed for their author. */
@Repository
class Answers {

  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;
  private final Clock clock;

  Answers(JdbcClient db, Vault vault, JsonMapper json, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.json = json;
    this.clock = clock;
  }

  /**
   * An answer as it is kept.
   *
   * @param attempts how many different answers were handed in; 0 for one kept on the way
   */
  record Kept(Answer answer, int attempts) {}

  private record Row(ActivityId activity, String answer, int attempts) {}

  /** The kept answers to these activities, in one statement. */
  Map<ActivityId, Kept> of(EnrolmentId enrolment, ModuleId module, List<Activity> activities) {
    if (activities.isEmpty()) {
      return Map.of();
    }
    var rows =
        db.sql(
                """
                SELECT activity_id, answer, attempts
                  FROM activity_answer
                 WHERE enrolment_id = :enrolment
                   AND module_id = :module
                   AND activity_id IN (:activities)
                """)
            .param("enrolment", enrolment.value())
            .param("module", module.value())
            .param("activities", activities.stream().map(activity -> activity.id().value()).toList())
            .query((row, number) ->
                new Row(
                    new ActivityId(row.getString("activity_id")), row.getString("answer"), row.getInt("attempts")))
            .list();
    var kept = new HashMap<ActivityId, Kept>();
    for (var row : rows) {
      activities.stream()
          .filter(activity -> activity.id().equals(row.activity()))
          .forEach(activity -> kept.put(activity.id(), kept(enrolment, activity, row)));
    }
    return kept;
  }

  /** Everything that somebody handed in, of all modules; sealed until it is asked for. */
  HandedIn ofAll(EnrolmentId enrolment) {
    var rows =
        db.sql(
                """
                SELECT module_id, activity_id, answer, attempts
                  FROM activity_answer
                 WHERE enrolment_id = :enrolment
                   AND attempts > 0
                """)
            .param("enrolment", enrolment.value())
            .query((row, number) ->
                Map.entry(
                    List.of(row.getString("module_id"), row.getString("activity_id")),
                    new Row(
                        new ActivityId(row.getString("activity_id")), row.getString("answer"), row.getInt("attempts"))))
            .list();
    var byPlace = rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return (module, activity) ->
        Optional.ofNullable(byPlace.get(List.of(module.value(), activity.id().value())))
            .map(row -> kept(enrolment, activity, row).answer());
  }

  /** Answers of one person. */
  interface HandedIn {

    Optional<Answer> of(ModuleId module, Activity activity);
  }

  /** The activities of a module that were handed in at least once. */
  Set<ActivityId> attempted(EnrolmentId enrolment, ModuleId module) {
    return db.sql(
            """
            SELECT activity_id
              FROM activity_answer
             WHERE enrolment_id = :enrolment
               AND module_id = :module
               AND attempts > 0
            """)
        .param("enrolment", enrolment.value())
        .param("module", module.value())
        .query((row, number) -> new ActivityId(row.getString("activity_id")))
        .set();
  }

  /**
   * Keeps an answer that is handed in. Safe to repeat, in however many tabs: the same answer again changes nothing.
   *
   * @return which attempt this is, the first is 1; 0 when the same answer was handed in before
   */
  int handIn(EnrolmentId enrolment, ModuleId module, Activity activity, Answer answer) {
    if (insert(enrolment, module, activity, answer, 1)) {
      return 1;
    }
    var before = locked(enrolment, module, activity);
    if (before.attempts() > 0 && before.answer().equals(answer)) {
      return 0;
    }
    update(enrolment, module, activity, answer, before.attempts() + 1);
    return before.attempts() + 1;
  }

  /** Keeps what was filled in so far, without handing it in. */
  void keep(EnrolmentId enrolment, ModuleId module, Activity activity, Answer answer) {
    if (!insert(enrolment, module, activity, answer, 0)) {
      update(enrolment, module, activity, answer, locked(enrolment, module, activity).attempts());
    }
  }

  private boolean insert(EnrolmentId enrolment, ModuleId module, Activity activity, Answer answer, int attempts) {
    return db.sql(
                """
                INSERT INTO activity_answer (enrolment_id, module_id, activity_id, answer, attempts, saved_at)
                VALUES (:enrolment, :module, :activity, :answer, :attempts, :now)
                    ON CONFLICT DO NOTHING
                """)
            .params(values(enrolment, module, activity, answer, attempts))
            .update()
        > 0;
  }

  private void update(EnrolmentId enrolment, ModuleId module, Activity activity, Answer answer, int attempts) {
    db.sql(
            """
            UPDATE activity_answer
               SET answer = :answer,
                   attempts = :attempts,
                   saved_at = :now
             WHERE enrolment_id = :enrolment
               AND module_id = :module
               AND activity_id = :activity
            """)
        .params(values(enrolment, module, activity, answer, attempts))
        .update();
  }

  private Kept locked(EnrolmentId enrolment, ModuleId module, Activity activity) {
    return db.sql(
            """
            SELECT answer, attempts
              FROM activity_answer
             WHERE enrolment_id = :enrolment
               AND module_id = :module
               AND activity_id = :activity
               FOR UPDATE
            """)
        .param("enrolment", enrolment.value())
        .param("module", module.value())
        .param("activity", activity.id().value())
        .query((row, number) ->
            kept(enrolment, activity, new Row(activity.id(), row.getString("answer"), row.getInt("attempts"))))
        .single();
  }

  private Map<String, Object> values(
      EnrolmentId enrolment, ModuleId module, Activity activity, Answer answer, int attempts) {
    var text = json.writeValueAsString(answer.fields());
    return Map.of(
        "enrolment", enrolment.value(),
        "module", module.value(),
        "activity", activity.id().value(),
        "answer", activity.confidential() ? vault.seal(purpose(enrolment), text) : text,
        "attempts", attempts,
        "now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private Kept kept(EnrolmentId enrolment, Activity activity, Row row) {
    var text = activity.confidential() ? vault.open(purpose(enrolment), row.answer()) : row.answer();
    return new Kept(new Answer(json.readValue(text, FIELDS)), row.attempts());
  }

  /** Sealed for one person: moved to another's row it does not open. */
  private static String purpose(EnrolmentId enrolment) {
    return "study " + enrolment;
  }
}
