package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.planningtogether.ui.Preferences;
import org.springframework.stereotype.Component;

/** How a visitor wants to read. The language is kept for the next launch, the size of text for this one. */
@Component
class ChosenReading implements Preferences {

  private static final String LANGUAGE = "language";
  private static final String TEXT = "text";
  private static final String LARGER = "larger";

  private final Visits visits;
  private final Enrolments enrolments;

  ChosenReading(Visits visits, Enrolments enrolments) {
    this.visits = visits;
    this.enrolments = enrolments;
  }

  @Override
  public Optional<String> language(HttpServletRequest request) {
    return visits
        .fact(request, LANGUAGE)
        .or(() -> visits.current(request).flatMap(visitor -> Optional.ofNullable(visitor.language())));
  }

  @Override
  public void chooseLanguage(HttpServletRequest request, String language) {
    visits.remember(request, LANGUAGE, language);
    visits.current(request).flatMap(Visitor::enrolment).ifPresent(id -> enrolments.choose(id, language));
  }

  @Override
  public boolean largerText(HttpServletRequest request) {
    return visits.fact(request, TEXT).filter(LARGER::equals).isPresent();
  }

  @Override
  public void chooseLargerText(HttpServletRequest request, boolean larger) {
    visits.remember(request, TEXT, larger ? LARGER : null);
  }
}
