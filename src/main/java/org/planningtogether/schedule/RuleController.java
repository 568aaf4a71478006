package org.planningtogether.schedule;

import java.util.List;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.outline.Field;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds the editor for a question whose answer is a rule of the calendar. */
@Controller
class RuleController {

  private static final String HERE = "/plan/p/{ref}/calendar/rule/{section}/{question}/{scope}";

  private final List<RuleEditor> editors;
  private final Topics topics;
  private final Agreements agreements;

  RuleController(List<RuleEditor> editors, Topics topics, Agreements agreements) {
    this.editors = editors;
    this.topics = topics;
    this.agreements = agreements;
  }

  @GetMapping(HERE)
  ModelAndView first(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @RequestParam MultiValueMap<String, String> query) {
    return show(desk, section, question, scope, "", query);
  }

  @GetMapping(HERE + "/{step}")
  ModelAndView show(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> query) {
    var subject = subject(desk, section, question, scope);
    return editor(subject).show(subject, step, query).addObject("desk", desk);
  }

  @PostMapping(HERE)
  ModelAndView sendFirst(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @RequestParam MultiValueMap<String, String> form) {
    return send(desk, section, question, scope, "", form);
  }

  @PostMapping(HERE + "/{step}")
  ModelAndView send(
      Desk desk,
      @PathVariable String section,
      @PathVariable String question,
      @PathVariable String scope,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> form) {
    var subject = subject(desk, section, question, scope);
    var answer = editor(subject).send(subject, step, form);
    return answer.getStatus() == null ? answer : answer.addObject("desk", desk);
  }

  private Subject subject(Desk desk, String section, String name, String code) {
    var question = topics.question(section, name).orElseThrow(NotFoundException::new);
    var field = Topics.field(question).orElseThrow(NotFoundException::new);
    var topic = new Topic(section, name, scope(desk, code));
    return new Subject(desk, question, field, topic, agreements.one(desk, topic));
  }

  private static Scope scope(Desk desk, String code) {
    try {
      return switch (Scope.of(code)) {
        case Scope.All all -> all;
        case Scope.One one when desk.child(one.child()).isPresent() -> one;
        case Scope.One _ -> throw new NotFoundException();
      };
    } catch (IllegalArgumentException notOne) {
      throw new NotFoundException();
    }
  }

  private RuleEditor editor(Subject subject) {
    Field.Rule.Kind kind = subject.field().kind();
    return editors.stream().filter(editor -> editor.kind() == kind).findFirst().orElseThrow();
  }
}
