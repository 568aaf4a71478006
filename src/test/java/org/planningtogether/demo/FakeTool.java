package org.planningtogether.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tool as small as one can be: it publishes a key, signs what it says, and reads what it is told. */
final class FakeTool implements AutoCloseable {

  static final String CLIENT_ID = "planning-together-demo";

  private static final JsonMapper json = new JsonMapper();

  private final HttpServer server;
  private RSAKey key = key();

  FakeTool() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/jwks.json", exchange -> {
      var body = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void changeKey() {
    key = key();
  }

  /** Claims that every message of this tool to this LMS has. */
  static Map<String, Object> claims(String audience, String onceClaim) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", CLIENT_ID);
    claims.put("sub", CLIENT_ID);
    claims.put("aud", audience);
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
    claims.put(onceClaim, UUID.randomUUID().toString());
    return claims;
  }

  String signed(Map<String, Object> claims) {
    try {
      var jwt = new SignedJWT(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), JWTClaimsSet.parse(claims));
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> askForToken(RunningLms lms, String assertion, String scope) {
    return lms.send(lms.request("/lti/token")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(form(Map.of(
            "grant_type", "client_credentials",
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion", assertion,
            "scope", scope))));
  }

  String token(RunningLms lms, String... scopes) {
    var assertion = signed(claims(lms.at("/lti/token"), "jti"));
    return json(askForToken(lms, assertion, String.join(" ", scopes))).path("access_token").asString();
  }

  static HttpRequest.BodyPublisher form(Map<String, String> fields) {
    return BodyPublishers.ofString(query(fields));
  }

  static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static JsonNode json(HttpResponse<String> response) {
    return json.readTree(response.body());
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
