package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of every answer. Who may see what is decided where visits are known; Spring Security brings its firewall
 * and headers, and neither sessions, sign-in nor tokens ({@link SameOrigin} does their work).
 */
@Configuration
public class PageSecurity {

  /**
   * Request attribute: the origins that may show this page in a frame, separated by spaces, for example
   * {@code https://moodle.example.org}. Absent: nobody may.
   */
  public static final String FRAME_ANCESTORS = "frame-ancestors";

  /**
   * Request attribute: origins other than our own to which a form of this page leads, separated by spaces. Browsers hold
   * redirects after the post against it too.
   */
  public static final String FORM_ACTION = "form-action";

  /** Request attribute: the whole policy of an answer that is no page, for example a drawing. Absent: that of pages. */
  public static final String POLICY = "content-security-policy";

  private static final String POLICY_OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'%s; "
      + "frame-ancestors %s";

  @Bean
  SecurityFilterChain securityOfPages(HttpSecurity http) {
    return http
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers
            .cacheControl(cache -> cache.disable())
            .frameOptions(frames -> frames.disable())
            .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions -> permissions.policy(
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
            .addHeaderWriter(PageSecurity::write))
        .build();
  }

  /** Nobody signs in here by name and password: without this Spring Boot would make up a user and log the password. */
  @Bean
  AuthenticationManager nobodySignsIn() {
    return authentication -> {
      throw new BadCredentialsException("there is no sign-in by name and password");
    };
  }

  /** Written when an answer begins; by {@link Problems} once more. */
  static void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy(request));
    response.setHeader("X-Robots-Tag", "noindex");
    if (!response.containsHeader("Cache-Control")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  private static String policy(HttpServletRequest request) {
    return request.getAttribute(POLICY) instanceof String own
        ? own
        : POLICY_OF_PAGES.formatted(formAction(request), frameAncestors(request));
  }

  private static String formAction(HttpServletRequest request) {
    Object others = request.getAttribute(FORM_ACTION);
    return others == null ? "" : " " + others;
  }

  private static String frameAncestors(HttpServletRequest request) {
    Object origins = request.getAttribute(FRAME_ANCESTORS);
    return origins == null ? "'none'" : origins.toString();
  }
}
