package org.planningtogether.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.vault.Code;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All certificates, by code and name. */
@Repository
class Certificates {

  private static final String CODE = "certificate code";
  private static final String NAME = "certificate name";

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Certificates(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** Whose certificate it is, and when it was issued. */
  record Issued(EnrolmentId enrolment, Instant at) {}

  private record Row(EnrolmentId enrolment, String codeSealed, String nameMark, Instant issuedAt) {}

  /** The certificate of an enrolment, under the name that its platform gives now. */
  @Transactional
  Certificate issue(EnrolmentId enrolment, PersonName name) {
    var nameMark = nameMark(enrolment, name.value());
    var row =
        of(enrolment)
            .or(
                () -> {
                  insert(enrolment, Code.random(), nameMark);
                  return of(enrolment); // another tab may have been first
                })
            .orElseThrow();
    if (!row.nameMark().equals(nameMark)) {
      rename(enrolment, nameMark);
    }
    return new Certificate(new Code(vault.open(purpose(enrolment), row.codeSealed())), row.issuedAt());
  }

  /**
   * The certificate that has both. Does the same work whether or not there is one: whoever measures the time learns
   * nothing of a code without its name.
   */
  Optional<Issued> find(Optional<Code> code, String name) {
    var row = withMark(vault.mark(CODE, code.map(Code::value).orElse("")));
    var enrolment = row.map(Row::enrolment).orElseGet(() -> new EnrolmentId(UUID.randomUUID()));
    var typed = nameMark(enrolment, name).getBytes(StandardCharsets.US_ASCII);
    var kept = row.map(Row::nameMark).orElse("").getBytes(StandardCharsets.US_ASCII);
    var isBoth = MessageDigest.isEqual(typed, kept);
    return row.filter(any -> isBoth).map(found -> new Issued(enrolment, found.issuedAt()));
  }

  /** Never the same for two people of one name. */
  private String nameMark(EnrolmentId enrolment, String name) {
    return vault.mark(NAME + " " + enrolment.value(), PersonName.core(name));
  }

  private static String purpose(EnrolmentId enrolment) {
    return CODE + " " + enrolment.value();
  }

  private void insert(EnrolmentId enrolment, Code code, String nameMark) {
    db.sql(
            """
            INSERT INTO certificate (enrolment_id, code_mark, code_sealed, name_mark, issued_at)
            VALUES (:enrolment, :codeMark, :codeSealed, :nameMark, :now)
                ON CONFLICT DO NOTHING
            """)
        .param("enrolment", enrolment.value())
        .param("codeMark", vault.mark(CODE, code.value()))
        .param("codeSealed", vault.seal(purpose(enrolment), code.value()))
        .param("nameMark", nameMark)
        .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  private void rename(EnrolmentId enrolment, String nameMark) {
    db.sql("UPDATE certificate SET name_mark = :nameMark WHERE enrolment_id = :enrolment")
        .param("nameMark", nameMark)
        .param("enrolment", enrolment.value())
        .update();
  }

  private Optional<Row> of(EnrolmentId enrolment) {
    return db.sql(
            """
            SELECT enrolment_id, code_sealed, name_mark, issued_at
              FROM certificate
             WHERE enrolment_id = :enrolment
            """)
        .param("enrolment", enrolment.value())
        .query(Certificates::row)
        .optional();
  }

  private Optional<Row> withMark(String codeMark) {
    return db.sql(
            """
            SELECT enrolment_id, code_sealed, name_mark, issued_at
              FROM certificate
             WHERE code_mark = :codeMark
            """)
        .param("codeMark", codeMark)
        .query(Certificates::row)
        .optional();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
        row.getString("code_sealed"),
        row.getString("name_mark"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant());
  }
}
