package org.planningtogether.plan;

import jakarta.servlet.http.HttpServletRequest;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.Plans;
import org.planningtogether.agreement.Sharing;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a parent decides about their own place: names, reminders, sharing, and the end of it. */
@Controller
@RequestMapping("/plan/p/{ref}")
class SettingsController {

  private final Plans plans;
  private final Invitations invitations;
  private final StartPages pages;

  SettingsController(Plans plans, Invitations invitations, StartPages pages) {
    this.plans = plans;
    this.invitations = invitations;
    this.pages = pages;
  }

  @GetMapping("/settings")
  ModelAndView show(HttpServletRequest request, Desk desk) {
    return new ModelAndView("plan/doors/settings")
        .addObject("desk", desk)
        .addObject("guest", request.getContextPath().isEmpty())
        .addObject("mayInvite", invitations.possible(desk));
  }

  @GetMapping("/settings/names")
  ModelAndView names(Desk desk) {
    return names(desk, desk.myName(), desk.othersName(), new Faults());
  }

  @PostMapping("/settings/names")
  ModelAndView changeNames(
      Desk desk, @RequestParam(defaultValue = "") String mine, @RequestParam(defaultValue = "") String others) {
    var faults = new Faults();
    pages.checkNames(mine, desk.joined() ? desk.othersName() : others, faults);
    if (!faults.isEmpty()) {
      return names(desk, mine, others, faults);
    }
    plans.rename(desk, PersonWord.read(mine).orElseThrow(), PersonWord.read(others).orElse(null));
    return settings(desk);
  }

  @PostMapping("/settings/nudges")
  ModelAndView nudges(Desk desk, @RequestParam(defaultValue = "") String on) {
    plans.nudges(desk, on.equals("yes"));
    return settings(desk);
  }

  @GetMapping("/pause")
  ModelAndView pause(Desk desk) {
    mustShare(desk);
    return page("plan/doors/pause", desk);
  }

  @PostMapping("/pause")
  ModelAndView pauseNow(Desk desk) {
    mustShare(desk);
    plans.pause(desk);
    return settings(desk);
  }

  @PostMapping("/go-on")
  ModelAndView goOn(Desk desk) {
    mustShare(desk);
    plans.resume(desk);
    return settings(desk);
  }

  @GetMapping("/leave")
  ModelAndView leave(Desk desk) {
    mustShare(desk);
    return page("plan/doors/leave", desk);
  }

  @PostMapping("/leave")
  ModelAndView leaveNow(Desk desk) {
    mustShare(desk);
    plans.leave(desk);
    return settings(desk);
  }

  @GetMapping("/settings/delete")
  ModelAndView delete(Desk desk) {
    return page("plan/doors/delete", desk);
  }

  @PostMapping("/settings/delete")
  ModelAndView deleteNow(Desk desk) {
    plans.delete(desk);
    return new ModelAndView("redirect:/plan");
  }

  private ModelAndView names(Desk desk, String mine, String others, Faults faults) {
    return new ModelAndView("plan/doors/names", faults.status())
        .addObject("desk", desk)
        .addObject("errorSummary", faults.summary())
        .addObject("mine", pages.nameField("mine", mine, faults))
        .addObject("others", pages.nameField("others", others, faults));
  }

  private static ModelAndView page(String template, Desk desk) {
    return new ModelAndView(template).addObject("desk", desk);
  }

  private static ModelAndView settings(Desk desk) {
    return new ModelAndView("redirect:/plan/p/" + desk.ref() + "/settings");
  }

  /** Whoever shares nothing has nothing to pause, and no such page. */
  private static void mustShare(Desk desk) {
    if (!desk.joined() || desk.mode() == Mode.SOLO || desk.sharing() == Sharing.LEFT) {
      throw new NotFoundException();
    }
  }
}
