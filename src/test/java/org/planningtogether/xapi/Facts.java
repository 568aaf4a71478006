package org.planningtogether.xapi;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planningtogether.agreement.Holder;
import org.planningtogether.agreement.PlanStarted;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.KnowledgeCheck;
import org.planningtogether.course.KnowledgeCheck.Kind;
import org.planningtogether.course.KnowledgeCheck.Option;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;
import org.planningtogether.course.Page;
import org.planningtogether.course.PageId;
import org.planningtogether.course.Passage;
import org.planningtogether.course.Prompt;
import org.planningtogether.course.Reflection;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.progress.Step;
import org.planningtogether.progress.StepAdvanced;
import org.planningtogether.progress.StepCompleted;
import org.planningtogether.progress.StepStarted;
import org.planningtogether.study.PrivatelyAnswered;
import org.planningtogether.study.QuestionAnswered;
import org.planningtogether.support.Courses;

/** A learner, a course of one module, and everything that can happen in it. */
final class Facts {

  static final String NAME = "Robin Ashdown";
  static final String QUESTION = "Which two things help a child settle between two homes?";
  static final String PRIVATE_QUESTION = "What would your child say about this week?";
  static final Instant AT = Instant.parse("2026-11-22T10:15:30Z");
  static final Instant STARTED = AT.minusSeconds(4000);
  static final CourseKey COURSE = new CourseKey("https://lms.example", "client-1", "1", "42");
  static final ModuleId MODULE = new ModuleId("2");
  static final Step STEP = new Step.ModuleStep(MODULE);
  static final ActivityId CHECK = new ActivityId("settling");
  static final ActivityId WRITING = new ActivityId("this-week");

  private static final Catalogue CATALOGUE = Courses.catalogue(Courses.course(module()));

  private Facts() {}

  static Enrolment learner() {
    return somebody(true, "5b8c1f7e-2f6d-4c2b-9a1e-1f2a3b4c5d6e");
  }

  static Enrolment somebody(boolean learner, String subject) {
    return new Enrolment(EnrolmentId.of(COURSE, subject), COURSE, subject, NAME, learner, null, AT, AT);
  }

  static StatementWriter writer(boolean responses) {
    var namespace = new Namespace(new PublicUrl(URI.create("https://tool.example")));
    return new StatementWriter(namespace, activities(namespace), CATALOGUE, new StatementSettings(responses, Set.of(COURSE.issuer())));
  }

  static Activities activities(Namespace namespace) {
    return new Activities(namespace, CATALOGUE);
  }

  /** One statement of every kind. */
  static List<Statement> all(Enrolment who, boolean responses) {
    var writer = writer(responses);
    return Stream.of(
            Optional.of(writer.write(who, new VisitStarted(who, "hash", AT))),
            writer.write(who, new StepStarted(who.id(), STEP, AT)),
            writer.write(who, new StepAdvanced(who.id(), STEP, 25, AT)),
            writer.write(who, new StepAdvanced(who.id(), STEP, 75, AT)),
            Optional.of(writer.write(who, answered(who, 1))),
            Optional.of(writer.write(who, new PrivatelyAnswered(who.id(), MODULE, WRITING, AT))),
            Optional.of(writer.write(who, new StepCompleted(who.id(), STEP, STARTED, AT))),
            Optional.of(writer.write(who, new StepCompleted(who.id(), new Step.Elearning(), STARTED, AT))),
            writer.write(who, planStarted(who)))
        .flatMap(Optional::stream)
        .toList();
  }

  static PlanStarted planStarted(Enrolment who) {
    return new PlanStarted(new Holder.Enrolled(who.id()), AT);
  }

  static QuestionAnswered answered(Enrolment who, int attempt) {
    return new QuestionAnswered(who.id(), MODULE, CHECK, List.of("routine", "choosing"), false, 1, 3, attempt, AT);
  }

  private static Module module() {
    var check = new KnowledgeCheck(
        CHECK,
        true,
        Kind.MULTIPLE,
        QUESTION,
        null,
        List.of(
            new Option("routine", true, "A predictable routine", "Yes."),
            new Option("kindly", true, "Hearing both parents speak kindly", "Yes."),
            new Option("choosing", false, "Choosing which home is better", "No.")),
        null);
    var prompts = List.of(new Prompt("a", PRIVATE_QUESTION, null, 2000));
    var writing = new Reflection(WRITING, false, null, prompts, 0, false, "Skip");
    var words = new Passage("en", "Because.");
    var page = new Page(new PageId("1"), "en", 2, "Page 1", words, null, words, List.of(check, writing), Map.of());
    return new Module(MODULE, 1, "en", "Staying safe", words, null, List.of(), List.of(page), null);
  }
}
