package org.planningtogether.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningtogether.files.FileProblem;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.network.NetworkSettings;
import org.planningtogether.support.Clause;

class PlatformFilesTests {

  private static final String MOODLE =
      """
      issuer: https://moodle.example.org
      client-id: 3LXxENMFMWyHuUo
      deployments: ["1"]
      authorization-endpoint: https://moodle.example.org/mod/lti/auth.php
      token-endpoint: https://moodle.example.org/mod/lti/token.php
      jwks-uri: https://moodle.example.org/mod/lti/certs.php
      """;

  @TempDir private Path folder;

  @Test
  void a_file_without_optional_fields_means_the_usual() throws IOException {
    write("moodle.yaml", MOODLE);

    Platform platform = read().platforms().getFirst();

    assertThat(platform)
        .isEqualTo(
            new Platform(
                "https://moodle.example.org",
                "3LXxENMFMWyHuUo",
                "moodle.example.org",
                Deployments.only("1"),
                URI.create("https://moodle.example.org/mod/lti/auth.php"),
                URI.create("https://moodle.example.org/mod/lti/token.php"),
                URI.create("https://moodle.example.org/mod/lti/certs.php"),
                "https://moodle.example.org/mod/lti/token.php",
                Set.of(),
                Family.SPEC,
                State.ACTIVE,
                Source.FILE));
  }

  @Test
  void every_field_of_the_format_is_read() throws IOException {
    write(
        "canvas.yaml",
        MOODLE
            + """
            token-audience: https://sso.example.org/token
            service-hosts: [School.instructure.example, "other.example:8443"]
            family: canvas
            active: false
            """);

    Platform platform = read().platforms().getFirst();

    assertThat(platform.tokenAudience()).isEqualTo("https://sso.example.org/token");
    assertThat(platform.serviceHosts()).containsExactlyInAnyOrder("school.instructure.example", "other.example:8443");
    assertThat(platform.family()).isEqualTo(Family.CANVAS);
    assertThat(platform.state()).isEqualTo(State.SUSPENDED);
  }

  @Test
  void an_empty_list_of_deployments_accepts_any() throws IOException {
    write("moodle.yaml", changed("[\"1\"]", "[]"));

    assertThat(read().platforms().getFirst().deployments()).isEqualTo(Deployments.everyOne());
  }

  @ParameterizedTest
  @MethodSource
  void a_wrong_file_is_told_by_line_and_field(String wrong, int line, String message) throws IOException {
    write("moodle.yaml", wrong);

    List<FileProblem> problems = read().problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().file()).endsWith("platforms/moodle.yaml");
    assertThat(problems.getFirst().line()).isEqualTo(line);
    assertThat(problems.getFirst().message()).startsWith(message);
  }

  static Stream<Arguments> a_wrong_file_is_told_by_line_and_field() {
    return Stream.of(
        Arguments.of(changed("issuer: https://moodle.example.org\n", ""), 1, "issuer is missing"),
        Arguments.of(changed("issuer: https://moodle.example.org\n", "issuer: moodle\n"), 1, "issuer is 'moodle'"),
        Arguments.of(changed("3LXxENMFMWyHuUo", "17"), 2, "client-id is 17, must be text: put it in quotes"),
        Arguments.of(changed("deployments: [\"1\"]\n", ""), 1, "deployments is missing"),
        Arguments.of(changed("[\"1\"]", "[1]"), 3, "deployments is 1, must be text: put it in quotes"),
        Arguments.of(changed("[\"1\"]", "\"1\""), 3, "deployments is '1', must be a list"),
        Arguments.of(changed("auth.php", "auth .php"), 4, "authorization-endpoint is"),
        Arguments.of(
            changed("https://moodle.example.org/mod/lti/token", "http://moodle.example.org/token"),
            5,
            "token-endpoint is 'http://moodle.example.org/token.php': must be an https address"),
        Arguments.of(changed("https://moodle.example.org/mod/lti/certs", "file:///etc/passwd"), 6, "jwks-uri is"),
        Arguments.of(MOODLE + "family: mooodle\n", 7, "family is 'mooodle': must be one of moodle, canvas"),
        Arguments.of(MOODLE + "service-hosts: [\"https://a.example\"]\n", 7, "service-hosts is 'https://a.example'"),
        Arguments.of(MOODLE + "active: perhaps\n", 7, "active is perhaps, must be true or false"),
        Arguments.of(MOODLE + "clientid: a\n", 7, "clientid is not known here"),
        Arguments.of(MOODLE + "\tactive: true\n", 7, "holds a tab"));
  }

  @Test
  void all_problems_of_all_files_are_told_at_once() throws IOException {
    write("a.yaml", "issuer: nowhere\n");
    write("b.yaml", changed("3LX", "a: b: c"));

    assertThat(read().problems())
        .extracting(FileProblem::file)
        .anyMatch(file -> file.endsWith("a.yaml"))
        .anyMatch(file -> file.endsWith("b.yaml"));
    assertThat(read().platforms()).isEmpty();
  }

  @Test
  void one_client_stands_in_one_file() throws IOException {
    write("a.yaml", MOODLE);
    write("b.yaml", MOODLE);

    assertThat(read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains("platforms/b.yaml").contains("platforms/a.yaml"));
  }

  @Test
  void several_clients_of_one_issuer_are_several_platforms() throws IOException {
    write("a.yaml", MOODLE);
    write("b.yaml", changed("3LXxENMFMWyHuUo", "another"));

    var platforms = new Platforms(read().platforms());

    assertThat(platforms.ofIssuer("https://moodle.example.org")).hasSize(2);
    assertThat(platforms.find("https://moodle.example.org", "another")).isPresent();
    assertThat(platforms.find("https://moodle.example.org/", "another")).isEmpty();
    assertThat(platforms.find("https://moodle.example.org", "ANOTHER")).isEmpty();
  }

  @Test
  void a_file_that_nobody_would_read_is_named() throws IOException {
    write("moodle.yml", MOODLE);
    write(".gitkeep", "");

    assertThat(read().problems()).singleElement().extracting(FileProblem::message).asString().contains("*.yaml");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    var files = new PlatformFiles(new LtiSettings(List.of(folder.resolve("typo"))), rules());

    assertThat(files.problems()).singleElement().extracting(FileProblem::message).asString().contains("is missing");
  }

  @Test
  void folders_are_read_one_after_the_other() throws IOException {
    write("a.yaml", MOODLE);
    Path second = Files.createDirectories(folder.resolve("second/platforms"));
    Files.writeString(second.resolve("b.yaml"), changed("3LXxENMFMWyHuUo", "another"));

    var files = new PlatformFiles(new LtiSettings(List.of(folder, folder.resolve("second"))), rules());

    assertThat(files.platforms()).extracting(Platform::clientId).containsExactly("3LXxENMFMWyHuUo", "another");
  }

  @Test
  @Clause({"SEC-1", "CORE-3"})
  void plain_http_is_for_hosts_that_an_administrator_allows() throws IOException {
    write("demo.yaml", changed("https://moodle.example.org", "http://127.0.0.1:8081"));

    assertThat(read().problems()).hasSize(3);
    assertThat(new PlatformFiles(settings(), new PlatformRules(new NetworkSettings(Set.of("127.0.0.1")))).problems()).isEmpty();
  }

  @Test
  void the_demo_is_registered_by_a_file_like_any_other() {
    var files =
        new PlatformFiles(
            new LtiSettings(List.of(Path.of("lti-config"), Path.of("lti-config/demo"))),
            new PlatformRules(new NetworkSettings(Set.of("localhost", "127.0.0.1"))));

    assertThat(files.problems()).isEmpty();
    assertThat(files.platforms()).extracting(Platform::clientId).contains("planning-together-demo");
  }

  private static String changed(String from, String to) {
    return MOODLE.replace(from, to);
  }

  private PlatformFiles read() {
    return new PlatformFiles(settings(), rules());
  }

  private LtiSettings settings() {
    return new LtiSettings(List.of(folder));
  }

  private static PlatformRules rules() {
    return new PlatformRules(new NetworkSettings(Set.of()));
  }

  private void write(String name, String yaml) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("platforms")).resolve(name), yaml);
  }
}
