package org.planningtogether.admin;

import java.util.stream.Stream;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What needs the administrator. */
@Controller
class OverviewController {

  private final Attention attention;
  private final ContentState content;
  private final Platforms platforms;
  private final Words words;

  OverviewController(Attention attention, ContentState content, Platforms platforms, Words words) {
    this.attention = attention;
    this.content = content;
    this.platforms = platforms;
    this.words = words;
  }

  @GetMapping(AdminGuard.HOME)
  ModelAndView show() {
    var active = platforms.all().stream().filter(Platform::active).count();
    return new ModelAndView("admin/overview")
        .addObject("items", Stream.concat(attention.items().stream(), content.items().stream()).toList())
        .addObject("platforms", words.of("admin.overview.platforms", active));
  }
}
