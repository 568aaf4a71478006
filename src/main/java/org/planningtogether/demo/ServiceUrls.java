package org.planningtogether.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where tools call the services. As in Moodle addresses carry a query, which tools must keep. */
@Component
@Profile("demo-lms")
class ServiceUrls {

  private static final String LINE_ITEMS = "/lti/services/" + Course.ID + "/lineitems";

  private final Origin origin;

  ServiceUrls(Origin origin) {
    this.origin = origin;
  }

  String token() {
    return origin.at("/lti/token");
  }

  String lineItems(Tool tool) {
    return origin.at(LINE_ITEMS + "?type_id=" + tool.id());
  }

  String lineItem(LineItem item) {
    return origin.at("%s/%d/lineitem?type_id=%d".formatted(LINE_ITEMS, item.id(), item.toolId()));
  }

  String result(LineItem item, String personId) {
    return origin.at(
        "%s/%d/lineitem/results?type_id=%d&user_id=%s".formatted(LINE_ITEMS, item.id(), item.toolId(), personId));
  }

  String memberships(Tool tool) {
    return origin.at("/lti/services/CourseSection/%s/bindings/%d/memberships".formatted(Course.ID, tool.id()));
  }
}
