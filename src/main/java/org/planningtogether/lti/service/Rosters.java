package org.planningtogether.lti.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.launch.RoleNames;
import org.planningtogether.lti.launch.Texts;
import org.planningtogether.network.OutboundCall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Who is in a course, by its platform (NRPS 2.0). Read anew when somebody asks and the last reading is older than five
 * minutes, and each night; a platform that fails leaves the roster as it was, and so does one that leaves out most of
 * those whom it named before.
 */
@Component
public class Rosters {

  static final String MEMBERSHIPS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final int MAX_BYTES = 5 << 20;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final int LONGEST = 255;

  private final ServiceClient client;
  private final LaunchedLinks links;
  private final Pages pages;
  private final RosterStore store;

  Rosters(ServiceClient client, LaunchedLinks links, Pages pages, RosterStore store) {
    this.client = client;
    this.links = links;
    this.pages = pages;
    this.store = store;
  }

  /** The roster. May call the platform, so it takes seconds; never to be called in a transaction. */
  public Roster of(CourseKey course) {
    refresh(course, LONGEST_WAIT);
    return store.find(course);
  }

  /** Somebody who runs the course says that the newest reading is right, however few it names: the next one counts. */
  public void believe(CourseKey course) {
    store.believe(course);
  }

  /** Reads the roster anew unless that has just been done. @param patience for all pages together */
  void refresh(CourseKey course, Duration patience) {
    var address = links.membershipsOf(course);
    if (address.isPresent() && store.claim(course)) {
      try {
        store.keep(course, read(course, address.get(), patience));
      } catch (ServiceException e) {
        store.failed(course, e.getMessage());
      }
    }
  }

  /** {@code limit} is a hint: more or fewer may come (NRPS 2.0, 2.4.2). */
  private Reading read(CourseKey course, String address, Duration patience) throws ServiceException {
    var limit = client.platformOf(course).family().quirks().rosterPage();
    var first = address + (address.contains("?") ? "&" : "?") + "limit=" + limit;
    var call = OutboundCall.get(ServiceClient.address(first), MEMBERSHIPS).atMost(MAX_BYTES);
    return Reading.of(pages.read(course, Scopes.ROSTER, call, patience, Rosters::listed));
  }

  private static List<Listed> listed(JsonNode page) throws ServiceException {
    if (!page.path("members").isArray()) {
      throw ServiceException.later("The platform's roster has no members");
    }
    var listed = new ArrayList<Listed>();
    for (var member : page.path("members")) {
      var subject = member.path("user_id").asString("");
      var roles = RoleNames.understand(roles(member));
      if (!subject.isBlank() && Texts.fit(subject, LONGEST) && !roles.contains(Role.TEST_USER)) {
        listed.add(new Listed(new Member(subject, name(member), roles), isActive(member)));
      }
    }
    return listed;
  }

  /** Without a status somebody is active; {@code Inactive} and {@code Deleted} are not (NRPS 2.0, 2.3). */
  private static boolean isActive(JsonNode member) {
    return member.path("status").asString("Active").equalsIgnoreCase("Active");
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
