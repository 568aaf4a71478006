package org.planningtogether.network;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to an address that asks too often, before anything is looked up for it. The limits are generous, since one
 * address may be a whole institution whose parents all start at eight: they stop programs, not people. Where something
 * can be guessed, the page behind the door counts for itself, strictly.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RateLimitFilter extends OncePerRequestFilter {

  /** In their order: the first whose pattern fits the path counts. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("/lti/register.*", new RateLimit("register", 120, Duration.ofMinutes(1))),
          new Rule("/lti/login", new RateLimit("login", 3_000, Duration.ofMinutes(1))),
          new Rule("/lti/launch(/.*)?", new RateLimit("launch", 3_000, Duration.ofMinutes(1))),
          new Rule(".*", new RateLimit("page", 12_000, Duration.ofMinutes(1))));

  private final RateLimits limits;

  RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = limits.tooOften(limit(request.getServletPath()), request);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  /** @param path decoded and without dot segments, as controllers are found by it; with or without a launch's handle */
  private static RateLimit limit(String path) {
    return RULES.stream().filter(rule -> rule.path().matcher(path).matches()).findFirst().orElseThrow().limit();
  }

  private record Rule(Pattern path, RateLimit limit) {
    Rule(String path, RateLimit limit) {
      this(Pattern.compile("(/l/[^/]+)?" + path, Pattern.DOTALL), limit);
    }
  }
}
