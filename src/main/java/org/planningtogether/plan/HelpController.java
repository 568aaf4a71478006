package org.planningtogether.plan;

import java.util.List;
import java.util.Locale;
import org.planningtogether.agreement.Desk;
import org.planningtogether.course.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ways to get help with a plan. Whoever looks, nobody is told. */
@Controller
class HelpController {

  /** About mediation, and who else can help two parents on. */
  static final List<String> MEDIATION = List.of("mediation-is-a-choice", "mediation-voucher");

  static final List<String> OTHERS = List.of("family-lives", "gingerbread", "citizens-advice", "advicenow");

  private final Catalogue catalogue;

  HelpController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/plan/p/{ref}/help")
  ModelAndView show(Desk desk, Locale locale) {
    return new ModelAndView("plan/help")
        .addObject("desk", desk)
        .addObject("ways", Ways.of(desk))
        .addObject("mediation", MEDIATION.stream().map(id -> catalogue.fact(id, locale)).toList())
        .addObject("others", OTHERS.stream().map(id -> catalogue.fact(id, locale)).toList())
        .addObject("helplines", catalogue.course(locale).helplines());
  }
}
