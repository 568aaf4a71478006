package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every component on one page, for tests and for eyes; only in tests. */
@Controller
@TestComponent
class Gallery {

  @GetMapping("/gallery")
  String gallery(Model model, HttpServletRequest request) {
    request.setAttribute(PageSecurity.FRAME_ANCESTORS, "http://127.0.0.1:*");
    fill(model, null);
    return "gallery";
  }

  @PostMapping("/gallery")
  ModelAndView save(Model model, @RequestParam(defaultValue = "") String note) {
    if (!note.isBlank()) {
      return new ModelAndView("redirect:/help/leaving");
    }
    fill(model, "Write what you want to say");
    model.addAttribute("errorSummary", new ErrorSummary(List.of(ErrorItem.at("note", "Write what you want to say"))));
    return new ModelAndView("gallery", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/private")
  String needsVisitor() {
    throw new SignedOutException();
  }

  @PostMapping("/private")
  String needsVisitorToSave() {
    throw new SignedOutException();
  }

  @GetMapping("/gallery/broken")
  String broken() {
    throw new IllegalStateException("<secret>");
  }

  private static void fill(Model model, String problem) {
    model.addAttribute("navigation", List.of(
        new Link("Your steps", "/gallery", true), new Link("E-learning", "/course"), new Link("Help", "/help")));
    model.addAttribute("tasks", List.of(
        new TaskItem("Welcome, and using this safely", "6 minutes", "/course/1", TaskItem.plain("Completed")),
        new TaskItem("Staying safe", "10 minutes", "/course/2", TaskItem.tag("In progress", "govuk-tag--light-blue")),
        new TaskItem("Managing conflict and communicating well", "15 minutes. Opens after Staying safe", null,
            TaskItem.later("Cannot start yet"))));
    model.addAttribute("note", new Field("note", "What would you like to say?",
        "Nobody else can read this.", null, problem, 200).labelClasses("govuk-label--m").rows(4));
    model.addAttribute("name", Field.of("name", "Your first name").autocomplete("off").classes("govuk-input--width-20"));
    model.addAttribute("day", Choices.of("day", "Which day suits you best?", List.of(
        new Choice("mon", "Monday", "In the evening", true), new Choice("wed", "Wednesday", false))));
    model.addAttribute("needs", Choices.of("needs", "What would help you?", List.of(
        new Choice("large", "Larger text", false), new Choice("sign", "A sign language interpreter", false),
        new Choice("none", "None of these", false).apart("or"))).hint("Tick all that would help."));
    model.addAttribute("sure", new Choices("sure", null, null, null,
        List.of(new Choice("yes", "I have read this", false)), "sure", false, null, null));
    model.addAttribute("months", List.of(new Choice("1", "January", false), new Choice("2", "February", true)));
    model.addAttribute("rows", List.of(new SummaryRow("Finish by", "12 March 2027"),
        new SummaryRow("Name", "Alex", List.of(new SummaryRow.Action("Change", "#", "name")))));
    model.addAttribute("table", new Table("Minutes for each part", "govuk-table__caption--m", true,
        List.of(new Table.Cell("Part"), new Table.Cell("Minutes", true)),
        List.of(List.of(new Table.Cell("Welcome"), new Table.Cell("6", true)),
            List.of(new Table.Cell("Staying safe"), new Table.Cell("10", true)))));
    model.addAttribute("turns", new Pagination(new Pagination.Turn("/course/2/3", null, "Why this matters"),
        new Pagination.Turn("/course/2/5", null, "Making a plan")));
    model.addAttribute("trail", List.of(new Link("Your steps", "/"), new Link("Staying safe", null)));
    model.addAttribute("metas", Map.of("lti-error", "none"));
  }
}
