package org.planningtogether.xapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.planningtogether.xapi.Statement.Definition;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What our names mean, for whoever meets them in a record store: the profile, and each activity. */
@RestController
class ProfileController {

  /** The address under which {@code docs/xapi-profile.jsonld} is written. */
  private static final String WRITTEN_FOR = "https://tool.example/xapi";

  private final String profile;
  private final Namespace namespace;
  private final Activities activities;

  ProfileController(Namespace namespace, Activities activities) throws IOException {
    this.namespace = namespace;
    this.activities = activities;
    this.profile = new ClassPathResource("xapi/xapi-profile.jsonld")
        .getContentAsString(StandardCharsets.UTF_8)
        .replace(WRITTEN_FOR, namespace.base());
  }

  @GetMapping(path = "/xapi/profile/v1", produces = "application/ld+json")
  String profile() {
    return profile;
  }

  /** The definition of an activity, by its id. */
  @GetMapping(path = "/xapi/activities/{*path}", produces = "application/json")
  ResponseEntity<Definition> activity(@PathVariable String path) {
    return ResponseEntity.of(activities.at(namespace.activity(path.substring(1))).map(Statement.Activity::definition));
  }
}
