package org.planningtogether.admin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.key.KeyOverview;
import org.planningtogether.lti.key.KeyOverview.Key;
import org.planningtogether.lti.key.KeyOverview.State;
import org.planningtogether.lti.key.ToolKeys;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.TaskItem.Status;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tool's own keys: which signs, which comes next, which have signed; and how to change them before their time. */
@Controller
class KeysController {

  private final ToolKeys keys;
  private final Words words;
  private final Clock clock;

  KeysController(ToolKeys keys, Words words, Clock clock) {
    this.keys = keys;
    this.words = words;
    this.clock = clock;
  }

  /** One key, in words. */
  record KeyView(String kid, Status state, String when, boolean mayRetire) {}

  @GetMapping("/admin/keys")
  ModelAndView show(@RequestParam @Nullable String done) {
    return page(done, null);
  }

  /** Before every platform can know the next key, it has to be said that this is meant. */
  @PostMapping("/admin/keys/rotate")
  ModelAndView rotate(@RequestParam String current, @RequestParam(defaultValue = "") String anyway) {
    if (tooEarly(keys.overview()) && !anyway.equals("yes")) {
      return page(null, words.of("admin.keys.rotate.anyway.empty"));
    }
    return new ModelAndView("redirect:/admin/keys?done=" + (keys.rotateNow(current) ? "rotated" : "changed-meanwhile"));
  }

  @PostMapping("/admin/keys/retire")
  String retire(@RequestParam String kid) {
    return "redirect:/admin/keys?done=" + (keys.retire(kid) ? "retired" : "changed-meanwhile");
  }

  private ModelAndView page(@Nullable String done, @Nullable String problem) {
    var overview = keys.overview();
    var page =
        new ModelAndView("admin/keys")
            .addObject("keys", overview.keys().stream().map(this::view).toList())
            .addObject("current", current(overview).kid())
            .addObject("rotates", words.of("admin.keys.rotates", Moments.of(overview.rotatesAt())))
            .addObject(
                "early", tooEarly(overview) ? words.of("admin.keys.early", Moments.of(overview.nextIsKnownFrom())) : null)
            .addObject("problem", problem)
            .addObject("done", done(done));
    if (problem != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("errorSummary", new ErrorSummary(List.of(ErrorItem.at("anyway", problem))));
    }
    return page;
  }

  private @Nullable String done(@Nullable String what) {
    return what != null && List.of("rotated", "retired", "changed-meanwhile").contains(what)
        ? words.of("admin.keys.done." + what)
        : null;
  }

  private boolean tooEarly(KeyOverview overview) {
    return clock.instant().isBefore(overview.nextIsKnownFrom());
  }

  private static Key current(KeyOverview overview) {
    return overview.keys().stream().filter(key -> key.state() == State.CURRENT).findFirst().orElseThrow();
  }

  private KeyView view(Key key) {
    var state = key.state().name().toLowerCase(Locale.ROOT);
    return new KeyView(
        key.kid(),
        new Status(
            words.of("admin.keys.state." + state),
            true,
            switch (key.state()) {
              case NEXT -> "govuk-tag--blue";
              case CURRENT -> "govuk-tag--green";
              case RETIRED -> "govuk-tag--grey";
            }),
        when(key),
        key.state() == State.RETIRED);
  }

  private String when(Key key) {
    return switch (key.state()) {
      case NEXT -> words.of("admin.keys.published-from", Moments.of(key.madeAt()));
      case CURRENT -> words.of("admin.keys.signs-from", Moments.of(key.signsFrom() == null ? key.madeAt() : key.signsFrom()));
      case RETIRED ->
          key.publishedUntil() == null ? "" : words.of("admin.keys.published-until", Moments.of(key.publishedUntil()));
    };
  }
}
