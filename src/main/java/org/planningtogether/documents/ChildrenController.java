package org.planningtogether.documents;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planningtogether.agreement.Desk;
import org.planningtogether.course.Catalogue;
import org.planningtogether.paper.Press;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.TaskItem;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A version of the plan for each child: looked at by parents, and once it is ready, a page and a file of its own. */
@Controller
@RequestMapping("/plan/p/{ref}/children-version")
class ChildrenController {

  private final ChildsDesks childs;
  private final Press press;
  private final Catalogue catalogue;
  private final GuideFiles guides;
  private final Words words;

  ChildrenController(ChildsDesks childs, Press press, Catalogue catalogue, GuideFiles guides, Words words) {
    this.childs = childs;
    this.press = press;
    this.catalogue = catalogue;
    this.guides = guides;
    this.words = words;
  }

  @GetMapping
  ModelAndView list(Desk desk, Locale locale, HttpServletRequest request) {
    if (!ChildsDesks.arePossible(desk)) {
      return new ModelAndView("documents/children-wait", "desk", desk);
    }
    var root = "%s/plan/p/%s/children-version/".formatted(request.getContextPath(), desk.ref());
    return new ModelAndView("documents/children", "desk", desk)
        .addObject("alone", Sayings.isAlone(desk))
        .addObject("items", childs.all(desk, locale).stream().map(child -> item(child, root)).toList());
  }

  @GetMapping("/talking")
  ModelAndView talking(Desk desk, Locale locale) {
    var guide = catalogue.beside(guides, locale).talking().orElseThrow(NotFoundException::new);
    return new ModelAndView("documents/talking", "desk", desk).addObject("guide", guide);
  }

  @GetMapping("/{child}")
  ModelAndView show(Desk desk, Locale locale, @PathVariable("child") String id) {
    return page(childs.one(desk, id, locale), locale);
  }

  @PostMapping("/{child}/yes")
  ModelAndView sayYes(
      Desk desk, Locale locale, @PathVariable("child") String id, @RequestParam(defaultValue = "") String content) {
    var child = childs.one(desk, id, locale);
    if (childs.sayYes(child, content)) {
      return back(child);
    }
    var problem = desk.open() ? words.of("documents.child.changed") : words.of("documents.copy.closed");
    var page = page(child, locale).addObject("errorSummary", new ErrorSummary(List.of(new ErrorItem(problem, null))));
    page.setStatus(UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/{child}/not-yet")
  ModelAndView takeBack(Desk desk, Locale locale, @PathVariable("child") String id) {
    var child = childs.one(desk, id, locale);
    childs.takeBack(child);
    return back(child);
  }

  /** By itself, with nothing that leads back: it may be printed, or left open on a table. */
  @GetMapping("/{child}/page")
  ModelAndView alone(Desk desk, Locale locale, @PathVariable("child") String id) {
    var child = childs.one(desk, id, locale);
    return child.isReady() ? new ModelAndView("documents/child-page", "book", childs.book(child, locale)) : back(child);
  }

  /** @return the file, or the way back to where it can be made ready */
  @GetMapping("/{child}/my-plan.pdf")
  Object file(Desk desk, Locale locale, @PathVariable("child") String id) {
    var child = childs.one(desk, id, locale);
    if (!child.isReady()) {
      return back(child);
    }
    var model = Map.<String, Object>of("book", childs.book(child, locale), "foot", words.of("documents.child.title"));
    return press.print("documents/child-paper", locale, model).download("my-plan.pdf");
  }

  private ModelAndView page(ChildsDesk child, Locale locale) {
    var page = new ChildPage(
        child.child().id().toString(),
        child.child().name(),
        state(child),
        child.isReady(),
        child.canSayYes(),
        child.canTakeBack(),
        child.canChoose(),
        child.content());
    return new ModelAndView("documents/child", "desk", child.desk())
        .addObject("page", page)
        .addObject("book", childs.book(child, locale));
  }

  private List<String> state(ChildsDesk child) {
    var lines = new ArrayList<String>();
    var desk = child.desk();
    if (child.isAlone()) {
      lines.add(words.of("documents.child.state.alone"));
    } else if (child.isAgreed()) {
      lines.add(words.of("documents.child.state.ready"));
      lines.add(words.of("documents.child.state.lapses"));
    } else if (child.version().hasYes(desk.side(), child.content())) {
      lines.add(words.of("documents.child.state.mine"));
    } else if (child.version().hasYes(desk.side().other(), child.content())) {
      lines.add(words.of("documents.child.state.theirs", desk.othersName()));
    } else {
      lines.add(words.of("documents.child.state.nobody"));
    }
    return lines;
  }

  private TaskItem item(ChildsDesk child, String root) {
    var status = child.tellable().isEmpty() ? "nothing" : child.isReady() ? "ready" : "making";
    return new TaskItem(
        words.of("documents.children.item", child.child().name()),
        null,
        root + child.child().id(),
        TaskItem.plain(words.of("documents.children.status." + status)));
  }

  private static ModelAndView back(ChildsDesk child) {
    return new ModelAndView("redirect:/plan/p/%s/children-version/%s".formatted(child.desk().ref(), child.child().id()));
  }
}
