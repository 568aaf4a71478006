package org.planningtogether.demo.lrs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says which part of xAPI this store serves, and which not: it is no whole learning record store.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#28-about-resource">xAPI
 *     Communication, 2.8 About Resource</a>
 */
@RestController
@Profile("demo-lms")
class AboutController {

  record About(List<String> version, Map<String, Scope> extensions) {}

  /**
   * @param serves what does as the specification says
   * @param leavesOut what answers 404, or 400 with the reason
   */
  record Scope(String name, List<String> serves, List<String> leavesOut) {}

  private static final Scope SCOPE = new Scope(
      "xAPI statement store for the demo (Statements and About)",
      List.of(
          "Statements: PUT, POST, GET and HEAD, with all filters, formats and paging, and voiding",
          "About"),
      List.of(
          "State, Activity Profile, Agent Profile, Agents and Activities resources",
          "data of attachments (multipart/mixed, attachments=true); an attachment needs its fileUrl",
          "requests in a form for browsers without CORS (POST with ?method=)",
          "signatures",
          "requests of more than %d bytes, answers of more than %d statements"
              .formatted(StrictJson.LARGEST_REQUEST, Query.LARGEST_PAGE)));

  /** Also answers HEAD. */
  @GetMapping("/xapi/about")
  About about(HttpServletRequest request) {
    var scope = request.getRequestURL().append("#scope").toString();
    return new About(List.of("1.0.3", "1.0.2", "1.0.1", "1.0.0"), Map.of(scope, SCOPE));
  }
}
