package org.planningtogether.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.outline.Answer;
import org.planningtogether.outline.Field;
import org.planningtogether.outline.Names;
import org.planningtogether.outline.RuleTeller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Tells rules of the calendar wherever answers are told. The names of children are those of the desk of this request. */
@Component
class SheetTeller implements RuleTeller {

  private final RuleWords words;
  private final Said said;

  SheetTeller(RuleWords words, Said said) {
    this.words = words;
    this.said = said;
  }

  @Override
  public List<String> tell(Field.Rule.Kind kind, String json, Names names, Locale locale) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locale);
    try {
      var field = new Field.Rule("rule", null, null, kind);
      return Topics.sheet(field, Answer.of(Map.of("rule", List.of(json))))
          .map(sheet -> words.of(sheet, new RuleWords.People(names, this::child)))
          .orElseGet(List::of);
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private String child(ChildKey key) {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request -> (Desk) request.getAttribute(Desk.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
        .map(desk -> said.name(key, desk))
        .orElseGet(() -> said.of("schedule.children.gone"));
  }
}
