package org.planningtogether.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.launch.Rejected;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.ui.PageSecurity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a login or launch that goes no further: what the person can do, and for whoever helps them a number and a
 * code. What was found stands in the log only, under the same number.
 */
@Component
class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int LONGEST_IN_LOG = 300;

  private final Platforms platforms;
  private final LaunchRecorder recorder;

  Refusals(Platforms platforms, LaunchRecorder recorder) {
    this.platforms = platforms;
    this.recorder = recorder;
  }

  ModelAndView page(Kind kind, Rejected rejected, HttpServletRequest request, HttpServletResponse response) {
    Reason reason = rejected.reason();
    note(kind, rejected, response);
    request.setAttribute(PageSecurity.FRAME_ANCESTORS, frameAncestors(rejected));
    return new ModelAndView("lti/refused", HttpStatusCode.valueOf(reason.status()))
        .addObject("metas", meta(reason))
        .addObject("remedy", rejected.remedy().slug())
        .addObject("number", number(response))
        .addObject("code", reason.code());
  }

  /** For the administrator, and one line of log, with ids and never with names, tokens or secrets. */
  void note(Kind kind, Rejected rejected, HttpServletResponse response) {
    recorder.refused(kind, rejected, number(response));
    LOG.warn(
        "Refused: reason={} iss={} kid={} correlation={} detail={}",
        rejected.reason().code(),
        plain(rejected.issuer()),
        plain(rejected.evidence().kid()),
        number(response),
        plain(rejected.detail()));
  }

  /** The mark by which programs know why a page stands here. */
  static Map<String, String> meta(Reason reason) {
    return Map.of("lti-error", reason.code());
  }

  /** Where the platform is not known anybody may frame the page: it shows nothing of anyone, and offers nothing. */
  private String frameAncestors(Rejected rejected) {
    List<Platform> known = rejected.issuer() == null ? List.of() : platforms.ofIssuer(rejected.issuer());
    String origins =
        known.stream()
            .flatMap(platform -> platform.frameAncestors().stream())
            .distinct()
            .collect(Collectors.joining(" "));
    return origins.isEmpty() ? "*" : origins;
  }

  /** The number of a request, on pages, in the log and in the launch inspector. */
  static String number(HttpServletResponse response) {
    return String.valueOf(response.getHeader("X-Correlation-Id"));
  }

  /** Without line ends, whatever somebody sent. */
  private static String plain(@Nullable String text) {
    if (text == null) {
      return "-";
    }
    String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "?");
    return line.length() <= LONGEST_IN_LOG ? line : line.substring(0, LONGEST_IN_LOG) + "…";
  }
}
