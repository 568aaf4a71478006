package org.planningtogether.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Beginning;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.agreement.Jurisdiction;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.NewChild;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.Outcome;
import org.planningtogether.agreement.PartyRole;
import org.planningtogether.agreement.Plans;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.calendar.ChangeTimes;
import org.planningtogether.calendar.Cycle;
import org.planningtogether.calendar.NamedPattern;
import org.planningtogether.calendar.RegularPattern;
import org.planningtogether.calendar.RuleText;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.outline.Answer;
import org.planningtogether.support.Browser;
import org.planningtogether.support.TestClock;
import org.springframework.boot.test.context.TestComponent;

/** Families with a plan: Mum is the guest "mum-…", Dad is "dad-…". Each is another one. */
@TestComponent
class Household {

  static final List<NewChild> CHILDREN =
      List.of(
          new NewChild("Maya", YearMonth.of(2021, 3), Child.Stage.PRIMARY, Child.Pronoun.SHE),
          new NewChild("Ben", YearMonth.of(2017, 6), Child.Stage.PRIMARY, Child.Pronoun.HE),
          new NewChild("Robin", YearMonth.of(2012, 1), Child.Stage.SECONDARY, Child.Pronoun.THEY));

  private final Plans plans;
  private final Invitations invitations;
  private final Agreements agreements;
  private final TestClock clock;

  Household(Plans plans, Invitations invitations, Agreements agreements, TestClock clock) {
    this.plans = plans;
    this.invitations = invitations;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Two parents who share a plan, or one who makes it alone: then there is no b. */
  record Family(String id, Desk a, @Nullable Desk b) {

    Browser mum(int port) {
      return new Browser(port).always("X-Guest", "mum-" + id);
    }

    Browser dad(int port) {
      return new Browser(port).always("X-Guest", "dad-" + id);
    }

    String mums(String path) {
      return "/plan/p/" + a.ref() + path;
    }

    String dads(String path) {
      return "/plan/p/" + b.ref() + path;
    }

    ChildId child(int number) {
      return a.children().get(number).id();
    }
  }

  /** It is a Sunday morning in November again. */
  Family two() {
    clock.set(Instant.parse("2026-11-22T09:00:00Z"));
    return two(OrderInPlace.NO);
  }

  Family two(OrderInPlace order) {
    var id = UUID.randomUUID().toString();
    var begun = plans.begin(DocumentsApplication.guest("mum-" + id), beginning(Mode.JOINT, order));
    var made = invitations.make(begun).orElseThrow();
    var b = DocumentsApplication.guest("dad-" + id);
    invitations.join(b, made.token(), made.code(), PartyRole.PARENT).orElseThrow();
    return new Family(id, plans.find(begun.holder(), begun.ref()).orElseThrow(), plans.of(b).getLast());
  }

  Family one(Mode mode) {
    var id = UUID.randomUUID().toString();
    var begun = plans.begin(DocumentsApplication.guest("mum-" + id), beginning(mode, OrderInPlace.NO));
    return new Family(id, begun, null);
  }

  private static Beginning beginning(Mode mode, OrderInPlace order) {
    return new Beginning(mode, order, Jurisdiction.ENGLAND, "Mum", PartyRole.PARENT, "Dad", CHILDREN);
  }

  void agree(Family family, Topic topic, Answer answer) {
    done(agreements.suggest(family.a(), topic, answer, null, null));
    clock.advance(Agreements.HELD);
    var suggested = agreements.one(family.b(), topic).theirs();
    done(agreements.agree(family.b(), topic, suggested.id(), suggested.hash()));
  }

  void tell(Family family, Topic topic, Answer answer) {
    done(agreements.tell(family.a(), topic, answer));
  }

  void suggest(Desk desk, Topic topic, Answer answer) {
    done(agreements.suggest(desk, topic, answer, null, null));
    clock.advance(Agreements.HELD);
  }

  void draft(Desk desk, Topic topic, Answer answer) {
    agreements.draft(desk, topic, answer);
  }

  void pause(Desk desk) {
    plans.pause(desk);
  }

  private static void done(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException("not done: " + outcome);
    }
  }

  static Topic topic(String section, String question) {
    return new Topic(section, question, new Scope.All());
  }

  static Topic topic(String section, String question, ChildId child) {
    return new Topic(section, question, new Scope.One(child));
  }

  static Answer says(String field, String... texts) {
    return Answer.of(Map.of(field, List.of(texts)));
  }

  static Answer says(Map<String, String> texts) {
    return Answer.of(texts.entrySet().stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, text -> List.of(text.getValue()))));
  }

  /** A week here, a week there, from a Monday. */
  static Answer weekAndWeek() {
    var cycle =
        new Cycle(NamedPattern.ALTERNATING_WEEKS.nights(), LocalDate.of(2026, 9, 7), ChangeTimes.USUAL, List.of());
    return says("rule", RuleText.write(new Sheet.Patterns(List.of(RegularPattern.of(cycle)))));
  }

  /** Something for each part of the plan that children may read, and for those that they may not. */
  void agreeMuch(Family family) {
    var much =
        Stream.of(
            Map.entry(topic("living", "pattern"), weekAndWeek()),
            Map.entry(topic("handovers", "place"), says("where", "school")),
            Map.entry(topic("handovers", "things"), says("what", "uniform", "glasses", "comforter")),
            Map.entry(topic("children", "promises"), says("promise", "kind", "no-sides", "listen")),
            Map.entry(topic("money", "pocket-money", family.child(0)), says(Map.of("amount", "£3", "when", "weekly", "who", "a"))),
            Map.entry(topic("money", "support"), says(Map.of("way", "private", "amount", "Ninety pounds"))),
            Map.entry(topic("pets", "home"), says(Map.of("names", "Biscuit", "home", "a"))),
            Map.entry(topic("disagreements", "own-abcdefgh"), says(Map.of("title", "Quarrels", "text", "We stop quarrelling."))),
            Map.entry(topic("signing-off", "own-hgfedcba"), says(Map.of("title", "Clubs", "text", "One club each."))));
    much.forEach(clause -> agree(family, clause.getKey(), clause.getValue()));
    tell(family, topic("children", "likes", family.child(0)), says(Map.of("enjoys", "painting", "good-at", "jokes")));
    clock.advance(Agreements.HELD);
  }
}
