package org.planningtogether.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts what each address does. Each node counts for itself and in memory, for a bounded number of addresses: the one
 * that was not heard of for longest is forgotten first.
 */
@Component
public class RateLimits {

  private static final int MOST_COUNTED = 50_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final boolean on;
  private final TimeMeter time;
  private final Cache<Counted, Bucket> counts =
      Caffeine.newBuilder().maximumSize(MOST_COUNTED).expireAfterAccess(FORGOTTEN_AFTER).build();

  @Autowired
  RateLimits(RateLimitSettings settings) {
    this(settings.rateLimits(), TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(boolean on, TimeMeter time) {
    this.on = on;
    this.time = time;
  }

  /**
   * Counts that the sender of a request does something.
   *
   * @return how long the sender must wait, when this is once too often
   */
  public Optional<Duration> tooOften(RateLimit limit, HttpServletRequest request) {
    return tooOften(limit, Counted.of(limit, request));
  }

  /**
   * Counts that something is done to somebody, whoever does it.
   *
   * @param whom nothing personal: a mark
   * @return how long it must wait, when this is once too often
   */
  public Optional<Duration> tooOften(RateLimit limit, String whom) {
    return tooOften(limit, new Counted(limit.name(), whom));
  }

  private Optional<Duration> tooOften(RateLimit limit, Counted counted) {
    if (!on) {
      return Optional.empty();
    }
    var taken = counts.get(counted, _ -> bucket(limit)).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
  }

  /** Forgets what its sender did: whoever knew the password has not guessed. */
  public void forgive(RateLimit limit, HttpServletRequest request) {
    counts.invalidate(Counted.of(limit, request));
  }

  private Bucket bucket(RateLimit limit) {
    return Bucket.builder()
        .addLimit(most -> most.capacity(limit.times()).refillGreedy(limit.times(), limit.refill()))
        .withCustomTimePrecision(time)
        .build();
  }

  private record Counted(String limit, String sender) {

    /** Behind a proxy, the server has found out the sender's address by {@code server.forward-headers-strategy}. */
    static Counted of(RateLimit limit, HttpServletRequest request) {
      return new Counted(limit.name(), network(request.getRemoteAddr()));
    }

    /** Who has one address of IPv6 has the other 2^64 that begin alike. */
    private static String network(String address) {
      try {
        var literal = InetAddress.ofLiteral(address);
        return literal instanceof Inet6Address
            ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), 8))
            : literal.getHostAddress();
      } catch (IllegalArgumentException e) {
        return "unknown";
      }
    }
  }
}
