package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is in the course, by <a href="https://www.imsglobal.org/spec/lti-nrps/v2p0">Names and Role Provisioning
 * Services</a>. As in Moodle roles are short names, and only active members are listed.
 */
@RestController
@Profile("demo-lms")
class MembershipController {

  private final AccessTokens tokens;
  private final Courses courses;
  private final People people;
  private final Activities activities;
  private final CustomParameters custom;
  private final ServiceUrls urls;

  MembershipController(
      AccessTokens tokens,
      Courses courses,
      People people,
      Activities activities,
      CustomParameters custom,
      ServiceUrls urls) {
    this.tokens = tokens;
    this.courses = courses;
    this.people = people;
    this.activities = activities;
    this.custom = custom;
    this.urls = urls;
  }

  @GetMapping("/lti/services/CourseSection/{contextId}/bindings/*/memberships")
  ResponseEntity<Map<String, Object>> members(
      @PathVariable String contextId, @RequestParam Map<String, String> query, HttpServletRequest request) {
    var tool = tokens.require(request, Lti.MEMBERSHIP_READONLY);
    requireAccept(request);
    var course = courses.find(contextId).orElseThrow(() -> new ServiceRefusal(404, "No such course"));
    var link = Optional.ofNullable(query.get("rlid")).map(rlid -> link(rlid, course, tool));
    var found = people.active().stream().filter(person -> hasRole(person, query.get("role"))).toList();
    var paging = Paging.of(query);
    var body = new LinkedHashMap<String, Object>();
    body.put("id", urls.memberships(course, tool));
    body.put("context", Map.of("id", course.contextId(), "label", course.label(), "title", course.title()));
    body.put("members", paging.page(found).map(person -> wire(person, course, tool, link)).toList());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.withCharset(Lti.MEMBERS_TYPE))
        .headers(paging.memberLinks(urls.memberships(course, tool), query, found.size()))
        .body(body);
  }

  /** Other than for line items, a list of types or none at all will do. */
  private static void requireAccept(HttpServletRequest request) {
    var accept = MediaTypes.header(request, HttpHeaders.ACCEPT);
    if (!accept.isEmpty() && !accept.contains(Lti.MEMBERS_TYPE) && !accept.contains("*/*")) {
      throw MediaTypes.noHandler(request, accept);
    }
  }

  /** A role may be asked for by its short name or in full. */
  private static boolean hasRole(Person person, @Nullable String role) {
    return role == null
        || person.roles().stream().anyMatch(has -> role.equals(has) || role.equals(Lti.CONTEXT_ROLE + has));
  }

  private Activity link(String resourceLinkId, Course course, Tool tool) {
    return activities.in(course).stream()
        .filter(activity -> activity.toolId() == tool.id() && resourceLinkId.equals(Long.toString(activity.id())))
        .findFirst()
        .orElseThrow(() -> new ServiceRefusal(404, "rlid is not a link of this tool"));
  }

  private Map<String, Object> wire(Person person, Course course, Tool tool, Optional<Activity> link) {
    var wire = new LinkedHashMap<String, Object>();
    wire.put("status", "Active");
    wire.put("roles", person.roles());
    wire.put("user_id", person.id());
    wire.putAll(person.claims(tool.claims()));
    link.ifPresent(activity -> wire.put("message", List.of(Map.of(
        Lti.MESSAGE_TYPE, Lti.RESOURCE_LINK_REQUEST,
        Lti.CLAIM + "custom", custom.substituted(tool, course, person, activity)))));
    return wire;
  }
}
