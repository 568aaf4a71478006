package org.planningtogether.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planningtogether.course.Activity;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.Answer;
import org.planningtogether.course.Page;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.study.Answers.Kept;
import org.planningtogether.study.Parts.Part;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Pages with what was answered on them before, or has just been sent. */
@Component
class Screens {

  private static final Kept NOTHING = new Kept(Answer.NONE, 0);

  private final Study study;
  private final Words words;
  private final Clock clock;

  Screens(Study study, Words words, Clock clock) {
    this.study = study;
    this.words = words;
    this.clock = clock;
  }

  /** A page with what is kept of this visitor. */
  ModelAndView page(Visitor visitor, Part part, Page page) {
    var kept =
        visitor
            .enrolment()
            .map(enrolment -> study.answers(enrolment, part.module(), page.activities()))
            .orElse(Map.<ActivityId, Kept>of());
    var activities =
        page.activities().stream()
            .map(activity -> view(page, activity, kept.getOrDefault(activity.id(), NOTHING)))
            .toList();
    return screen(part, page, activities, List.of(), HttpStatus.OK);
  }

  /** The page that has just been sent, with all that was typed, and what to put right or what there is to say. */
  ModelAndView again(Part part, SentPage sent, HttpStatus status) {
    var errors = new ArrayList<ErrorItem>();
    var activities = sent.page().activities().stream().map(activity -> view(activity, sent, errors)).toList();
    return screen(part, sent.page(), activities, errors, status);
  }

  private ModelAndView screen(
      Part part, Page page, List<ActivityView> activities, List<ErrorItem> errors, HttpStatus status) {
    var screen = new ModelAndView("study/page", status);
    screen.addObject("view", new PageView(part.module(), page, activities));
    screen.addObject("errorSummary", new ErrorSummary(errors));
    screen.addObject("isNew", part.whole().isNew());
    screen.addObject("helplines", part.course().helplines());
    screen.addObject("afterwords", List.of());
    screen.addObject("today", LocalDate.now(clock));
    return screen;
  }

  private static ActivityView view(Page page, Activity activity, Kept kept) {
    var answered = kept.attempts() > 0 && activity.responds(kept.answer());
    return new ActivityView(activity, page.lang(activity), kept.answer(), answered, Map.of());
  }

  private ActivityView view(Activity activity, SentPage sent, List<ErrorItem> errors) {
    var problems = new HashMap<String, String>();
    for (var problem : sent.problems(activity)) {
      var text = words.of(problem.message(), problem.arguments().toArray());
      problems.put(problem.field(), text);
      errors.add(ErrorItem.at(activity.id() + "-" + problem.field(), text));
    }
    var answer = sent.reading(activity).answer();
    var answered = sent.isTaken() && activity.id().equals(sent.staying()) && activity.responds(answer);
    return new ActivityView(activity, sent.page().lang(activity), answer, answered, problems);
  }
}
