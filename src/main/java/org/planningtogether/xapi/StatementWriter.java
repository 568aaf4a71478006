package org.planningtogether.xapi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.PlanStarted;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.progress.Step;
import org.planningtogether.progress.StepAdvanced;
import org.planningtogether.progress.StepCompleted;
import org.planningtogether.progress.StepStarted;
import org.planningtogether.study.PrivatelyAnswered;
import org.planningtogether.study.QuestionAnswered;
import org.planningtogether.xapi.Statement.Account;
import org.planningtogether.xapi.Statement.Activity;
import org.planningtogether.xapi.Statement.Agent;
import org.planningtogether.xapi.Statement.Context;
import org.planningtogether.xapi.Statement.ContextActivities;
import org.planningtogether.xapi.Statement.Definition;
import org.planningtogether.xapi.Statement.Result;
import org.planningtogether.xapi.Statement.Score;
import org.planningtogether.xapi.Statement.Verb;
import org.springframework.stereotype.Component;

/** Says facts as statements: which fact is said, with which words, and what is never said. */
@Component
class StatementWriter {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final String ONCE = "";

  private final Namespace namespace;
  private final Activities activities;
  private final Catalogue catalogue;
  private final StatementSettings settings;

  StatementWriter(Namespace namespace, Activities activities, Catalogue catalogue, StatementSettings settings) {
    this.namespace = namespace;
    this.activities = activities;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  Statement write(Enrolment who, VisitStarted fact) {
    return new Draft(who, Vocabulary.LAUNCHED, activities.programme()).at(fact.occurrence(), fact.at());
  }

  /** None for the e-learning as a whole, which starts with its first module. */
  Optional<Statement> write(Enrolment who, StepStarted fact) {
    return module(fact.step())
        .map(module -> new Draft(who, Vocabulary.INITIALIZED, activities.module(module)).at(ONCE, fact.at()));
  }

  /** None for the e-learning as a whole, whose progress is that of its modules. */
  Optional<Statement> write(Enrolment who, StepAdvanced fact) {
    var progress = new Result(null, null, null, null, null, Map.of(Vocabulary.PROGRESS, fact.percent()));
    return module(fact.step())
        .map(module ->
            new Draft(who, Vocabulary.PROGRESSED, activities.module(module))
                .with(progress)
                .at(String.valueOf(fact.percent()), fact.at()));
  }

  /** What was ticked is told only where the configuration says so. */
  Statement write(Enrolment who, QuestionAnswered fact) {
    var response = settings.responses() ? String.join("[,]", fact.chosen()) : null;
    return new Draft(who, Vocabulary.ANSWERED, activities.question(fact.module(), fact.activity()))
        .with(new Result(new Score(fact.right(), fact.options()), fact.success(), true, response, null, null))
        .with(Map.of(namespace.extension("attempt"), fact.attempt()))
        .at(String.valueOf(fact.attempt()), fact.at());
  }

  /** That something was written, and nothing of it: no text, no length, no choice. */
  Statement write(Enrolment who, PrivatelyAnswered fact) {
    var withheld = Map.<String, Object>of(namespace.extension("response-withheld"), true);
    return new Draft(who, Vocabulary.ANSWERED, activities.reflection(fact.module(), fact.activity()))
        .with(new Result(null, null, true, null, null, withheld))
        .at(ONCE, fact.at());
  }

  /** Without score and success: there is no pass mark. */
  Statement write(Enrolment who, StepCompleted fact) {
    var place = switch (fact.step()) {
      case Step.ModuleStep step -> activities.module(step.module());
      case Step.Elearning _ -> activities.elearning();
    };
    return new Draft(who, Vocabulary.COMPLETED, place)
        .with(new Result(null, null, true, null, duration(fact.startedAt(), fact.at()), null))
        .at(ONCE, fact.at());
  }

  /** That somebody started a plan, once, and nothing of it; only where the configuration says so. */
  Optional<Statement> write(Enrolment who, PlanStarted fact) {
    return settings.tellsPlanStarted(who.course().issuer())
        ? Optional.of(new Draft(who, Vocabulary.STARTED, activities.plan()).at(ONCE, fact.at()))
        : Optional.empty();
  }

  private static Optional<ModuleId> module(Step step) {
    return switch (step) {
      case Step.ModuleStep part -> Optional.of(part.module());
      case Step.Elearning _ -> Optional.empty();
    };
  }

  /** Whole seconds, since stores keep no more than hundredths; never negative, though two clocks may differ. */
  private static String duration(Instant from, Instant to) {
    var time = Duration.between(from, to).truncatedTo(ChronoUnit.SECONDS);
    return (time.isNegative() ? Duration.ZERO : time).toString();
  }

  /** What all statements have in common, and what one of them adds. */
  private final class Draft {
    private final Enrolment who;
    private final Verb verb;
    private final Place place;
    private @Nullable Result result;
    private @Nullable Map<String, Object> extensions;

    Draft(Enrolment who, Verb verb, Place place) {
      this.who = who;
      this.verb = verb;
      this.place = place;
    }

    Draft with(Result result) {
      this.result = result;
      return this;
    }

    Draft with(Map<String, Object> extensions) {
      this.extensions = extensions;
      return this;
    }

    Statement at(String occurrence, Instant at) {
      var object = place.activity();
      var id = namespace.statement(who.id().value(), verb, object.id(), occurrence);
      var actor = new Agent(new Account(who.course().issuer(), who.subject()));
      return new Statement(id, actor, verb, object, result, context(), UTC.format(at));
    }

    private Context context() {
      var course = new Activity(namespace.course(who.course()), null);
      var profile = new Activity(namespace.profile(), new Definition(Vocabulary.PROFILE, null));
      return new Context(
          who.id().value(),
          new ContextActivities(place.parent(), place.ancestorsAnd(course), List.of(profile)),
          catalogue.revision(),
          Vocabulary.PLATFORM,
          Vocabulary.LANGUAGE,
          extensions);
    }
  }
}
