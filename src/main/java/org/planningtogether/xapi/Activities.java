package org.planningtogether.xapi;

import static java.util.stream.Collectors.joining;
import static org.planningtogether.xapi.Vocabulary.inEnglish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Course;
import org.planningtogether.course.KnowledgeCheck;
import org.planningtogether.course.KnowledgeCheck.Option;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;
import org.planningtogether.xapi.Statement.Activity;
import org.planningtogether.xapi.Statement.Choice;
import org.planningtogether.xapi.Statement.Definition;
import org.springframework.stereotype.Component;

/**
 * What statements are about: the programme, its e-learning, modules, questions and private writing, named neutrally
 * after their permanent ids. Of private writing not even the question is told.
 */
@Component
class Activities {

  private final Namespace namespace;
  private final Catalogue catalogue;

  Activities(Namespace namespace, Catalogue catalogue) {
    this.namespace = namespace;
    this.catalogue = catalogue;
  }

  Place programme() {
    return new Place(activity("programme", new Definition(Vocabulary.COURSE, inEnglish(course().title()))));
  }

  Place elearning() {
    return programme().with(activity("elearning", new Definition(Vocabulary.BLOCK, inEnglish("E-learning"))));
  }

  Place plan() {
    return programme().with(activity("plan", new Definition(namespace.activityType("plan"), inEnglish("Plan"))));
  }

  Place module(ModuleId module) {
    var definition = new Definition(Vocabulary.MODULE, inEnglish("Module " + module));
    return elearning().with(activity("elearning/" + module, definition));
  }

  Place question(ModuleId module, ActivityId id) {
    var name = inEnglish("Module %s, question %s".formatted(module, id));
    var definition = check(module, id)
        .map(check -> choice(name, check))
        .orElseGet(() -> new Definition(Vocabulary.INTERACTION, name, null, "other", null, null));
    return module(module).with(activity("elearning/%s/question/%s".formatted(module, id), definition));
  }

  Place reflection(ModuleId module, ActivityId id) {
    var name = inEnglish("Module %s, private reflection %s".formatted(module, id));
    var definition = new Definition(Vocabulary.INTERACTION, name, null, "long-fill-in", null, null);
    return module(module).with(activity("elearning/%s/reflection/%s".formatted(module, id), definition));
  }

  /** The activity of an address that we minted. */
  Optional<Activity> at(String address) {
    return all().map(Place::activity).filter(activity -> activity.id().equals(address)).findFirst();
  }

  Stream<Place> all() {
    var modules = course().modules().stream();
    return Stream.concat(
        Stream.of(programme(), elearning(), plan()),
        modules.flatMap(module -> Stream.concat(Stream.of(module(module.id())), parts(module))));
  }

  private Stream<Place> parts(Module module) {
    return module.pages().stream()
        .flatMap(page -> page.activities().stream())
        .filter(part -> part.confidential() || part instanceof KnowledgeCheck)
        .map(part -> part.confidential() ? reflection(module.id(), part.id()) : question(module.id(), part.id()));
  }

  private Activity activity(String path, Definition definition) {
    return new Activity(namespace.activity(path), definition);
  }

  private static Definition choice(Map<String, String> name, KnowledgeCheck check) {
    return new Definition(
        Vocabulary.INTERACTION,
        name,
        inEnglish(check.question()),
        "choice",
        List.of(check.options().stream().filter(Option::right).map(Option::id).collect(joining("[,]"))),
        check.options().stream().map(option -> new Choice(option.id(), inEnglish(option.text()))).toList());
  }

  private Optional<KnowledgeCheck> check(ModuleId module, ActivityId id) {
    return course().module(module).stream()
        .flatMap(found -> found.pages().stream())
        .flatMap(page -> page.activities().stream())
        .filter(KnowledgeCheck.class::isInstance)
        .map(KnowledgeCheck.class::cast)
        .filter(check -> check.id().equals(id))
        .findFirst();
  }

  private Course course() {
    return catalogue.course(Locale.UK);
  }
}
