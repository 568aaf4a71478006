package org.planningtogether.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.outline.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All rules of a calendar in words, each with the way to change it. */
@Controller
class RulesController {

  private final Materials materials;
  private final Topics topics;
  private final RuleWords words;
  private final Said said;

  RulesController(Materials materials, Topics topics, RuleWords words, Said said) {
    this.materials = materials;
    this.topics = topics;
    this.words = words;
    this.said = said;
  }

  @GetMapping("/plan/p/{ref}/calendar/rules")
  ModelAndView show(Desk desk) {
    var material = materials.of(desk);
    var items = new ArrayList<OverviewPage.Item>();
    for (var kind : Field.Rule.Kind.values()) {
      topics.question(kind).ifPresent(question -> {
        var known = material.clauses().stream().map(clause -> clause.topic())
            .filter(topic -> topic.section().equals(question.section()) && topic.question().equals(question.id()))
            .filter(topic -> topic.scope() instanceof Scope.One one && desk.child(one.child()).isPresent());
        Stream.concat(Stream.of(new Topic(question.section(), question.id(), new Scope.All())), known)
            .forEach(topic -> items.add(item(material, topic)));
      });
    }
    var page = new OverviewPage(
        said.of("schedule.heading"), said.of("schedule.more.rules"),
        List.of(said.of(desk.joined() ? "schedule.rules.intro" : "schedule.rules.intro.own")), items, "", null, null, null,
        "/plan/p/%s/calendar".formatted(desk.ref()));
    return new ModelAndView("schedule/overview").addObject("desk", desk).addObject("page", page);
  }

  private OverviewPage.Item item(Material material, Topic topic) {
    var desk = material.desk();
    var question = topics.question(topic.section(), topic.question()).orElseThrow();
    var people = new RuleWords.People(desk.names(topic.scope()), key -> said.name(key, desk));
    var lines = material.clauses().stream().filter(clause -> clause.topic().equals(topic)).findFirst()
        .flatMap(clause -> topics.sheet(topic.section(), topic.question(), Basis.MINE.answer(clause)))
        .map(sheet -> words.of(sheet, people))
        .orElseGet(() -> List.of(said.of("schedule.rules.none")));
    var title = desk.names(topic.scope()).in(question.ask().text(), said.of("schedule.children.all"));
    var child = desk.childName(topic.scope());
    return new OverviewPage.Item(
        child == null ? title : said.of("schedule.for", title, child), lines,
        "/plan/p/%s/calendar/rule/%s/%s/%s".formatted(desk.ref(), topic.section(), topic.question(), topic.scope().code()), null, 0);
  }
}
