package org.planningtogether.admin;

import java.util.UUID;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.registration.Registrations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A known platform has registered again at other addresses: they count when the administrator says so. */
@Controller
class ProposalController {

  private final Registrations registrations;

  ProposalController(Registrations registrations) {
    this.registrations = registrations;
  }

  @PostMapping("/admin/platforms/{id}/proposal")
  ModelAndView decide(@PathVariable PlatformId id, @RequestParam UUID proposal, @RequestParam String decision) {
    var take = decision.equals("take");
    var done = take ? registrations.takeOver(proposal) : registrations.dismiss(proposal);
    return PlatformsController.to(id, !done ? "changed-meanwhile" : take ? "taken-over" : "dismissed");
  }
}
