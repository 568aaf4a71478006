package org.planningtogether.study;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Factsheet;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;
import org.planningtogether.paper.Paper;
import org.planningtogether.paper.Press;
import org.planningtogether.study.Parts.Part;
import org.springframework.stereotype.Component;

/** Factsheets as files. They are the same for everybody, so each is printed once, and again when its words have changed. */
@Component
class FactsheetPapers {

  private final Press press;
  private final Map<Place, Printed> printed = new ConcurrentHashMap<>();

  FactsheetPapers(Press press) {
    this.press = press;
  }

  private record Place(ModuleId module, String lang) {}

  private record Printed(@Nullable Factsheet words, String title, int number, Paper paper) {

    boolean isOf(Module module) {
      return Objects.equals(words, module.factsheet())
          && title.equals(module.title())
          && number == module.number();
    }
  }

  /** In the language of the course, which is one of few: browsers ask for many. */
  Paper of(Part part) {
    var lang = part.course().lang();
    var module = part.module();
    return printed
        .compute(
            new Place(module.id(), lang),
            (place, before) -> before != null && before.isOf(module) ? before : print(module, lang))
        .paper();
  }

  private Printed print(Module module, String lang) {
    var paper = press.print("study/factsheet-paper", Locale.forLanguageTag(lang), Map.of("module", module));
    return new Printed(module.factsheet(), module.title(), module.number(), paper);
  }
}
