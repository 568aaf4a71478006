package org.planningtogether.schedule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.support.Chromium;
import org.planningtogether.support.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ScheduleApplication.Started
@Import(AtTheDesk.class)
@ExtendWith(Chromium.class)
class ScheduleJourney {

  private static final List<String> PAGES = List.of(
      "?view=month&from=2026-12", "?view=year&from=2027-01", "?view=list&from=2026-12", "/counts", "/checks", "/compare?from=2026-12", "/swaps",
      "/swaps/new", "/file", "/rules", "/rule/living/pattern/all", "/rule/living/pattern/all/details?pattern=weekend-tea",
      "/rule/living/pattern/all/grid?weeks=2", "/rule/holidays/blocks/all", "/rule/holidays/blocks/all/christmas",
      "/rule/special-days/days/all/day?what=eid-al-fitr", "/rule/holidays/school-dates/all/school", "/rule/living/stages/all/stage");

  @LocalServerPort private int port;
  @Autowired private AtTheDesk desks;

  @Test
  void every_page_of_the_calendar_is_for_everybody_on_any_screen() {
    var two = desks.both(port);
    Example.fill(two.a());
    for (int width : new int[] {320, 1280}) {
      try (var screen = new Screen(two.a().browser(), port, two.a().at(PAGES.getFirst()), width)) {
        for (var path : PAGES) {
          screen.page().navigate(two.a().at(path.contains("?view") ? path + "&text=mine" : path));
          screen.isAccessible();
        }
      }
    }
  }
}
