package org.planningtogether.xapi;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.xapi.Statement.Verb;
import org.springframework.stereotype.Component;

/**
 * The names that we mint: addresses under {@code <public-url>/xapi}, and ids derived from that address.
 *
 * <p>An id is a version 5 UUID over what it names, so that the same fact is the same statement however often it is
 * built, on any machine.
 */
@Component
class Namespace {

  private final String base;
  private final NameBasedGenerator ids;

  Namespace(PublicUrl publicUrl) {
    this.base = publicUrl.at("/xapi").toString();
    var urls = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);
    this.ids = Generators.nameBasedGenerator(urls.generate(base));
  }

  String base() {
    return base;
  }

  String activity(String path) {
    return base + "/activities/" + path;
  }

  String activityType(String name) {
    return base + "/activity-types/" + name;
  }

  String extension(String name) {
    return base + "/extensions/" + name;
  }

  String profile() {
    return base + "/profile/v1";
  }

  /**
   * A platform's course. Never its address in the platform, which follows no rule that holds for all platforms, and
   * never its id in clear, since two platforms may use the same.
   */
  String course(CourseKey course) {
    var id = id("context", course.issuer(), course.clientId(), course.deploymentId(), course.contextId());
    return base + "/context/" + id;
  }

  /**
   * The id of a statement.
   *
   * @param occurrence tells apart what one person may do to one thing several times, empty for what happens once
   */
  UUID statement(UUID registration, Verb verb, String object, String occurrence) {
    return id("statement", registration.toString(), verb.id(), object, occurrence);
  }

  private UUID id(String... parts) {
    return ids.generate(String.join("\n", parts));
  }
}
