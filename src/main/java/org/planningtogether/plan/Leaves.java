package org.planningtogether.plan;

import java.util.Locale;
import java.util.Optional;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.outline.Outlines;
import org.planningtogether.outline.Question;
import org.planningtogether.outline.Section;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds what an address names. Whatever is not in the outline, or not of this plan, is not there. */
@Component
class Leaves {

  private final Outlines outlines;
  private final Words words;

  Leaves(Outlines outlines, Words words) {
    this.outlines = outlines;
    this.words = words;
  }

  Section section(String id) {
    return outlines.outline(locale()).section(id).orElseThrow(NotFoundException::new);
  }

  /** The section that comes after this one; empty for the last. */
  Optional<Section> after(Section section) {
    var all = outlines.outline(locale()).sections();
    var place = all.indexOf(section);
    return place + 1 < all.size() ? Optional.of(all.get(place + 1)) : Optional.empty();
  }

  Leaf leaf(Desk desk, String section, String question, String scope) {
    var found = section(section);
    var asked = question(found, question).orElseThrow(NotFoundException::new);
    var whose = scope(desk, scope).filter(known -> fits(asked, known)).orElseThrow(NotFoundException::new);
    return Leaf.of(desk, found, asked, whose);
  }

  Optional<Question> question(Section section, String id) {
    return OwnClause.isOne(id)
        ? Optional.of(OwnClause.question(section.id(), id, locale(), words))
        : section.question(id);
  }

  private static Optional<Scope> scope(Desk desk, String code) {
    try {
      return Optional.of(Scope.of(code)).filter(scope -> isOfHere(desk, scope));
    } catch (IllegalArgumentException e) { // neither all nor an id
      return Optional.empty();
    }
  }

  private static boolean isOfHere(Desk desk, Scope scope) {
    return switch (scope) {
      case Scope.All _ -> true;
      case Scope.One one -> desk.child(one.child()).isPresent();
    };
  }

  private static boolean fits(Question question, Scope scope) {
    return !(question.perChild() && scope instanceof Scope.All);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
