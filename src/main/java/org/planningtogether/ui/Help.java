package org.planningtogether.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages about the pages: how to leave quickly, and who can use this how. Open to everybody. */
@Controller
class Help {

  @GetMapping("/help/leaving")
  String leaving() {
    return "ui/leaving";
  }

  @GetMapping("/help/accessibility")
  String accessibility() {
    return "ui/accessibility";
  }

  @Bean
  static FooterLink leavingLink() {
    return new FooterLink("ui.leaving.title", "/help/leaving", 10);
  }

  @Bean
  static FooterLink accessibilityLink() {
    return new FooterLink("ui.accessibility.title", "/help/accessibility", 90);
  }
}
