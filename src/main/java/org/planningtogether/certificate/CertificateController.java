package org.planningtogether.certificate;

import java.util.Locale;
import java.util.Map;
import org.planningtogether.certificate.Claim.Nameless;
import org.planningtogether.certificate.Claim.NotFinished;
import org.planningtogether.certificate.Claim.NotPrintable;
import org.planningtogether.certificate.Claim.NotRecorded;
import org.planningtogether.certificate.Claim.Ready;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.paper.Press;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The certificate: what it says, and as a file. */
@Controller
class CertificateController {

  private final Claims claims;
  private final Stages stages;
  private final Press press;

  CertificateController(Claims claims, Stages stages, Press press) {
    this.claims = claims;
    this.stages = stages;
    this.press = press;
  }

  @GetMapping("/certificate")
  ModelAndView page(Visitor visitor, Locale locale) {
    return page(claims.of(visitor, locale));
  }

  /** @return the file, or the page that says what is left to do */
  @GetMapping("/certificate.pdf")
  Object paper(Visitor visitor, Locale locale) {
    var claim = claims.of(visitor, locale);
    return claim instanceof Ready ready ? paper(ready.sheet(), stages.lang(locale)) : page(claim);
  }

  private Object paper(Sheet sheet, String lang) {
    return press
        .print("certificate/paper", Locale.forLanguageTag(lang), Map.of("sheet", sheet))
        .download("certificate.pdf");
  }

  private static ModelAndView page(Claim claim) {
    var page = new ModelAndView("certificate/certificate");
    return switch (claim) {
      case Ready ready -> page.addObject("sheet", ready.sheet());
      case NotRecorded _ -> page.addObject("missing", "account");
      case NotFinished unfinished -> page.addObject("missing", "parts").addObject("left", unfinished.left());
      case Nameless _ -> page.addObject("missing", "name");
      case NotPrintable unprintable -> page.addObject("missing", "letters").addObject("name", unprintable.name());
    };
  }
}
