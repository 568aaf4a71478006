package org.planningtogether.lti.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.launch.RoleNames;
import org.planningtogether.lti.launch.Texts;
import org.planningtogether.network.OutboundCall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Who is in a course, by its platform (NRPS 2.0). Read anew when somebody asks and the last reading is older than five
 * minutes; a platform that fails leaves the roster as it was.
 */
@Component
public class Rosters {

  private static final String MEMBERSHIPS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final int MAX_BYTES = 5 << 20;
  private static final int PAGE_SIZE = 200;
  private static final int LONGEST = 255;

  private final LaunchedLinks links;
  private final Pages pages;
  private final RosterStore store;

  Rosters(LaunchedLinks links, Pages pages, RosterStore store) {
    this.links = links;
    this.pages = pages;
    this.store = store;
  }

  /** The roster. May call the platform, so it takes seconds; never to be called in a transaction. */
  public Roster of(CourseKey course) {
    var address = links.membershipsOf(course);
    if (address.isPresent() && store.claim(course)) {
      try {
        store.replace(course, read(course, address.get()));
      } catch (ServiceException e) {
        store.failed(course, e.getMessage());
      }
    }
    return store.find(course);
  }

  private List<Member> read(CourseKey course, String address) throws ServiceException {
    var first = address + (address.contains("?") ? "&" : "?") + "limit=" + PAGE_SIZE;
    var call = OutboundCall.get(ServiceClient.address(first), MEMBERSHIPS).atMost(MAX_BYTES);
    return pages.read(course, Scopes.ROSTER, call, Rosters::members);
  }

  private static List<Member> members(JsonNode page) throws ServiceException {
    if (!page.path("members").isArray()) {
      throw ServiceException.later("The platform's roster has no members");
    }
    var members = new ArrayList<Member>();
    for (var member : page.path("members")) {
      var subject = member.path("user_id").asString("");
      var active = member.path("status").asString("Active").equalsIgnoreCase("Active");
      if (active && !subject.isBlank() && Texts.fit(subject, LONGEST)) {
        members.add(new Member(subject, name(member), RoleNames.understand(roles(member))));
      }
    }
    return members;
  }

  private static List<String> roles(JsonNode member) {
    var roles = new ArrayList<String>();
    member.path("roles").forEach(role -> roles.add(role.asString("")));
    return roles;
  }

  private static @Nullable String name(JsonNode member) {
    var parts =
        Stream.of("given_name", "family_name")
            .map(part -> member.path(part).asString("").strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    var name = Texts.cut(member.path("name").asString(parts).strip(), LONGEST);
    return name.isEmpty() ? null : name;
  }
}
