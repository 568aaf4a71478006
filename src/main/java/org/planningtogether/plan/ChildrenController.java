package org.planningtogether.plan;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Plans;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The children of a plan. */
@Controller
@RequestMapping("/plan/p/{ref}/children")
class ChildrenController {

  private final Plans plans;
  private final ChildPages pages;

  ChildrenController(Plans plans, ChildPages pages) {
    this.plans = plans;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(Desk desk) {
    return new ModelAndView("plan/doors/family")
        .addObject("desk", desk)
        .addObject("removed", plans.removed(desk))
        .addObject("full", isFull(desk));
  }

  @GetMapping("/add")
  ModelAndView add(Desk desk) {
    mustHaveRoom(desk);
    return form(desk, null, ChildForm.EMPTY, new Faults());
  }

  @PostMapping("/add")
  ModelAndView add(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
    mustHaveRoom(desk);
    var faults = new Faults();
    var form = ChildForm.of(sent);
    return pages.read(form, faults)
        .map(child -> {
          plans.add(desk, child);
          return back(desk);
        })
        .orElseGet(() -> form(desk, null, form, faults));
  }

  @GetMapping("/{child}")
  ModelAndView change(Desk desk, @PathVariable("child") String id) {
    var child = child(desk, id);
    return form(desk, child, ChildForm.of(child), new Faults());
  }

  @PostMapping("/{child}")
  ModelAndView change(Desk desk, @PathVariable("child") String id, @RequestParam MultiValueMap<String, String> sent) {
    var child = child(desk, id);
    var faults = new Faults();
    var form = ChildForm.of(sent);
    return pages.read(form, faults)
        .map(now -> {
          plans.change(desk, child.id(), now);
          return back(desk);
        })
        .orElseGet(() -> form(desk, child, form, faults));
  }

  @GetMapping("/{child}/remove")
  ModelAndView confirm(Desk desk, @PathVariable("child") String id) {
    return new ModelAndView("plan/doors/remove").addObject("desk", desk).addObject("child", child(desk, id));
  }

  /** A plan is about somebody: the last child stays. */
  @PostMapping("/{child}/remove")
  ModelAndView remove(Desk desk, @PathVariable("child") String id) {
    var child = child(desk, id);
    if (desk.children().size() > 1) {
      plans.remove(desk, child.id());
    }
    return back(desk);
  }

  @PostMapping("/{child}/put-back")
  ModelAndView putBack(Desk desk, @PathVariable("child") String id) {
    plans.removed(desk).stream().filter(is(id)).findFirst().ifPresent(child -> plans.putBack(desk, child.id()));
    return back(desk);
  }

  private ModelAndView form(Desk desk, @Nullable Child child, ChildForm form, Faults faults) {
    var page = new ModelAndView("plan/doors/family-child").addObject("desk", desk).addObject("child", child);
    return pages.fill(page, form, faults);
  }

  private static ModelAndView back(Desk desk) {
    return new ModelAndView("redirect:/plan/p/" + desk.ref() + "/children");
  }

  private static Child child(Desk desk, String id) {
    return desk.children().stream().filter(is(id)).findFirst().orElseThrow(NotFoundException::new);
  }

  private static Predicate<Child> is(String id) {
    return child -> child.id().toString().equals(id);
  }

  private static void mustHaveRoom(Desk desk) {
    if (isFull(desk)) {
      throw new NotFoundException();
    }
  }

  private static boolean isFull(Desk desk) {
    return desk.children().size() >= Plans.MOST_CHILDREN;
  }
}
