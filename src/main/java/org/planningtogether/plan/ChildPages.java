package org.planningtogether.plan;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.planningtogether.agreement.NewChild;
import org.planningtogether.ui.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form about one child, before a plan begins and in it. */
@Component
class ChildPages {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Words words;
  private final Clock clock;

  ChildPages(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  Optional<NewChild> read(ChildForm form, Faults faults) {
    return form.read(YearMonth.from(clock.instant().atZone(LONDON)), words, faults);
  }

  ModelAndView fill(ModelAndView page, ChildForm form, Faults faults) {
    Locale locale = LocaleContextHolder.getLocale();
    page.setStatus(faults.status());
    return page.addObject("errorSummary", faults.summary())
        .addObject("name", form.nameField(words, faults))
        .addObject("month", form.monthField(words, faults))
        .addObject("months", form.months(words, locale))
        .addObject("year", form.yearField(words, faults))
        .addObject("stages", form.stages(words, faults))
        .addObject("pronouns", form.pronouns(words, faults));
  }
}
