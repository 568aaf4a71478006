package org.planningtogether.admin;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LaunchRecords;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The launch inspector: how the newest logins, launches and registrations ended, and what to do about those refused. */
@Controller
class LaunchesController {

  private static final int ON_A_PAGE = 50;

  private final LaunchRecords records;
  private final LaunchWriter writer;
  private final Words words;
  private final Clock clock;

  LaunchesController(LaunchRecords records, LaunchWriter writer, Words words, Clock clock) {
    this.records = records;
    this.writer = writer;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/admin/launches")
  ModelAndView list(
      @RequestParam @Nullable String platform,
      @RequestParam @Nullable String outcome,
      @RequestParam @Nullable String since,
      @RequestParam @Nullable String number,
      @RequestParam @Nullable Long before) {
    var filter = new LaunchFilter(platform, outcome, since, number, before);
    var found = records.newest(filter.wanted(clock), ON_A_PAGE + 1);
    var shown = found.stream().limit(ON_A_PAGE).toList();
    return new ModelAndView("admin/launches")
        .addObject("rows", shown.stream().map(writer::row).toList())
        .addObject("older", found.size() > ON_A_PAGE ? filter.olderThan(shown.getLast().id()) : null)
        .addObject("platform", Field.of("platform", words.of("admin.launches.filter.platform")))
        .addObject("platforms", filter.platforms(records.clients(), words))
        .addObject("outcome", Field.of("outcome", words.of("admin.launches.filter.outcome")))
        .addObject("outcomes", filter.outcomes(words))
        .addObject("since", Field.of("since", words.of("admin.launches.filter.since")))
        .addObject("spans", filter.spans(words))
        .addObject(
            "number",
            Field.of("number", words.of("admin.launches.filter.number"))
                .hint(words.of("admin.launches.filter.number.hint"))
                .value(filter.number())
                .classes("govuk-input--width-10")
                .autocomplete("off"));
  }

  @GetMapping("/admin/launches/{id}")
  ModelAndView show(@PathVariable long id) {
    var launch = records.find(id).orElseThrow(NotFoundException::new);
    return new ModelAndView("admin/launch").addObject("launch", writer.view(launch));
  }
}
