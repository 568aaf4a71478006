package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Columns of the gradebook, by <a href="https://www.imsglobal.org/spec/lti-ags/v2p0/#line-item-service">AGS</a>. */
@RestController
@Profile("demo-lms")
@RequestMapping("/lti/services/{contextId}/lineitems")
class LineItemController {

  /** What a tool says of a column that it wants. */
  private record Wanted(
      @Nullable String label,
      @Nullable BigDecimal scoreMaximum,
      @Nullable String resourceId,
      @Nullable String tag,
      @Nullable String resourceLinkId) {

    LineItem item(Course course, Tool tool, @Nullable Long resourceLink) {
      return new LineItem(0, course.id(), tool.id(), null, resourceLink, text(label), maximum(), text(resourceId), text(tag));
    }

    LineItem changed(LineItem item) {
      return item.changed(text(label), maximum(), text(resourceId), text(tag));
    }

    private BigDecimal maximum() {
      return Objects.requireNonNullElse(scoreMaximum, BigDecimal.ZERO);
    }

    private static String text(@Nullable String text) {
      return Objects.requireNonNullElse(text, "");
    }
  }

  private final AccessTokens tokens;
  private final Courses courses;
  private final LineItems lineItems;
  private final Activities activities;
  private final ServiceUrls urls;
  private final JsonMapper json;

  LineItemController(
      AccessTokens tokens,
      Courses courses,
      LineItems lineItems,
      Activities activities,
      ServiceUrls urls,
      JsonMapper json) {
    this.tokens = tokens;
    this.courses = courses;
    this.lineItems = lineItems;
    this.activities = activities;
    this.urls = urls;
    this.json = json;
  }

  @GetMapping
  ResponseEntity<List<Map<String, Object>>> list(
      @PathVariable String contextId, @RequestParam Map<String, String> query, HttpServletRequest request) {
    var tool = tokens.require(request, Lti.LINE_ITEM, Lti.LINE_ITEM_READONLY);
    MediaTypes.requireAccept(request, Lti.LINE_ITEMS_TYPE);
    var found = lineItems.in(course(contextId)).stream()
        .filter(item -> item.toolId() == tool.id())
        .filter(item -> matches(query, "resource_link_id", item.resourceLinkId()))
        .filter(item -> matches(query, "resource_id", item.resourceId()))
        .filter(item -> matches(query, "tag", item.tag()))
        .toList();
    var paging = Paging.of(query);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.withCharset(Lti.LINE_ITEMS_TYPE))
        .headers(paging.lineItemLinks(request, found.size()))
        .body(paging.page(found).map(this::wire).toList());
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> create(
      @PathVariable String contextId, @RequestBody byte[] body, HttpServletRequest request) {
    var tool = tokens.require(request, Lti.LINE_ITEM);
    MediaTypes.requireContentType(request, Lti.LINE_ITEM_TYPE);
    var wanted = wanted(body);
    var course = course(contextId);
    var resourceLink = wanted.resourceLinkId() == null ? null : resourceLink(wanted.resourceLinkId(), course, tool);
    return lineItem(201, lineItems.add(wanted.item(course, tool, resourceLink)));
  }

  @GetMapping("/{id}/lineitem")
  ResponseEntity<Map<String, Object>> read(
      @PathVariable String contextId, @PathVariable long id, HttpServletRequest request) {
    var item = find(contextId, id, tokens.require(request, Lti.LINE_ITEM, Lti.LINE_ITEM_READONLY));
    MediaTypes.requireAccept(request, Lti.LINE_ITEM_TYPE);
    return lineItem(200, item);
  }

  @PutMapping("/{id}/lineitem")
  ResponseEntity<Map<String, Object>> update(
      @PathVariable String contextId,
      @PathVariable long id,
      @RequestBody byte[] body,
      HttpServletRequest request) {
    var tool = tokens.require(request, Lti.LINE_ITEM);
    MediaTypes.requireContentType(request, Lti.LINE_ITEM_TYPE);
    var item = find(contextId, id, tool);
    lineItems.update(item, wanted(body).changed(item));
    return lineItem(200, find(contextId, id, tool));
  }

  @DeleteMapping("/{id}/lineitem")
  ResponseEntity<Void> delete(
      @PathVariable String contextId, @PathVariable long id, HttpServletRequest request) {
    lineItems.remove(find(contextId, id, tokens.require(request, Lti.LINE_ITEM)));
    return ResponseEntity.noContent().build();
  }

  private Course course(String contextId) {
    return courses.find(contextId).orElseThrow(() -> new ServiceRefusal(404, "No such course"));
  }

  private LineItem find(String contextId, long id, Tool tool) {
    return lineItems.find(id, contextId, tool).orElseThrow(() -> new ServiceRefusal(404, "No such line item"));
  }

  private Wanted wanted(byte[] body) {
    try {
      return json.readValue(body, Wanted.class);
    } catch (JacksonException e) {
      throw new ServiceRefusal(400, "The line item is not JSON as expected");
    }
  }

  private Long resourceLink(String resourceLinkId, Course course, Tool tool) {
    return activities.in(course).stream()
        .filter(activity -> activity.toolId() == tool.id() && resourceLinkId.equals(Long.toString(activity.id())))
        .map(Activity::id)
        .findFirst()
        .orElseThrow(() -> new ServiceRefusal(400, "resourceLinkId is not a link of this tool"));
  }

  private static boolean matches(Map<String, String> query, String name, @Nullable Object value) {
    return !query.containsKey(name) || query.get(name).equals(Objects.toString(value, ""));
  }

  private ResponseEntity<Map<String, Object>> lineItem(int status, LineItem item) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.withCharset(Lti.LINE_ITEM_TYPE))
        .body(wire(item));
  }

  private Map<String, Object> wire(LineItem item) {
    var wire = new LinkedHashMap<String, Object>();
    wire.put("id", urls.lineItem(item));
    wire.put("label", item.label());
    wire.put("scoreMaximum", Points.wire(item.scoreMaximum()));
    wire.put("resourceId", item.resourceId());
    wire.put("tag", item.tag());
    if (item.resourceLinkId() != null) {
      wire.put("resourceLinkId", item.resourceLinkId().toString());
      wire.put("ltiLinkId", item.resourceLinkId().toString());
    }
    return wire;
  }
}
