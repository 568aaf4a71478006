package org.planningtogether.admin;

import java.util.List;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a platform, and of its deployments. A step that somebody else has just made is no mistake. */
@Controller
class PlatformStateController {

  private final Platforms platforms;
  private final PlatformRegister register;
  private final Enrolments enrolments;
  private final Words words;

  PlatformStateController(Platforms platforms, PlatformRegister register, Enrolments enrolments, Words words) {
    this.platforms = platforms;
    this.register = register;
    this.enrolments = enrolments;
    this.words = words;
  }

  @PostMapping("/admin/platforms/{id}/approve")
  ModelAndView approve(@PathVariable PlatformId id) {
    register.approve(ours(id).id());
    return PlatformsController.to(id, "approved");
  }

  @PostMapping("/admin/platforms/{id}/suspend")
  ModelAndView suspend(@PathVariable PlatformId id) {
    register.suspend(ours(id).id());
    return PlatformsController.to(id, "suspended");
  }

  @PostMapping("/admin/platforms/{id}/resume")
  ModelAndView resume(@PathVariable PlatformId id) {
    register.resume(ours(id).id());
    return PlatformsController.to(id, "resumed");
  }

  @PostMapping("/admin/platforms/{id}/deployments")
  ModelAndView decide(@PathVariable PlatformId id, @RequestParam String deployment, @RequestParam String decision) {
    ours(id);
    if (deployment.isBlank() || deployment.strip().length() > 255) {
      return PlatformsController.to(id, "no-deployment");
    }
    var accept = decision.equals("accept");
    var known = accept ? register.accept(id, deployment.strip()) : register.refuse(id, deployment.strip());
    if (!known) {
      throw new NotFoundException();
    }
    return PlatformsController.to(id, accept ? "accepted" : "refused");
  }

  @GetMapping("/admin/platforms/{id}/delete")
  ModelAndView askBeforeDeletion(@PathVariable PlatformId id) {
    return deletion(ours(id));
  }

  @PostMapping("/admin/platforms/{id}/delete")
  ModelAndView delete(@PathVariable PlatformId id, @RequestParam(defaultValue = "") String confirmation) {
    var platform = ours(id);
    if (!confirmation.strip().equals(platform.clientId())) {
      var problem = words.of("admin.delete.confirm.wrong");
      var page = deletion(platform);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("confirmation", confirmation().value(confirmation).error(problem))
          .addObject("errorSummary", new ErrorSummary(List.of(ErrorItem.at("confirmation", problem))));
    }
    register.remove(id);
    return new ModelAndView("redirect:/admin/platforms?done=deleted");
  }

  private ModelAndView deletion(Platform platform) {
    var people = enrolments.peopleOf(platform.issuer(), platform.clientId());
    var courses = enrolments.coursesOf(platform.issuer(), platform.clientId()).size();
    return new ModelAndView("admin/platform-delete")
        .addObject("platform", platform)
        .addObject("lost", words.of("admin.delete.lost", people, courses))
        .addObject("confirmation", confirmation());
  }

  private Field confirmation() {
    return Field.of("confirmation", words.of("admin.delete.confirm")).autocomplete("off");
  }

  /** One that may be changed here: a file is changed by whoever writes the file. */
  private Platform ours(PlatformId id) {
    return platforms.find(id).filter(platform -> platform.source() == Source.DATABASE).orElseThrow(NotFoundException::new);
  }
}
