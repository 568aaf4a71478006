package org.planningtogether.lti.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.network.OutboundCall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the gradebook column in which a score belongs (AGS 2.0, 3.2). In this order: the one that came with the launch;
 * the one found for this link before; one of this link; the one known for this target in this course; one for this
 * target, which a copied course brings along; and if there is none, a new one, made once however many learners finish at
 * the same time.
 */
@Component
class LineItems {

  static final String CONTAINER = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";

  private final ServiceClient client;
  private final Pages pages;
  private final LineItemBindings bindings;
  private final JsonMapper json;

  LineItems(ServiceClient client, Pages pages, LineItemBindings bindings, JsonMapper json) {
    this.client = client;
    this.pages = pages;
    this.bindings = bindings;
    this.json = json;
  }

  /**
   * The column of this link.
   *
   * @param label what a new column is called
   * @param maximum how many points a new column holds
   * @return empty when there is none and we may not make one
   */
  Optional<URI> of(CourseKey course, LaunchedLink link, String label, int maximum) throws ServiceException {
    if (link.lineItem() != null) {
      return Optional.of(ServiceClient.address(link.lineItem()));
    }
    var bound = bindings.ofLink(course, link);
    if (bound.isPresent()) {
      return bound;
    }
    var found = foundOrMade(course, link, label, maximum);
    found.ifPresent(column -> bindings.bind(course, link, column));
    return found;
  }

  private Optional<URI> foundOrMade(CourseKey course, LaunchedLink link, String label, int maximum)
      throws ServiceException {
    var known = ofLink(course, link).or(() -> bindings.find(course, link.target()));
    if (known.isPresent()) {
      return known;
    }
    return link.makesLineItems()
        ? Optional.of(make(course, link, label, maximum))
        : ofTarget(course, link);
  }

  /** Looks once more for the column of this link when the platform knows {@code gone} no longer. Makes none. */
  Optional<URI> insteadOf(URI gone, CourseKey course, LaunchedLink link) throws ServiceException {
    bindings.forget(course, gone);
    if (!link.listsLineItems()) {
      return Optional.empty();
    }
    var candidates = new ArrayList<>(list(course, link, Map.of("resource_link_id", link.resourceLinkId())));
    candidates.addAll(completing(course, link, link.target()));
    return candidates.stream()
        .filter(item -> item.belongsTo(link) || item.completes(link.target()))
        .map(LineItem::id)
        .filter(Predicate.not(gone::equals))
        .findFirst();
  }

  /** All columns for the completion of a target. */
  List<LineItem> completing(CourseKey course, LaunchedLink link, String target) throws ServiceException {
    return list(course, link, Map.of("resource_id", target, "tag", LineItem.COMPLETION)).stream()
        .filter(item -> item.completes(target))
        .toList();
  }

  private Optional<URI> ofLink(CourseKey course, LaunchedLink link) throws ServiceException {
    return list(course, link, Map.of("resource_link_id", link.resourceLinkId())).stream()
        .filter(item -> item.belongsTo(link))
        .map(LineItem::id)
        .findFirst();
  }

  private Optional<URI> ofTarget(CourseKey course, LaunchedLink link) throws ServiceException {
    return completing(course, link, link.target()).stream().map(LineItem::id).findFirst();
  }

  private URI make(CourseKey course, LaunchedLink link, String label, int maximum) throws ServiceException {
    if (!bindings.reserve(course, link.target())) {
      throw ServiceException.later("Another sender is making the gradebook column");
    }
    var column = reservedOrNew(course, link, label, maximum);
    bindings.keep(course, link.target(), column);
    return column;
  }

  /** When a call breaks off here, the reservation stays: whether a column was made shows when it has run out. */
  private URI reservedOrNew(CourseKey course, LaunchedLink link, String label, int maximum) throws ServiceException {
    var existing = ofTarget(course, link);
    return existing.isPresent() ? existing.get() : post(course, link, label, maximum);
  }

  private URI post(CourseKey course, LaunchedLink link, String label, int maximum) throws ServiceException {
    var item =
        json.createObjectNode()
            .put("label", label)
            .put("scoreMaximum", maximum)
            .put("resourceId", link.target())
            .put("tag", LineItem.COMPLETION)
            .put("resourceLinkId", link.resourceLinkId());
    var call = OutboundCall.post(ServiceClient.address(link.lineItems()), ITEM, item.toString());
    var answer = client.send(course, Scopes.grades(link), call.header("Accept", ITEM));
    if (!answer.ok()) {
      bindings.free(course, link.target());
      throw client.failure(answer);
    }
    return LineItem.of(Pages.parsed(answer)).id();
  }

  private List<LineItem> list(CourseKey course, LaunchedLink link, Map<String, String> filters)
      throws ServiceException {
    if (!link.listsLineItems()) {
      return List.of();
    }
    var address = with(filters, link.lineItems());
    return pages.read(course, Scopes.grades(link), OutboundCall.get(address, CONTAINER), LineItems::items);
  }

  private static List<LineItem> items(JsonNode page) throws ServiceException {
    if (!page.isArray()) {
      throw ServiceException.later("The platform's columns are not a list");
    }
    var items = new ArrayList<LineItem>();
    for (var item : page) {
      items.add(LineItem.of(item));
    }
    return items;
  }

  /** Adds to the query that the address has: Moodle's has one. */
  private static URI with(Map<String, String> filters, String address) throws ServiceException {
    var text = new StringBuilder(address);
    filters.forEach(
        (name, filter) ->
            text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(filter, StandardCharsets.UTF_8)));
    return ServiceClient.address(text.toString());
  }
}
