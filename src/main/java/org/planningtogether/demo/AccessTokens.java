package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lets a tool call services for an hour, and which ones. */
@Component
@Profile("demo-lms")
class AccessTokens {

  static final Duration LIFE = Duration.ofHours(1);

  private record Grant(long toolId, String scopes) {}

  private final JdbcClient db;
  private final Tools tools;
  private final Clock clock;

  AccessTokens(JdbcClient db, Tools tools, Clock clock) {
    this.db = db;
    this.tools = tools;
    this.clock = clock;
  }

  String grant(Tool tool, Collection<String> scopes) {
    db.sql("DELETE FROM access_token WHERE expires_at < :now").param("now", clock.instant()).update();
    var token = Secrets.next();
    db.sql("""
        INSERT INTO access_token (token, tool_id, scopes, expires_at)
        VALUES (:token, :tool, :scopes, :expires)
        """)
        .param("token", token)
        .param("tool", tool.id())
        .param("scopes", String.join(" ", scopes))
        .param("expires", clock.instant().plus(LIFE))
        .update();
    return token;
  }

  /**
   * The tool that calls.
   *
   * @param anyOf one of these scopes must have been granted
   * @throws ServiceRefusal 401
   */
  Tool require(HttpServletRequest request, String... anyOf) {
    var bearer = "Bearer ";
    var authorization = MediaTypes.header(request, HttpHeaders.AUTHORIZATION);
    if (!authorization.startsWith(bearer)) {
      throw new ServiceRefusal(401, "Unauthorized");
    }
    var grant = db.sql("SELECT tool_id, scopes FROM access_token WHERE token = :token AND expires_at > :now")
        .param("token", authorization.substring(bearer.length()))
        .param("now", clock.instant())
        .query(Grant.class)
        .optional()
        .filter(found -> Set.of(found.scopes().split(" ")).stream().anyMatch(List.of(anyOf)::contains))
        .orElseThrow(() -> new ServiceRefusal(401, "Unauthorized"));
    return tools.find(grant.toolId()).orElseThrow();
  }
}
