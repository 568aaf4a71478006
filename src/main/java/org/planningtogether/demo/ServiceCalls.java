package org.planningtogether.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was lately said between a tool and this LMS, for whoever wants to see the protocol at work. */
@Component
@Profile("demo-lms")
class ServiceCalls {

  private static final int KEPT = 200;
  private static final int SHOWN = 60;

  /**
   * One request.
   *
   * @param authorizationHeader the kind of credentials and their first characters, or empty
   * @param reason why it was refused, or empty
   */
  record ServiceCall(
      Instant happenedAt, String method, String path, String authorizationHeader, int status, String reason) {

    public boolean refused() {
      return status >= 400;
    }

    public Kind kind() {
      return Kind.of(path);
    }
  }

  /** What a call is about, by its path. */
  enum Kind {
    KEYS("/lti/jwks"),
    LOGIN("/lti/auth"),
    DEEP_LINKING("/lti/deep-linking"),
    REGISTRATION("/lti/openid-configuration|/lti/registration"),
    TOKEN("/lti/token"),
    SCORE("/lti/services/.*/scores"),
    RESULTS("/lti/services/.*/results"),
    LINE_ITEMS("/lti/services/.*/lineitems?"),
    MEMBERS("/lti/services/.*/memberships"),
    STATEMENTS("/xapi.*"),
    OTHER(".*");

    private final Pattern path;

    Kind(String path) {
      this.path = Pattern.compile(path);
    }

    static Kind of(String pathAndQuery) {
      var path = pathAndQuery.split("\\?")[0];
      return Arrays.stream(values()).filter(kind -> kind.path.matcher(path).matches()).findFirst().orElse(OTHER);
    }
  }

  private final JdbcClient db;
  private final Clock clock;

  ServiceCalls(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(String method, String path, String authorizationHeader, int status, String reason) {
    db.sql("""
        INSERT INTO service_call (happened_at, method, path, authorization_header, status, reason)
        VALUES (:now, :method, :path, :authorization, :status, :reason)
        """)
        .param("now", clock.instant())
        .param("method", method)
        .param("path", shortened(path, 2000))
        .param("authorization", masked(authorizationHeader))
        .param("status", status)
        .param("reason", shortened(reason, 500))
        .update();
    db.sql("DELETE FROM service_call WHERE id <= (SELECT MAX(id) FROM service_call) - :kept")
        .param("kept", KEPT)
        .update();
  }

  List<ServiceCall> latest() {
    return db.sql("""
        SELECT happened_at, method, path, authorization_header, status, reason
          FROM service_call
         ORDER BY id DESC
         FETCH FIRST :shown ROWS ONLY
        """)
        .param("shown", SHOWN)
        .query(ServiceCall.class)
        .list();
  }

  /** {@code Bearer 3f9a…}: enough to see which calls share a token, too little to use it. */
  static String masked(String authorizationHeader) {
    var space = authorizationHeader.indexOf(' ');
    return space < 0 ? "" : shortened(authorizationHeader.substring(0, space), 10)
        + authorizationHeader.substring(space, Math.min(space + 5, authorizationHeader.length())) + "…";
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
