package org.planningtogether.documents;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Side;
import org.planningtogether.documents.Copy.Held;
import org.planningtogether.paper.Press;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Copies of what was agreed: both parents make, read and print them, and may put their name below. */
@Controller
@RequestMapping("/plan/p/{ref}/papers/copies")
class CopiesController {

  static final int LONGEST_NAME = 60;

  private final Papers papers;
  private final Copies copies;
  private final ITemplateEngine templates;
  private final Press press;
  private final Words words;

  CopiesController(Papers papers, Copies copies, ITemplateEngine templates, Press press, Words words) {
    this.papers = papers;
    this.copies = copies;
    this.templates = templates;
    this.press = press;
    this.words = words;
  }

  @GetMapping
  ModelAndView list(Desk desk, Locale locale) {
    var nothing = papers.said(both(desk), locale).isEmpty();
    var page = CopiesPage.of(copies.of(desk.plan()), nothing, desk.open(), papers.today(), words);
    return new ModelAndView("documents/copies", "desk", desk).addObject("page", page);
  }

  /** Where nothing can be shared at the moment, or nothing is agreed, the list comes back and says so. */
  @PostMapping
  String make(Desk desk, Locale locale) {
    var written = papers.plan(both(desk), locale);
    if (!desk.open() || written.said().isEmpty()) {
      return "redirect:/plan/p/%s/papers/copies".formatted(desk.ref());
    }
    var html = templates.process("documents/plan-body", new Context(locale, Map.of("paper", written.paper())));
    var copy = copies.keep(desk.plan(), new Copy.Words(words.language(), html, written.said().stream().map(CopiesController::held).toList()));
    return "redirect:/plan/p/%s/papers/copies/%s".formatted(desk.ref(), copy);
  }

  @GetMapping("/{copy}")
  ModelAndView show(Desk desk, @PathVariable("copy") String id) {
    return page(desk, copy(desk, id), "", null);
  }

  @GetMapping("/{copy}/plan.pdf")
  ResponseEntity<byte[]> file(Desk desk, Locale locale, @PathVariable("copy") String id) {
    var copy = copy(desk, id);
    return press.print("documents/copy-paper", locale, Map.of("copy", copy, "names", names(desk, copy))).download("plan.pdf");
  }

  @PostMapping("/{copy}/name")
  ModelAndView sign(
      Desk desk, @PathVariable("copy") String id, @RequestParam(defaultValue = "") String name) {
    var copy = copy(desk, id);
    var problem = desk.open() ? problem(name.strip()) : words.of("documents.copy.closed");
    if (problem != null) {
      return page(desk, copy, name, problem);
    }
    copies.sign(copy, desk.side(), name.strip());
    return new ModelAndView("redirect:/plan/p/%s/papers/copies/%s".formatted(desk.ref(), id));
  }

  private @Nullable String problem(String name) {
    if (name.isEmpty()) {
      return words.of("documents.copy.name.empty");
    }
    return name.codePointCount(0, name.length()) > LONGEST_NAME ? words.of("documents.copy.name.long", LONGEST_NAME) : null;
  }

  private ModelAndView page(Desk desk, Copy copy, String typed, @Nullable String problem) {
    var page = new ModelAndView("documents/copy", "desk", desk)
        .addObject("copy", copy)
        .addObject("names", names(desk, copy));
    if (problem != null) {
      page.setStatus(UNPROCESSABLE_CONTENT);
      page.addObject("errorSummary", new ErrorSummary(List.of(ErrorItem.at("name", problem))));
    }
    return copy.name(desk.side()).isEmpty() && (desk.open() || problem != null)
        ? page.addObject("name", field(typed, problem))
        : page;
  }

  private Field field(String typed, @Nullable String problem) {
    return Field.of("name", words.of("documents.copy.name"))
        .hint(words.of("documents.copy.name.hint"))
        .value(typed)
        .error(problem)
        .autocomplete("off")
        .classes("govuk-input--width-20");
  }

  private static List<CopyName> names(Desk desk, Copy copy) {
    return List.of(
        new CopyName(desk.names().a(), copy.name(Side.A).orElse(null)),
        new CopyName(desk.names().b(), copy.name(Side.B).orElse(null)));
  }

  private static Held held(Said said) {
    return new Held(
        said.topic().section(), said.topic().question(), said.topic().scope().code(), said.version(), said.hash());
  }

  private Copy copy(Desk desk, String id) {
    var plan = both(desk).plan();
    return CopyId.of(id).flatMap(copy -> copies.find(plan, copy)).orElseThrow(NotFoundException::new);
  }

  /** Only where two have joined is anything agreed. */
  private static Desk both(Desk desk) {
    if (!desk.joined()) {
      throw new NotFoundException();
    }
    return desk;
  }
}
