package org.planningtogether.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.PlatformRules;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which platforms may open the tool: all of them, one of them, a new one, and what has changed. */
@Controller
class PlatformsController {

  private final Platforms platforms;
  private final PlatformRegister register;
  private final PlatformRules rules;
  private final PlatformPages pages;
  private final PlatformWriter writer;

  PlatformsController(
      Platforms platforms, PlatformRegister register, PlatformRules rules, PlatformPages pages, PlatformWriter writer) {
    this.platforms = platforms;
    this.register = register;
    this.rules = rules;
    this.pages = pages;
    this.writer = writer;
  }

  @GetMapping("/admin/platforms")
  ModelAndView list(@RequestParam @Nullable String done) {
    return new ModelAndView("admin/platforms")
        .addObject("rows", platforms.all().stream().map(writer::row).toList())
        .addObject("done", writer.done(done));
  }

  @GetMapping("/admin/platforms/{id}")
  ModelAndView show(@PathVariable PlatformId id, @RequestParam @Nullable String done) {
    var platform = platforms.find(id).orElseThrow(NotFoundException::new);
    return new ModelAndView("admin/platform")
        .addObject("platform", writer.view(platform))
        .addObject("done", writer.done(done));
  }

  /** May come with what a launch said of itself. */
  @GetMapping("/admin/platforms/add")
  ModelAndView empty(@RequestParam @Nullable String issuer, @RequestParam @Nullable String clientId) {
    var form = new PlatformForm(null, issuer, clientId, null, null, null, null, null, null, "named", null);
    return pages.form("admin/platform-add", form, Map.of());
  }

  @PostMapping("/admin/platforms/add")
  ModelAndView add(PlatformForm form) {
    var checked = CheckedPlatform.of(form, State.ACTIVE, rules);
    if (checked.platform() == null) {
      return pages.form("admin/platform-add", form, checked.problems());
    }
    return register.add(checked.platform())
        ? to(checked.platform().id(), "added")
        : pages.form("admin/platform-add", form, Map.of("clientId", "admin.platform.field.clientId.known"));
  }

  @GetMapping("/admin/platforms/{id}/edit")
  ModelAndView edit(@PathVariable PlatformId id) {
    var platform = ours(id);
    return pages.form("admin/platform-edit", PlatformForm.of(platform), Map.of()).addObject("platform", platform);
  }

  /** Issuer and client are what a platform is known by: these stay. */
  @PostMapping("/admin/platforms/{id}/edit")
  ModelAndView change(@PathVariable PlatformId id, PlatformForm form) {
    var platform = ours(id);
    var typed = form.forClient(platform.issuer(), platform.clientId());
    var checked = CheckedPlatform.of(typed, platform.state(), rules);
    if (checked.platform() == null) {
      return pages.form("admin/platform-edit", typed, checked.problems()).addObject("platform", platform);
    }
    register.change(checked.platform());
    return to(id, "changed");
  }

  static ModelAndView to(PlatformId id, String done) {
    return new ModelAndView("redirect:/admin/platforms/" + id + "?done=" + done);
  }

  /** One that may be changed here: a file is changed by whoever writes the file. */
  private Platform ours(PlatformId id) {
    return platforms
        .find(id)
        .filter(platform -> platform.source() == Platform.Source.DATABASE)
        .orElseThrow(NotFoundException::new);
  }
}
