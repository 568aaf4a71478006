package org.planningtogether.documents;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Mode;
import org.planningtogether.outline.Outlines;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;

/** The versions of a plan for its children: where two share the plan, or where one makes it alone for good. */
@Component
class ChildsDesks {

  private final Sayings sayings;
  private final Outlines outlines;
  private final Storyteller storyteller;
  private final ChildsVersions versions;
  private final Clock clock;

  ChildsDesks(Sayings sayings, Outlines outlines, Storyteller storyteller, ChildsVersions versions, Clock clock) {
    this.sayings = sayings;
    this.outlines = outlines;
    this.storyteller = storyteller;
    this.versions = versions;
    this.clock = clock;
  }

  /** Whether there can be any: of a plan for two that only one has joined, nothing is agreed yet. */
  static boolean arePossible(Desk desk) {
    return desk.joined() || desk.mode() == Mode.SOLO;
  }

  List<ChildsDesk> all(Desk desk, Locale locale) {
    var outline = outlines.outline(locale);
    var all = sayings.of(desk, outline);
    var said = all.said();
    return versions.of(desk, YearMonth.from(Papers.day(clock))).stream()
        .flatMap(version -> desk.child(version.child()).stream().map(child -> new ChildsDesk(
            desk,
            child,
            version,
            all,
            storyteller.content(desk, child, version.making(), said, outline),
            storyteller.tellable(child, said, outline))))
        .toList();
  }

  /** @throws NotFoundException when there is no such child in this plan, or there cannot be a version */
  ChildsDesk one(Desk desk, String child, Locale locale) {
    if (!arePossible(desk)) {
      throw new NotFoundException();
    }
    return all(desk, locale).stream()
        .filter(each -> each.child().id().toString().equals(child))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  ChildsBook book(ChildsDesk childs, Locale locale) {
    return storyteller.book(childs.desk(), childs.child(), childs.version().making(), childs.all(), locale);
  }

  /** @return false when the content has changed since, or nothing can be shared at the moment; nothing is noted then */
  boolean sayYes(ChildsDesk childs, String content) {
    if (!childs.desk().open() || childs.tellable().isEmpty() || !childs.content().equals(content)) {
      return false;
    }
    versions.sayYes(childs.desk(), childs.child().id(), content);
    return true;
  }

  void takeBack(ChildsDesk childs) {
    if (childs.desk().open()) {
      versions.takeBack(childs.desk(), childs.child().id());
    }
  }

  /** @return false when somebody has chosen since; nothing is kept then */
  boolean choose(ChildsDesk childs, int seen, Making making) {
    return childs.version().revision() == seen && versions.choose(childs.desk(), childs.child().id(), seen, making);
  }
}
