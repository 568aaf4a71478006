package org.planningtogether.plan;

import java.time.Instant;
import java.time.ZoneId;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a parent invites the other one. Where that is not offered, there is no such page. */
@Controller
@RequestMapping("/plan/p/{ref}/invite")
class InviteController {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Invitations invitations;
  private final PublicUrl tool;
  private final Words words;

  InviteController(Invitations invitations, PublicUrl tool, Words words) {
    this.invitations = invitations;
    this.tool = tool;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(Desk desk) {
    mustBePossible(desk);
    var pending = invitations.pending(desk).map(invitation -> day(invitation.until())).orElse(null);
    return new ModelAndView("plan/doors/invite").addObject("desk", desk).addObject("pending", pending);
  }

  /** Link and code are on this page only. */
  @PostMapping
  ModelAndView make(Desk desk) {
    mustBePossible(desk);
    var made = invitations.make(desk).orElseThrow(NotFoundException::new);
    return new ModelAndView("plan/doors/invited")
        .addObject("desk", desk)
        .addObject("link", tool.at("/plan/join/" + made.token()).toString())
        .addObject("code", made.code().replaceFirst("(...)", "$1 "))
        .addObject("until", day(made.until()));
  }

  @PostMapping("/withdraw")
  String withdraw(Desk desk) {
    mustBePossible(desk);
    invitations.withdraw(desk);
    return "redirect:/plan/p/" + desk.ref() + "/invite";
  }

  private void mustBePossible(Desk desk) {
    if (!invitations.possible(desk)) {
      throw new NotFoundException();
    }
  }

  private String day(Instant at) {
    return words.date("d MMMM uuuu", at.atZone(LONDON));
  }
}
