package org.planningtogether.evaluation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Totals of each course. What is too little to be shown waits under a seal: in a course of which one person has
 * answered, the totals are that person's answers, and whoever reads the database would know.
 */
@Repository
class Tallies {

  private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);

  private final JdbcClient db;
  private final Vault vault;

  Tallies(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** Adds a sheet; the one with which there are enough moves all that wait to what is shown. Within a transaction. */
  void add(CourseKey course, Phase phase, Sheet sheet) {
    var id = id(course);
    var waiting = lock(id, phase).plus(sheet);
    if (waiting.mayBeShown()) {
      waiting.counts().forEach(
          (question, answers) -> answers.forEach((answer, count) -> show(id, phase, question, answer, count)));
    }
    db.sql("UPDATE evaluation_waiting SET sealed = :sealed WHERE course_id = :course AND phase = :phase")
        .param("sealed", seal(id, phase, waiting.mayBeShown() ? Tally.none() : waiting))
        .param("course", id)
        .param("phase", phase.key())
        .update();
  }

  /** What may be shown of a course. */
  Map<Phase, Tally> shown(CourseKey course) {
    var counts = new EnumMap<Phase, Map<Question, Map<Answer, Integer>>>(Phase.class);
    db.sql("SELECT phase, question, answer, sheets FROM evaluation_figure WHERE course_id = :course")
        .param("course", id(course))
        .query((ResultSet row) -> {
          counts
              .computeIfAbsent(Phase.valueOf(name(row, "phase")), phase -> new EnumMap<>(Question.class))
              .computeIfAbsent(Question.valueOf(name(row, "question")), question -> new EnumMap<>(Answer.class))
              .put(Answer.valueOf(name(row, "answer")), row.getInt("sheets"));
        });
    var shown = new EnumMap<Phase, Tally>(Phase.class);
    for (var phase : Phase.values()) {
      shown.put(phase, new Tally(counts.getOrDefault(phase, Map.of())));
    }
    return shown;
  }

  private Tally lock(UUID course, Phase phase) {
    db.sql(
            """
            INSERT INTO evaluation_waiting (course_id, phase, sealed)
            VALUES (:course, :phase, :sealed)
                ON CONFLICT DO NOTHING
            """)
        .param("course", course)
        .param("phase", phase.key())
        .param("sealed", seal(course, phase, Tally.none()))
        .update();
    return db.sql(
            """
            SELECT sealed
              FROM evaluation_waiting
             WHERE course_id = :course
               AND phase = :phase
               FOR UPDATE
            """)
        .param("course", course)
        .param("phase", phase.key())
        .query((row, number) -> open(course, phase, row.getString("sealed")))
        .single();
  }

  private void show(UUID course, Phase phase, Question question, Answer answer, int count) {
    db.sql(
            """
            INSERT INTO evaluation_figure (course_id, phase, question, answer, sheets)
            VALUES (:course, :phase, :question, :answer, 0)
                ON CONFLICT DO NOTHING
            """)
        .params(key(course, phase, question, answer))
        .update();
    db.sql(
            """
            UPDATE evaluation_figure
               SET sheets = sheets + :count
             WHERE course_id = :course
               AND phase = :phase
               AND question = :question
               AND answer = :answer
            """)
        .params(key(course, phase, question, answer))
        .param("count", count)
        .update();
  }

  private String seal(UUID course, Phase phase, Tally tally) {
    return vault.seal(purpose(course, phase), tally.text());
  }

  /** With another secret than before the few that waited are lost, and nobody is kept from answering. */
  private Tally open(UUID course, Phase phase, String sealed) {
    try {
      return Tally.read(vault.open(purpose(course, phase), sealed));
    } catch (SealBrokenException | IllegalArgumentException broken) {
      LOG.warn("The answers that waited in course {} cannot be read and are dropped: {}", course, broken.getMessage());
      return Tally.none();
    }
  }

  private static String purpose(UUID course, Phase phase) {
    return "evaluation %s %s".formatted(course, phase.key());
  }

  private static Map<String, Object> key(UUID course, Phase phase, Question question, Answer answer) {
    return Map.of("course", course, "phase", phase.key(), "question", question.key(), "answer", answer.key());
  }

  private static String name(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static UUID id(CourseKey course) {
    var names = String.join("\0", course.issuer(), course.clientId(), course.deploymentId(), course.contextId());
    return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8));
  }
}
