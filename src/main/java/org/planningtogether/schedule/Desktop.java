package org.planningtogether.schedule;

import java.util.List;
import java.util.TreeMap;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.calendar.RuleText;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.outline.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all editors of rules do: keep a draft, show a form, show it again with what is wrong. */
@Component
class Desktop {

  private final Agreements agreements;
  private final Said said;

  Desktop(Agreements agreements, Said said) {
    this.agreements = agreements;
    this.said = said;
  }

  /** Keeps rules as this parent's draft, beside whatever else they answered to the question. */
  void keep(Subject subject, Sheet sheet) {
    keep(subject, List.of(RuleText.write(sheet)));
  }

  /** Keeps that there are no rules any more. */
  void keepNone(Subject subject) {
    keep(subject, List.of());
  }

  private void keep(Subject subject, List<String> text) {
    var fields = new TreeMap<>(subject.clause().current().fields());
    fields.put(subject.field().id(), text);
    agreements.draft(subject.desk(), subject.topic(), Answer.of(fields));
  }

  ModelAndView form(Subject subject, String heading, List<String> intro, List<Part> parts, String step) {
    var action = step.isEmpty() ? subject.base() : subject.base() + "/" + step;
    var page = new FormPage(
        caption(subject), heading, intro, parts, action, said.of("schedule.save"),
        step.isEmpty() ? subject.sectionAddress() : subject.base());
    return new ModelAndView("schedule/form", "page", page);
  }

  /** The line above headings: what the question asks, and for whom. */
  String caption(Subject subject) {
    var asked = subject.desk().names(subject.topic().scope()).in(subject.question().ask().text(), said.of("schedule.children.all"));
    var child = subject.desk().childName(subject.topic().scope());
    return child == null ? asked : said.of("schedule.for", asked, child);
  }

  static ModelAndView again(ModelAndView page, Typing typing) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("errorSummary", typing.summary());
  }

  static ModelAndView to(String address) {
    return new ModelAndView("redirect:" + address);
  }
}
