package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.LaunchMessage.CLAIM;
import static org.planningtogether.support.LaunchMessage.MEMBERSHIP;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row for each clause: what a platform or an attacker sends, and what the tool makes of it. B and V are the payloads
 * of the certification suite; SEC and CORE the clauses of the Security Framework and of LTI Core; T the threats.
 */
@LtiApplication.Started
class LaunchConformanceTests {

  private static final String NAME = "http://purl.imsglobal.org/vocab/lis/v2/";

  @LocalServerPort private int port;
  @Autowired private TestClock clock;

  private Launching launching;

  @BeforeEach
  void login() {
    launching = new Launching(port, clock);
    launching.login();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_launch_is_refused(Refused row) {
    Answer answer = launching.post(row.token().apply(launching.message()));

    assertThat(answer.status()).isEqualTo(row.status());
    assertThat(Jsoup.parse(answer.body()).select("meta[name=lti-error]").attr("content")).isEqualTo(row.reason());
    assertThat(answer.header("X-Correlation-Id")).isNotBlank();
    assertThat(launching.browser().cookies().keySet()).noneMatch(name -> name.startsWith("__Host-l-"));
    assertThat(answer.body()).doesNotContain("Exception", "eyJ");
  }

  static Stream<Refused> a_launch_is_refused() {
    return Stream.of(
        refused("B1 SEC-27 no kid", "key-id-missing", 401, m -> m.withoutHeader("kid").header("badtestonly", "12345")),
        refused("B2 an unknown kid", "key-unknown", 401, m -> m.header("kid", "imstester_66067")),
        refused("B3 CORE-9 another version", "version", 400, m -> m.with(CLAIM + "version", "11.3")),
        refused("B4 CORE-9 no version", "version", 400, m -> m.without(CLAIM + "version")),
        refused("B5 no launch at all", "algorithm", 401, m -> m.signed("{}", "{\"name\":\"badltilaunch\"}")),
        refused(
            "B6 no LTI claims",
            "version",
            400,
            m -> m.without(CLAIM + "message_type").without(CLAIM + "version").without(CLAIM + "roles")),
        refused("B7 SEC-19 times long ago", "expired", 401, m -> m.with("exp", 22222).with("iat", 11111)),
        refused("B8 CORE-8 no message type", "message-type", 400, m -> m.without(CLAIM + "message_type")),
        refused("B9 CORE-14 no roles", "roles-missing", 400, m -> m.without(CLAIM + "roles")),
        refused("B10 CORE-10 no deployment", "deployment", 403, m -> m.without(CLAIM + "deployment_id")),
        refused("B11 CORE-12 no resource link", "claim-missing", 400, m -> m.without(CLAIM + "resource_link")),
        refused("B11 a resource link of nothing", "claim-missing", 400, m -> m.with(CLAIM + "resource_link", Map.of())),
        refused(
            "B11 a resource link without a name",
            "claim-missing",
            400,
            m -> m.with(CLAIM + "resource_link", Map.of("id", ""))),
        refused("B12 CORE-13 an empty sub", "subject-empty", 400, m -> m.with("sub", "")),
        refused("SEC-14 a signature of nonsense", "signature", 401, m -> m.unsigned() + "!ö?"),
        refused("SEC-14 somebody else's key", "signature", 401, m -> m.signed(anotherKey())),
        refused("SEC-14 a claim changed after signing", "signature", 401, LaunchConformanceTests::changedAfterSigning),
        refused("SEC-15 another issuer", "issuer", 401, m -> m.with("iss", "https://evil.example")),
        refused("SEC-15 the issuer in other letters", "issuer", 401, m -> m.with("iss", "HTTP://127.0.0.1")),
        refused("SEC-15 no issuer", "issuer", 401, m -> m.without("iss")),
        refused("SEC-16 another audience", "audience", 401, m -> m.with("aud", "not-us")),
        refused("SEC-16 no audience", "audience", 401, m -> m.without("aud")),
        refused("SEC-16 an audience of nobody", "audience", 401, m -> m.with("aud", List.of())),
        refused(
            "SEC-16 an audience that we do not know",
            "audience",
            401,
            m -> m.with("aud", List.of(FakePlatform.CLIENT, "somebody")).with("azp", FakePlatform.CLIENT)),
        refused("T11 another client of the issuer", "audience", 401, m -> m.with("aud", "another-client")),
        refused("SEC-17 another authorized party", "authorized-party", 401, m -> m.with("azp", "somebody")),
        refused("SEC-19 no end", "claim-missing", 400, m -> m.without("exp")),
        refused("SEC-19 an end in text", "claim-malformed", 400, m -> m.with("exp", "1795301172")),
        refused("SEC-19 an end beyond all numbers", "claim-malformed", 400, m -> m.signed(
            m.headerJson(), m.claimsJson().replaceFirst("\"exp\":\\d+", "\"exp\":1e999999999999"))),
        refused("SEC-19 ended more than the leeway ago", "expired", 401, m -> m.with("exp", seconds(m, "iat") - 61)),
        refused("SEC-20 made long ago", "issued-at", 401, m -> m.with("iat", seconds(m, "iat") - 661)),
        refused("SEC-20 made in the future", "issued-at", 401, m -> m.with("iat", seconds(m, "iat") + 62)),
        refused("SEC-20 no time", "issued-at", 401, m -> m.without("iat")),
        refused("SEC-20 holds later", "issued-at", 401, m -> m.with("nbf", seconds(m, "iat") + 62)),
        refused("SEC-21 no nonce", "nonce", 401, m -> m.without("nonce")),
        refused("SEC-21 another nonce", "nonce", 401, m -> m.with("nonce", "another")),
        refused("CORE-8 a message that we do not know", "message-type", 400, m -> m.with(
            CLAIM + "message_type", "LtiAssetProcessorSettingsRequest")),
        refused("CORE-8 a message of nobody", "message-type", 400, m -> m.with(CLAIM + "message_type", "Hello")),
        refused("CORE-5 another deployment than the login's", "deployment", 403, m -> m.with(
            CLAIM + "deployment_id", "2")),
        refused("CORE-10 an unknown deployment", "deployment", 403, m -> m.with(CLAIM + "deployment_id", "3")),
        refused("CORE-10 a deployment too long", "claim-malformed", 400, m -> m.with(
            CLAIM + "deployment_id", "d".repeat(256))),
        refused("CORE-10 a deployment that is a number", "claim-malformed", 400, m -> m.with(
            CLAIM + "deployment_id", 1)),
        refused("CORE-11 no target_link_uri", "claim-missing", 400, m -> m.without(CLAIM + "target_link_uri")),
        refused("CORE-12 a link too long", "claim-malformed", 400, m -> m.with(
            CLAIM + "resource_link", Map.of("id", "l".repeat(256)))),
        refused("CORE-13 a sub too long", "claim-malformed", 400, m -> m.with("sub", "s".repeat(256))),
        refused("CORE-13 a sub that is a number", "claim-malformed", 400, m -> m.with("sub", 7)),
        refused("CORE-13 a sub that no database keeps", "claim-malformed", 400, m -> m.with("sub", "a\0b")),
        refused("CORE-14 roles in one text", "claim-malformed", 400, m -> m.with(CLAIM + "roles", "Learner")),
        refused("CORE-14 roles that are numbers", "claim-malformed", 400, m -> m.with(CLAIM + "roles", List.of(1))),
        refused("CORE-18 a target that is no text", "claim-malformed", 400, m -> m.with(
            CLAIM + "custom", Map.of("target", 5))),
        refused("CORE-18 custom in one text", "claim-malformed", 400, m -> m.with(CLAIM + "custom", "target=hub")),
        refused("an unknown target", "target", 400, m -> m.with(CLAIM + "custom", Map.of("target", "moon"))),
        refused("an unknown module", "target", 400, m -> m.with(CLAIM + "custom", Map.of("target", "module:9"))),
        refused("T1 alg none", "algorithm", 401, m -> m.header("alg", "none").unsigned()),
        refused("T1 alg None", "algorithm", 401, m -> m.header("alg", "None").unsigned()),
        refused("T1 alg nOnE", "algorithm", 401, m -> m.header("alg", "nOnE").signed()),
        refused("T1 no signature", "signature", 401, LaunchMessage::unsigned),
        refused("T2 HS256 with the public key as PEM", "algorithm", 401, m -> m.header("alg", "HS256").signedWithSecret(
            pem())),
        refused("T2 HS256 with the public key as DER", "algorithm", 401, m -> m.header("alg", "HS256").signedWithSecret(
            der())),
        refused("T2 HS256 with the key set", "algorithm", 401, m -> m.header("alg", "HS256").signedWithSecret(
            LtiApplication.PLATFORM.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))),
        refused("T2 RS256 in name, a secret in fact", "signature", 401, m -> m.signedWithSecret(der())),
        refused("SEC-18 RS512", "algorithm", 401, m -> m.header("alg", "RS512").signed()),
        refused("T3 a key in the header", "signature", 401, m -> {
          RSAKey own = anotherKey();
          return m.header("jwk", own.toPublicJWK().toJSONObject()).signed(own);
        }),
        refused("T3 an address of keys in the header", "key-unknown", 401, m -> m
            .header("jku", LtiApplication.OTHER_PLATFORM.issuer() + "/keys")
            .header("x5u", LtiApplication.OTHER_PLATFORM.issuer() + "/keys")
            .header("kid", LtiApplication.OTHER_PLATFORM.key().getKeyID())
            .signed(LtiApplication.OTHER_PLATFORM.key())),
        refused("T4 a path as kid", "key-unknown", 401, m -> m.header("kid", "../../etc/passwd")),
        refused("T4 SQL as kid", "key-unknown", 401, m -> m.header("kid", "' OR 1=1 --")),
        refused("T4 two lines as kid", "key-unknown", 401, m -> m.header("kid", "a\nReason: accepted")),
        refused("T4 a kid without end", "key-unknown", 401, m -> m.header("kid", "k".repeat(10_000))),
        refused("T4 a kid that is a number", "key-id-missing", 401, m -> m.header("kid", 7)),
        refused("T5 crit", "token-malformed", 400, m -> m.header("crit", List.of("b64")).header("b64", false)),
        refused("T5 an encrypted token", "token-malformed", 400, m -> m.signed() + ".a.b"),
        refused("T6 a name twice", "token-malformed", 400, m -> m.signed(
            m.headerJson(), "{\"sub\":\"learner-2\"," + m.claimsJson().substring(1))),
        refused("T6 a name twice in the header", "token-malformed", 400, m -> m.signed(
            "{\"alg\":\"none\"," + m.headerJson().substring(1), m.claimsJson())),
        refused("T6 something after the end", "token-malformed", 400, m -> m.signed(m.headerJson(), m.claimsJson() + "{}")),
        refused("T6 too deep", "token-malformed", 400, m -> m.signed(
            m.headerJson(), "{\"deep\":" + "[".repeat(500) + "]".repeat(500) + "," + m.claimsJson().substring(1))),
        refused("T6 too large", "token-too-large", 400, m -> m.with("filler", "f".repeat(64 * 1024))),
        refused("T6 far too large", "token-too-large", 400, m -> "f".repeat(1_900_000)),
        refused("T6 a list", "token-malformed", 400, m -> m.signed(m.headerJson(), "[]")),
        refused("T6 no JSON", "token-malformed", 400, m -> m.signed(m.headerJson(), "sub=learner-1")),
        refused("T6 a word", "token-malformed", 400, m -> "hello"),
        refused("T6 two dots", "token-malformed", 400, m -> ".."),
        refused("T6 letters that are not base64", "token-malformed", 400, m -> "ä.ö.ü"),
        refused("T6 nothing", "token-malformed", 400, m -> ""),
        refused("T10 another platform's signature", "key-unknown", 401, m -> m
            .header("kid", LtiApplication.OTHER_PLATFORM.key().getKeyID())
            .signed(LtiApplication.OTHER_PLATFORM.key())),
        refused("T10 another platform's name", "issuer", 401, m -> m.with("iss", LtiApplication.OTHER_PLATFORM.issuer())),
        refused("T13 a link that leads elsewhere", "target", 400, m -> m.with(
            CLAIM + "target_link_uri", "https://evil.example/course")),
        refused("T13 a link that leads elsewhere by a user's name", "target", 400, m -> m.with(
            CLAIM + "target_link_uri", "https://tool.example@evil.example/course")),
        refused("T13 a link by another door", "target", 400, m -> m.with(
            CLAIM + "target_link_uri", "https://tool.example:444/course")),
        refused("T13 a script as a link", "target", 400, m -> m.with(CLAIM + "target_link_uri", "javascript:alert(1)")),
        refused("T13 a link without a host", "target", 400, m -> m.with(CLAIM + "target_link_uri", "//evil.example/")),
        refused("T13 no address at all", "target", 400, m -> m.with(CLAIM + "target_link_uri", "not an address")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_launch_is_accepted(Accepted row) {
    Answer answer = launching.launch(row.change());

    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    assertThat(answer.location()).matches("/l/[a-z2-7]{8,}" + row.path());
    JsonNode session = session(answer.location());
    row.session().forEach((name, content) -> assertThat(text(session, name)).as(name).isEqualTo(content));
  }

  static Stream<Accepted> a_launch_is_accepted() {
    return Stream.of(
        accepted("V1 by an instructor", m -> roles(m, MEMBERSHIP + "#Instructor")).where("roles", "instructor"),
        accepted("V1 by a learner", m -> m)
            .where("issuer", LtiApplication.PLATFORM.issuer())
            .where("clientId", FakePlatform.CLIENT)
            .where("deploymentId", "1")
            .where("subject", "learner-1")
            .where("roles", "learner")
            .where("contextId", "course-7")
            .where("resourceLinkId", "link-3")
            .where("messageType", "LtiResourceLinkRequest")
            .where("target", "course"),
        accepted("V2 several roles", m -> roles(m, MEMBERSHIP + "#Learner", NAME + "institution/person#Student"))
            .where("roles", "learner"),
        accepted("V2 two roles in the course", m -> roles(m, MEMBERSHIP + "#Instructor", MEMBERSHIP + "#Learner"))
            .where("roles", "learner instructor"),
        accepted("V3 CORE-15 a short role", m -> roles(m, "Instructor")).where("roles", "instructor"),
        accepted("V3 CORE-15 a learner's short role", m -> roles(m, "Learner")).where("roles", "learner"),
        accepted("V4 an unknown role", m -> roles(m, NAME + "unknown/unknown#Helper")).where("roles", ""),
        accepted("V5 a role of no letters", m -> roles(m, "")).where("roles", ""),
        accepted("V5 CORE-14 no role", LaunchConformanceTests::roles).where("roles", ""),
        accepted("V6 an e-mail address only", m -> m.without("given_name").with("email", "a@example.test")),
        accepted("V7 names only", m -> m.with("family_name", "Önë").with("name", "Amira Önë")),
        accepted("V8 nothing personal", m -> m.without("given_name").with("locale", "en-US")),
        accepted("V9 no context", m -> m.without(CLAIM + "context").with("email", "a@example.test"))
            .where("contextId", null)
            .where("resourceLinkId", "link-3"),
        accepted("CORE-13 anonymous", m -> m.without("sub")).where("subject", null),
        accepted("CORE-7 SEC-25 claims that nobody knows", m -> m.with("https://example.org/x", Map.of("a", 1))),
        accepted("CORE-10 identifiers of 255 characters", m -> m.with("sub", "s".repeat(255)))
            .where("subject", "s".repeat(255)),
        accepted("CORE-13 upper and lower case", m -> m.with("sub", "Learner-1")).where("subject", "Learner-1"),
        accepted("CORE-18 a custom value of no letters", m -> m.with(CLAIM + "custom", Map.of("target", "")))
            .where("target", "course"),
        accepted("CORE-21 a test user", m -> roles(m, MEMBERSHIP + "#Learner", "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"))
            .where("roles", "learner"),
        accepted("CORE-22 a mentor's learners without a mentor", m -> m.with(CLAIM + "role_scope_mentor", List.of("x"))),
        accepted("SEC-16 an audience in a list", m -> m.with("aud", List.of(FakePlatform.CLIENT))),
        accepted("SEC-17 the authorized party", m -> m.with("azp", FakePlatform.CLIENT)),
        accepted("SEC-19 ended within the leeway", m -> m.with("exp", seconds(m, "iat") - 55)),
        accepted("SEC-19 an end with a fraction", m -> m.with("exp", seconds(m, "iat") + 60.5)),
        accepted("SEC-20 made a moment from now", m -> m.with("iat", seconds(m, "iat") + 55)),
        accepted("SEC-20 made nine minutes ago", m -> m.with("iat", seconds(m, "iat") - 540)),
        accepted("T20 a learner that sounds like an instructor", m -> roles(m, MEMBERSHIP + "/Learner#Instructor"))
            .where("roles", "learner"),
        accepted("T20 an instructor of the institution", m -> roles(m, NAME + "institution/person#Instructor"))
            .where("roles", ""),
        accepted("T20 an administrator of the system", m -> roles(m, NAME + "system/person#Administrator"))
            .where("roles", ""),
        accepted("T20 another vocabulary", m -> roles(m, "http://evil.example/membership#Instructor")).where("roles", ""),
        accepted("T20 other letters", m -> roles(m, MEMBERSHIP + "#instructor", "INSTRUCTOR")).where("roles", ""),
        accepted("T20 a sub-role", m -> roles(m, MEMBERSHIP + "/Instructor#PrimaryInstructor"))
            .where("roles", "instructor"),
        accepted("T20 a teaching assistant", m -> roles(m, MEMBERSHIP + "/Instructor#TeachingAssistant"))
            .where("roles", "teaching-assistant"),
        accepted("T24 a name with a tag", m -> m.with("given_name", "<img src=x onerror=alert(1)>")),
        accepted("T24 a name that no database keeps", m -> m.with("given_name", "A\0mira")),
        accepted("a language that nobody speaks", m -> m.with(
            CLAIM + "launch_presentation", Map.of("locale", "en-x-" + "abcdefgh-".repeat(200) + "a"))),
        accepted("services that cannot be kept", m -> m.with(
            "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
            Map.of("scope", List.of("a\0b", "a b", ""), "lineitem", "http://\0", "lineitems", 7))),
        accepted("a target by name", m -> m.with(CLAIM + "custom", Map.of("target", "module:2")))
            .at("/course/2")
            .where("target", "module:2"),
        accepted("a target by address", m -> m.with(CLAIM + "target_link_uri", "https://tool.example/course/2?x=1"))
            .at("/course/2")
            .where("target", "module:2"),
        accepted("the tool's own address", m -> m.with(CLAIM + "target_link_uri", "https://tool.example/"))
            .at("/")
            .where("target", "hub"),
        accepted("the address of launches", m -> m.with(CLAIM + "target_link_uri", "https://tool.example/lti/launch"))
            .at("/")
            .where("target", "hub"),
        accepted("the programme", m -> m.with(CLAIM + "custom", Map.of("target", "programme")))
            .at("/")
            .where("target", "programme"),
        accepted("the plan", m -> m.with(CLAIM + "custom", Map.of("target", "plan"))).at("/plan").where("target", "plan"),
        accepted("a variable that the platform left", m -> m.with(CLAIM + "custom", Map.of("target", "$Target.x")))
            .where("target", "course"));
  }

  private JsonNode session(String location) {
    String handle = location.replaceFirst("(/l/[^/]+)/.*", "$1");
    return new JsonMapper().readTree(launching.browser().get(handle + "/api/session").body());
  }

  private static String text(JsonNode session, String name) {
    JsonNode content = session.required(name);
    if (content.isArray()) {
      return String.join(" ", content.valueStream().map(JsonNode::stringValue).toList());
    }
    return content.stringValue(null);
  }

  private static LaunchMessage roles(LaunchMessage message, String... names) {
    return message.with(CLAIM + "roles", List.of(names));
  }

  private static long seconds(LaunchMessage message, String claim) {
    return new JsonMapper().readTree(message.claimsJson()).required(claim).longValue();
  }

  private static String changedAfterSigning(LaunchMessage message) {
    String[] signed = message.signed().split("\\.");
    String[] changed = message.with("sub", "somebody-else").signed().split("\\.");
    return signed[0] + "." + changed[1] + "." + signed[2];
  }

  private static RSAKey anotherKey() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] der() {
    try {
      return LtiApplication.PLATFORM.key().toRSAPublicKey().getEncoded();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pem() {
    String body = Base64.getMimeEncoder().encodeToString(der());
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(body).getBytes(StandardCharsets.UTF_8);
  }

  private static Refused refused(String clause, String reason, int status, Function<LaunchMessage, Object> change) {
    return new Refused(
        clause,
        reason,
        status,
        message -> change.apply(message) instanceof String token ? token : message.signed());
  }

  private static Accepted accepted(String clause, UnaryOperator<LaunchMessage> change) {
    return new Accepted(clause, change, "/course", Map.of());
  }

  record Refused(String clause, String reason, int status, Function<LaunchMessage, String> token) {
    @Override
    public String toString() {
      return clause + " → " + reason;
    }
  }

  record Accepted(String clause, UnaryOperator<LaunchMessage> change, String path, Map<String, String> session) {

    Accepted at(String otherPath) {
      return new Accepted(clause, change, otherPath, session);
    }

    Accepted where(String name, @Nullable String content) {
      Map<String, String> more = new HashMap<>(session);
      more.put(name, content);
      return new Accepted(clause, change, path, more);
    }

    @Override
    public String toString() {
      return clause;
    }
  }
}
