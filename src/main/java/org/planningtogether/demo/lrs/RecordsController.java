package org.planningtogether.demo.lrs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.planningtogether.demo.Staff;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** The latest statements in words. Not for parents: two of them may be on the two sides of one case. */
@Controller
@Profile("demo-lms")
class RecordsController {

  private static final int SHOWN = 50;

  /**
   * A statement in words.
   *
   * @param who what tools know the person by
   */
  record Told(String who, String verb, String object, Instant at) {

    static Told of(JsonNode statement) {
      return new Told(
          text(statement, "/actor/account/name", "/actor/mbox", "/actor/openid", "/actor/mbox_sha1sum"),
          text(statement, "/verb/display", "/verb/id"),
          text(statement, "/object/definition/name", "/object/account/name", "/object/id"),
          OffsetDateTime.parse(statement.path("timestamp").stringValue()).toInstant());
    }

    /** The first of these that is there; of several languages there is one left. */
    private static String text(JsonNode statement, String... places) {
      return Stream.of(places)
          .map(statement::at)
          .flatMap(found -> found.isObject() ? found.valueStream() : Stream.of(found))
          .filter(JsonNode::isString)
          .map(JsonNode::stringValue)
          .findFirst()
          .orElse("–");
    }
  }

  private final Statements statements;

  RecordsController(Statements statements) {
    this.statements = statements;
  }

  @GetMapping("/records")
  ModelAndView records(Staff staff, Locale locale) {
    var words = Presentation.of("canonical", locale.toLanguageTag());
    var records = statements.page(Query.latest(SHOWN)).statements().stream().map(words::show).map(Told::of).toList();
    return new ModelAndView("records", Map.of("records", records, "zone", ZoneId.systemDefault()));
  }
}
