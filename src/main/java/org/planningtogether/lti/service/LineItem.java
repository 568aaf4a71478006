package org.planningtogether.lti.service;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A gradebook column, as a platform describes it (AGS 2.0, 3.2). What a platform leaves out is empty here. */
record LineItem(URI id, String resourceLinkId, String resourceId, String tag) {

  /** What our own columns are for. */
  static final String COMPLETION = "completion";

  static LineItem of(JsonNode item) throws ServiceException {
    return new LineItem(
        ServiceClient.address(item.path("id").asString("")),
        item.path("resourceLinkId").asString(""),
        item.path("resourceId").asString(""),
        item.path("tag").asString(""));
  }

  /** Whether it was made for the completion of this target, by us or by an author who picked it. */
  boolean completes(String target) {
    return resourceId.equals(target) && tag.equals(COMPLETION);
  }

  /** Whether it is a column of this link and says of no other target that it belongs there. */
  boolean belongsTo(LaunchedLink link) {
    return resourceLinkId.equals(link.resourceLinkId()) && List.of("", link.target()).contains(resourceId);
  }
}
