package org.planningtogether.demo;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tools that this LMS knows. */
@Component
@Profile("demo-lms")
class Tools {

  private static final String SELECT = """
      SELECT id, client_id, name, login_uri, redirect_uris, jwks_uri, target_link_uri, deep_link_uri,
             scopes, claims, custom
        FROM tool
      """;

  private final JdbcClient db;
  private final URI firstTool;
  private final CustomParameters custom;

  Tools(JdbcClient db, DemoSettings settings, CustomParameters custom) {
    this.db = db;
    this.firstTool = settings.tool();
    this.custom = custom;
  }

  List<Tool> all() {
    return db.sql(SELECT + " ORDER BY id").query(this::tool).list();
  }

  Optional<Tool> find(long id) {
    return db.sql(SELECT + " WHERE id = :id").param("id", id).query(this::tool).optional();
  }

  Optional<Tool> withClientId(String clientId) {
    return db.sql(SELECT + " WHERE client_id = :client").param("client", clientId).query(this::tool).optional();
  }

  /** Registers a tool; the id of the one given counts for nothing. */
  Tool add(Tool tool) {
    var id = new GeneratedKeyHolder();
    insert(tool).update(id, "id");
    return find(id.getKeyAs(Long.class)).orElseThrow();
  }

  private StatementSpec insert(Tool tool) {
    return db.sql("""
        INSERT INTO tool (client_id, name, login_uri, redirect_uris, jwks_uri, target_link_uri, deep_link_uri,
                          scopes, claims, custom)
        VALUES (:client, :name, :login, :redirects, :jwks, :target, :deepLink, :scopes, :claims, :custom)
        """)
        .param("client", tool.clientId())
        .param("name", tool.name())
        .param("login", tool.loginUri().toString())
        .param("redirects", tool.redirectUris().stream().map(URI::toString).collect(Collectors.joining(" ")))
        .param("jwks", tool.jwksUri().toString())
        .param("target", tool.targetLinkUri().toString())
        .param("deepLink", tool.deepLinkUri() == null ? null : tool.deepLinkUri().toString())
        .param("scopes", String.join(" ", tool.scopes()))
        .param("claims", String.join(" ", tool.claims()))
        .param("custom", custom.write(tool.custom()));
  }

  /** An address as kept: those of the first tool are relative to where it runs now. */
  URI address(String kept) {
    return firstTool.resolve(kept);
  }

  private Tool tool(ResultSet row, int number) throws SQLException {
    var deepLink = row.getString("deep_link_uri");
    return new Tool(
        row.getLong("id"),
        row.getString("client_id"),
        row.getString("name"),
        address(row.getString("login_uri")),
        Arrays.stream(row.getString("redirect_uris").split(" ")).map(this::address).toList(),
        address(row.getString("jwks_uri")),
        address(row.getString("target_link_uri")),
        deepLink == null ? null : address(deepLink),
        words(row.getString("scopes")),
        words(row.getString("claims")),
        custom.read(row.getString("custom")));
  }

  private static Set<String> words(String text) {
    var words = new LinkedHashSet<>(List.of(text.split(" ")));
    words.remove("");
    return words;
  }
}
