package org.planningtogether.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where tools call the services. As in Moodle addresses carry a query, which tools must keep. */
@Component
@Profile("demo-lms")
class ServiceUrls {

  private final Origin origin;

  ServiceUrls(Origin origin) {
    this.origin = origin;
  }

  String token() {
    return origin.at("/lti/token");
  }

  String lineItems(Course course, Tool tool) {
    return origin.at("/lti/services/%d/lineitems?type_id=%d".formatted(course.id(), tool.id()));
  }

  String lineItem(LineItem item) {
    return origin.at(
        "/lti/services/%d/lineitems/%d/lineitem?type_id=%d".formatted(item.courseId(), item.id(), item.toolId()));
  }

  String result(LineItem item, String personId) {
    return origin.at(
        "/lti/services/%d/lineitems/%d/lineitem/results?type_id=%d&user_id=%s"
            .formatted(item.courseId(), item.id(), item.toolId(), personId));
  }

  String memberships(Course course, Tool tool) {
    return origin.at("/lti/services/CourseSection/%d/bindings/%d/memberships".formatted(course.id(), tool.id()));
  }
}
