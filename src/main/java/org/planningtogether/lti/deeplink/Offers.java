package org.planningtogether.lti.deeplink;

import java.util.List;
import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.lti.launch.Target;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** Everything that there is to choose, in words. */
@Component
class Offers {

  private static final int DONE = 100;
  private static final int ATTENDED = 1;

  private final Catalogue catalogue;
  private final Words words;

  Offers(Catalogue catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  List<Offer> all(Locale locale) {
    Course course = catalogue.course(locale);
    return Target.all(course).stream().map(target -> offer(target, course)).toList();
  }

  private Offer offer(Target target, Course course) {
    return course.modules().stream()
        .filter(module -> target.key().equals("module:" + module.id().value()))
        .findFirst()
        .map(module -> part(target, module))
        .orElseGet(() -> other(target));
  }

  private Offer part(Target target, Module module) {
    return new Offer(
        target,
        words.of("lti.pick.part.name", module.number(), module.title()),
        words.of("lti.pick.part.title", module.number()),
        words.of("lti.pick.part.text", module.minutes()),
        DONE);
  }

  private Offer other(Target target) {
    String key = "lti.pick." + target.key();
    return new Offer(
        target,
        words.of(key + ".name"),
        words.of(key + ".title"),
        words.of(key + ".text"),
        points(target.key()));
  }

  /** The plan is voluntary and is reported to nobody, and there is nothing to do in the hub. */
  private static int points(String key) {
    return switch (key) {
      case "hub", "plan" -> 0;
      case "workshop" -> ATTENDED;
      default -> DONE;
    };
  }
}
