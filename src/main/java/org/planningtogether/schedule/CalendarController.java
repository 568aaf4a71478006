package org.planningtogether.schedule;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar as list, month and year. */
@Controller
class CalendarController {

  private final CalendarPages pages;

  CalendarController(CalendarPages pages) {
    this.pages = pages;
  }

  @GetMapping("/plan/p/{ref}/calendar")
  ModelAndView show(
      Desk desk,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String child,
      @RequestParam(required = false) @Nullable String text) {
    return new ModelAndView("schedule/calendar")
        .addObject("desk", desk)
        .addObject("page", pages.page(desk, view, from, child, text, request.getContextPath()));
  }
}
