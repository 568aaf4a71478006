package org.planningtogether.documents;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.Outline;
import org.planningtogether.outline.Question;
import org.springframework.stereotype.Component;

/**
 * What papers are made of: where two parents share a plan, only what both can see; where one makes it alone, what that one
 * wrote. What a parent keeps private for ever is in neither.
 */
@Component
class Sayings {

  private final Agreements agreements;
  private final Clock clock;

  Sayings(Agreements agreements, Clock clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Whether papers of this plan are made of one parent's own words. */
  static boolean isAlone(Desk desk) {
    return !desk.joined();
  }

  /**
   * @param clauses as they were read, for the calendar
   * @param said of them, what papers may say
   */
  record All(List<Clause> clauses, List<Said> said) {}

  All of(Desk desk, Outline outline) {
    var clauses = agreements.all(desk);
    var said = said(desk, clauses)
        .filter(one -> !isPrivate(outline, one) && isThere(desk, one.topic().scope()))
        .toList();
    return new All(clauses, said);
  }

  /** What holds for one child: their own clause, else the one for all. */
  static Optional<Said> holding(List<Said> all, Question question, ChildId child) {
    return find(all, question, new Scope.One(child)).or(() -> find(all, question, new Scope.All()));
  }

  static Optional<Said> find(List<Said> all, Question question, Scope scope) {
    return all.stream()
        .filter(said -> said.topic().section().equals(question.section())
            && said.topic().question().equals(question.id())
            && said.topic().scope().equals(scope))
        .findFirst();
  }

  private Stream<Said> said(Desk desk, List<Clause> clauses) {
    return clauses.stream()
        .map(clause -> isAlone(desk) ? written(clause) : delivered(clause))
        .filter(Objects::nonNull);
  }

  private static @Nullable Said written(Clause clause) {
    return clause.draft() == null || clause.draft().isEmpty() ? null : Said.written(clause.topic(), clause.draft());
  }

  /** What one parent tells is theirs alone until it is delivered. */
  private @Nullable Said delivered(Clause clause) {
    var version = clause.inForce();
    return version == null || version.deliveredAt().isAfter(clock.instant())
        ? null
        : Said.agreed(clause.topic(), version);
  }

  private static boolean isPrivate(Outline outline, Said said) {
    return outline.question(said.topic().section(), said.topic().question())
        .map(question -> question.agree() == Agree.PRIVATE)
        .orElse(!said.topic().isOwn());
  }

  private static boolean isThere(Desk desk, Scope scope) {
    return switch (scope) {
      case Scope.All _ -> true;
      case Scope.One one -> desk.child(one.child()).isPresent();
    };
  }
}
