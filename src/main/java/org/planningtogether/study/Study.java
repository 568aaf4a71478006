package org.planningtogether.study;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planningtogether.course.Activity;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.Answer;
import org.planningtogether.course.BranchingScenario;
import org.planningtogether.course.CardExplorer;
import org.planningtogether.course.ChildsView;
import org.planningtogether.course.ChildsVoiceStory;
import org.planningtogether.course.Commitment;
import org.planningtogether.course.EmotionCheckIn;
import org.planningtogether.course.GuidedPractice;
import org.planningtogether.course.KnowledgeCheck;
import org.planningtogether.course.MessageRewriting;
import org.planningtogether.course.Module;
import org.planningtogether.course.Ordering;
import org.planningtogether.course.Page;
import org.planningtogether.course.PageId;
import org.planningtogether.course.PriorityPicker;
import org.planningtogether.course.Reflection;
import org.planningtogether.course.RoadMap;
import org.planningtogether.course.ScheduleExplorer;
import org.planningtogether.course.ScriptBuilder;
import org.planningtogether.course.Sorting;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step.ModuleStep;
import org.planningtogether.study.Answers.Kept;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Working through a module: pages opened, answers kept, and when it is finished. Nothing of it for the anonymous. */
@Service
class Study {

  private final PageVisits visits;
  private final Answers answers;
  private final Progress progress;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Study(PageVisits visits, Answers answers, Progress progress, ApplicationEventPublisher events, Clock clock) {
    this.visits = visits;
    this.answers = answers;
    this.progress = progress;
    this.events = events;
    this.clock = clock;
  }

  /** Where somebody was in a module, on whatever device; the first page before that. */
  @Transactional(readOnly = true)
  Page place(EnrolmentId enrolment, Module module) {
    return visits.last(enrolment, module.id()).flatMap(module::page).orElse(module.pages().getFirst());
  }

  /** Somebody looks at a page. Its first opening is recorded once. */
  @Transactional
  void open(EnrolmentId enrolment, Module module, PageId page) {
    if (visits.open(enrolment, module.id(), page)) {
      progress.start(enrolment, new ModuleStep(module.id()));
    }
  }

  /** What is kept of these activities, by activity. */
  Map<ActivityId, Kept> answers(EnrolmentId enrolment, Module module, List<Activity> activities) {
    return answers.of(enrolment, module.id(), activities);
  }

  /**
   * Keeps what was sent. By the page's button everything on it is handed in, and the module is finished when nothing is
   * left; by an activity's own button only that activity.
   *
   * @return the activities whose answer is new
   */
  @Transactional
  List<Activity> save(EnrolmentId enrolment, Module module, SentPage sent) {
    open(enrolment, module, sent.page().id());
    var fresh = new ArrayList<Activity>();
    for (var activity : sent.page().activities()) {
      var answer = activity.toKeep(sent.reading(activity).answer());
      if (sent.handsIn(activity)) {
        handIn(enrolment, module, activity, answer).ifPresent(fresh::add);
      } else if (!answer.isEmpty()) {
        answers.keep(enrolment, module.id(), activity, answer);
      }
    }
    if (!sent.stays()) {
      advance(enrolment, module);
    }
    return fresh;
  }

  /** The pages that are not opened or not sent yet; without any, the module is finished, once. */
  @Transactional
  List<Page> finish(EnrolmentId enrolment, Module module) {
    return finish(enrolment, module, visits.opened(enrolment, module.id()));
  }

  private void advance(EnrolmentId enrolment, Module module) {
    var opened = visits.opened(enrolment, module.id());
    var done = (int) module.pages().stream().filter(page -> opened.contains(page.id())).count();
    progress.advance(enrolment, new ModuleStep(module.id()), done, module.pages().size());
    if (done == module.pages().size()) {
      finish(enrolment, module, opened);
    }
  }

  private List<Page> finish(EnrolmentId enrolment, Module module, Set<PageId> opened) {
    var attempted = answers.attempted(enrolment, module.id());
    var left =
        module.pages().stream()
            .filter(page -> !opened.contains(page.id()) || isWaiting(page, attempted))
            .toList();
    if (left.isEmpty()) {
      progress.complete(enrolment, new ModuleStep(module.id()));
    }
    return left;
  }

  private static boolean isWaiting(Page page, Set<ActivityId> attempted) {
    return page.activities().stream().anyMatch(activity -> activity.required() && !attempted.contains(activity.id()));
  }

  private Optional<Activity> handIn(EnrolmentId enrolment, Module module, Activity activity, Answer answer) {
    var attempt = answers.handIn(enrolment, module.id(), activity, answer);
    if (attempt == 0) {
      return Optional.empty();
    }
    publish(enrolment, module, activity, answer, attempt);
    return Optional.of(activity);
  }

  private void publish(EnrolmentId enrolment, Module module, Activity activity, Answer answer, int attempt) {
    switch (activity) {
      case KnowledgeCheck check -> {
        if (!answer.isEmpty()) {
          events.publishEvent(answered(enrolment, module, check, answer, attempt));
        }
      }
      case CardExplorer cards when !cards.choose() -> {}
      case CardExplorer _,
          ChildsView _,
          EmotionCheckIn _,
          GuidedPractice _,
          PriorityPicker _,
          Reflection _,
          ScheduleExplorer _,
          ScriptBuilder _ -> {
        if (attempt == 1) {
          events.publishEvent(new PrivatelyAnswered(enrolment, module.id(), activity.id(), now()));
        }
      }
      case BranchingScenario _,
          ChildsVoiceStory _,
          Commitment _,
          MessageRewriting _,
          Ordering _,
          RoadMap _,
          Sorting _ -> {}
    }
  }

  private QuestionAnswered answered(
      EnrolmentId enrolment, Module module, KnowledgeCheck check, Answer answer, int attempt) {
    return new QuestionAnswered(
        enrolment,
        module.id(),
        check.id(),
        check.chosen(answer),
        check.success(answer),
        check.right(answer),
        check.options().size(),
        attempt,
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
