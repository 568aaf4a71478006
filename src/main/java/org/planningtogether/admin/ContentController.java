package org.planningtogether.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What has to be done about the words of the course. */
@Controller
class ContentController {

  private final ContentState content;

  ContentController(ContentState content) {
    this.content = content;
  }

  @GetMapping(ContentState.HOME)
  ModelAndView show() {
    return new ModelAndView("admin/content")
        .addObject("revision", content.revision())
        .addObject("refused", content.refused())
        .addObject("due", content.due())
        .addObject("withoutHours", content.withoutHours());
  }
}
