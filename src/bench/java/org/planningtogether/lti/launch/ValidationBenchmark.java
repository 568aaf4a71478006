package org.planningtogether.lti.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformKeys;
import org.planningtogether.lti.platform.PlatformKeys.Lookup;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.WholeTool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What it takes to start a login and to validate its launch, whole and in parts, in the tool as it runs in production,
 * with the platform's keys cached. The whole uses up its login in an H2 in memory; the parts cost no statement.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Dlogging.level.root=WARN", "-Dspring.main.banner-mode=off"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValidationBenchmark {

  /** The running tool, and one launch that is looked at again and again. */
  @State(Scope.Benchmark)
  public static class Tool {
    private WholeTool tool;
    private LoginStarter starter;
    private LaunchVerifier verifier;
    private Logins logins;
    private LaunchReader reader;
    private PlatformKeys keys;
    private Platform platform;
    private MultiValueMap<String, String> initiation;
    private Started once;
    private Login login;
    private String kid;
    private RSAPublicKey key;
    private Claims claims;

    @Setup
    public void start() {
      tool = WholeTool.on("jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");
      starter = tool.bean(LoginStarter.class);
      verifier = tool.bean(LaunchVerifier.class);
      logins = tool.bean(Logins.class);
      reader = tool.bean(LaunchReader.class);
      keys = tool.bean(PlatformKeys.class);
      String issuer = tool.platform().issuer();
      platform = tool.bean(Platforms.class).find(issuer, FakePlatform.CLIENT).orElseThrow();
      initiation = new LinkedMultiValueMap<>();
      initiation.add("iss", issuer);
      initiation.add("client_id", FakePlatform.CLIENT);
      initiation.add("login_hint", "hint-1");
      initiation.add("target_link_uri", "https://tool.example/course");
      once = started();
      login = logins.open(once.state()).orElseThrow();
      SignedMessage message = SignedMessage.of(once.token());
      kid = message.kid();
      key = ((Lookup.Found) keys.find(platform, kid)).key();
      claims = message.claims(key);
    }

    @TearDown
    public void stop() {
      tool.close();
    }

    Started started() {
      StartedLogin begun = (StartedLogin) starter.start(initiation);
      String nonce = parameter(begun.next(), "nonce");
      return new Started(begun.state(), begun.secret(), tool.platform().message(nonce, Instant.now()).signed());
    }

    private static String parameter(URI address, String name) {
      return Arrays.stream(address.getRawQuery().split("&"))
          .filter(pair -> pair.startsWith(name + "="))
          .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A login and its launch, which are good once; made outside of the time that is measured. */
  @State(Scope.Thread)
  public static class Fresh {
    private Started started;

    @Setup(Level.Invocation)
    public void start(Tool tool) {
      started = tool.started();
    }
  }

  record Started(String state, String secret, String token) {}

  @Benchmark
  public Object login(Tool tool) {
    return tool.starter.start(tool.initiation);
  }

  @Benchmark
  public Object whole(Tool tool, Fresh fresh) {
    return switch (tool.verifier.verify(
        fresh.started.state(), fresh.started.token(), List.of(fresh.started.secret()))) {
      case LaunchResult.Accepted accepted -> accepted;
      case LaunchResult other -> throw new IllegalStateException("Not accepted: " + other);
    };
  }

  @Benchmark
  public Object partOpenState(Tool tool) {
    return tool.logins.open(tool.once.state());
  }

  @Benchmark
  public Object partReadHeader(Tool tool) {
    return SignedMessage.of(tool.once.token()).kid();
  }

  @Benchmark
  public Object partFindKey(Tool tool) {
    return tool.keys.find(tool.platform, tool.kid);
  }

  @Benchmark
  public Object partCheckSignatureAndParse(Tool tool) {
    return SignedMessage.of(tool.once.token()).claims(tool.key);
  }

  @Benchmark
  public Object partReadClaims(Tool tool) {
    return tool.reader.read("launch", tool.claims, tool.login, tool.platform, Evidence.NONE);
  }
}
