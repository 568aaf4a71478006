package org.planningtogether.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the plan: one's own plans, or what a plan is and how to start. */
@Controller
class DoorController {

  private final Here here;
  private final Plans plans;

  DoorController(Here here, Plans plans) {
    this.here = here;
    this.plans = plans;
  }

  /** Whoever has one plan is there at once. */
  @GetMapping("/plan")
  ModelAndView door(HttpServletRequest request) {
    var mine = mine(request);
    return mine.size() == 1 ? new ModelAndView("redirect:/plan/p/" + mine.getFirst().ref()) : page(request, mine);
  }

  /** All of them, to start another one or to accept an invitation. */
  @GetMapping("/plan/all")
  ModelAndView all(HttpServletRequest request) {
    return page(request, mine(request));
  }

  /** Whoever makes plans for themselves only is not told of others here. */
  private boolean mayShare(HttpServletRequest request, List<Desk> mine) {
    return here.mayShare(request) && (mine.isEmpty() || mine.stream().anyMatch(desk -> desk.mode() == Mode.JOINT));
  }

  private List<Desk> mine(HttpServletRequest request) {
    return here.holder(request).map(plans::of).orElse(List.of());
  }

  private ModelAndView page(HttpServletRequest request, List<Desk> mine) {
    if (here.isAnonymous(request)) {
      return new ModelAndView("plan/doors/anonymous");
    }
    return new ModelAndView("plan/doors/door")
        .addObject("plans", mine)
        .addObject("mayShare", mayShare(request, mine))
        .addObject("guest", request.getContextPath().isEmpty())
        .addObject("known", here.holder(request).isPresent());
  }
}
