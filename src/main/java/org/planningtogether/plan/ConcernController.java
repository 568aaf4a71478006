package org.planningtogether.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Holder.Enrolled;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.agreement.Version;
import org.planningtogether.referral.ConcernKind;
import org.planningtogether.referral.Concerns;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells staff of a worry. Nothing that the other parent can see changes by it. */
@Controller
class ConcernController {

  private static final int LONGEST_REACH = 200;

  private final Concerns concerns;
  private final Agreements agreements;
  private final Words words;

  ConcernController(Concerns concerns, Agreements agreements, Words words) {
    this.concerns = concerns;
    this.agreements = agreements;
    this.words = words;
  }

  /** What somebody sent. @param topic {@code section/question/scope} of the clause that it is about, or empty */
  record Sent(@Nullable String kind, String text, String reach, String topic) {

    Optional<ConcernKind> known() {
      return Stream.of(ConcernKind.values()).filter(one -> one.name().equals(kind)).findFirst();
    }
  }

  @GetMapping("/plan/p/{ref}/concern")
  ModelAndView show(Desk desk, @RequestParam(defaultValue = "") String topic) {
    return page(desk, new Sent(null, "", "", topic), List.of());
  }

  @PostMapping("/plan/p/{ref}/concern")
  ModelAndView report(
      Desk desk,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String reach,
      @RequestParam(defaultValue = "") String topic) {
    var sent = new Sent(kind, text.strip().replace("\r\n", "\n"), reach.strip(), topic);
    var problems = problems(sent);
    if (!problems.isEmpty()) {
      var again = page(desk, sent, problems);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var person = desk.holder() instanceof Enrolled enrolled ? enrolled.id() : null;
    concerns.report(
        sent.known().orElseThrow(), person, sent.text(), item(desk, topic), sent.reach().isEmpty() ? null : sent.reach());
    return new ModelAndView("redirect:/plan/p/" + desk.ref() + "/concern/sent");
  }

  @GetMapping("/plan/p/{ref}/concern/sent")
  ModelAndView sent(Desk desk) {
    return new ModelAndView("plan/concern-sent", "desk", desk);
  }

  private List<ErrorItem> problems(Sent sent) {
    var problems = new ArrayList<ErrorItem>();
    if (sent.known().isEmpty()) {
      problems.add(ErrorItem.at("kind", words.of("plan-concern.kind.empty")));
    }
    if (sent.text().isEmpty()) {
      problems.add(ErrorItem.at("text", words.of("plan-concern.text.empty")));
    } else if (sent.text().codePointCount(0, sent.text().length()) > Concerns.LONGEST) {
      problems.add(ErrorItem.at("text", words.of("plan-concern.text.long", Concerns.LONGEST)));
    }
    if (sent.reach().length() > LONGEST_REACH) {
      problems.add(ErrorItem.at("reach", words.of("plan-concern.reach.long", LONGEST_REACH)));
    }
    return problems;
  }

  private ModelAndView page(Desk desk, Sent sent, List<ErrorItem> problems) {
    return new ModelAndView("plan/concern")
        .addObject("desk", desk)
        .addObject("topic", sent.topic())
        .addObject("errorSummary", new ErrorSummary(problems))
        .addObject("kinds", kinds(sent).error(problem(problems, "kind")))
        .addObject(
            "text",
            Field.of("text", words.of("plan-concern.text"))
                .hint(words.of("plan-concern.text.hint"))
                .value(sent.text())
                .limit(Concerns.LONGEST)
                .error(problem(problems, "text"))
                .autocomplete("off"))
        .addObject(
            "reach",
            Field.of("reach", words.of("plan-concern.reach"))
                .hint(words.of("plan-concern.reach.hint"))
                .value(sent.reach())
                .error(problem(problems, "reach"))
                .autocomplete("off"));
  }

  private Choices kinds(Sent sent) {
    var items =
        Stream.of(ConcernKind.values())
            .map(kind ->
                new Choice(kind.name(), words.of("plan-concern.kind." + kind), kind.name().equals(sent.kind())))
            .toList();
    return Choices.of("kind", words.of("plan-concern.kind"), items);
  }

  private static @Nullable String problem(List<ErrorItem> problems, String field) {
    return problems.stream()
        .filter(problem -> ("#" + field).equals(problem.href()))
        .map(ErrorItem::text)
        .findFirst()
        .orElse(null);
  }

  /** What the other parent wrote in a clause, as it stands now; nothing when the address names none of this plan. */
  private @Nullable String item(Desk desk, String topic) {
    var parts = topic.split("/");
    if (parts.length != 3) {
      return null;
    }
    try {
      var clause = agreements.one(desk, new Topic(parts[0], parts[1], Scope.of(parts[2])));
      var written =
          clause.history().stream()
              .filter(version -> version.author() != desk.side())
              .map(ConcernController::written)
              .collect(Collectors.joining("\n\n"));
      return written.isEmpty() ? null : topic + "\n" + written;
    } catch (IllegalArgumentException e) { // neither all nor a child
      return null;
    }
  }

  private static String written(Version version) {
    var answer =
        version.answer().fields().entrySet().stream()
            .map(field -> field.getKey() + ": " + String.join(", ", field.getValue()));
    var note = Stream.ofNullable(version.note()).map(words -> "note: " + words);
    return version.deliveredAt() + "\n" + Stream.concat(answer, note).collect(Collectors.joining("\n"));
  }
}
