package org.planningtogether.lti.service;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A gradebook column, as a platform describes it (AGS 2.0, 3.2). What a platform leaves out is empty here. */
record LineItem(URI id, String resourceLinkId, String resourceId, String tag) {

  /** What our own columns are for. */
  static final String COMPLETION = "completion";

  static LineItem of(JsonNode item) throws ServiceException {
    return new LineItem(
        id(item),
        item.path("resourceLinkId").asString(""),
        item.path("resourceId").asString(""),
        item.path("tag").asString(""));
  }

  private static URI id(JsonNode item) throws ServiceException {
    try {
      return Optional.of(URI.create(item.path("id").asString("").strip()))
          .filter(id -> id.getHost() != null)
          .orElseThrow(() -> ServiceException.later("The platform's column has no address"));
    } catch (IllegalArgumentException e) {
      throw ServiceException.later("The platform's column has no address");
    }
  }

  /** Whether it was made for the completion of this target, by us or by an author who picked it. */
  boolean completes(String target) {
    return resourceId.equals(target) && tag.equals(COMPLETION);
  }

  /** Whether it is a column of this link and says of no other target that it belongs there. */
  boolean belongsTo(LaunchedLink link) {
    return resourceLinkId.equals(link.resourceLinkId()) && List.of("", link.target()).contains(resourceId);
  }

  /** The path of a column and one more step, before the query that belongs to the column (AGS 2.0, 3.3 and 3.4.1). */
  static URI below(URI column, String step) {
    var text = column.toString();
    int query = text.indexOf('?');
    return URI.create(
        query < 0 ? text + "/" + step : text.substring(0, query) + "/" + step + text.substring(query));
  }
}
