package org.planningtogether.lti.deeplink;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.DeepLinkingSettings;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** The question of what the course shall show, and what may be answered to it. */
@Component
class Picker {

  /** The name of each box. */
  static final String ITEM = "item";

  private final Offers offers;
  private final Words words;

  Picker(Offers offers, Words words) {
    this.offers = offers;
    this.words = words;
  }

  /** @param problem what is wrong with what was ticked, in words, or null */
  Choices question(DeepLinkingSettings settings, List<String> ticked, @Nullable String problem, Locale locale) {
    List<Choice> boxes =
        offers.all(locale).stream()
            .map(offer -> new Choice(offer.key(), offer.name(), hint(offer, settings), ticked.contains(offer.key())))
            .toList();
    return Choices.of(ITEM, words.of("lti.pick.question"), boxes)
        .asHeading()
        .hint(words.of(settings.several() ? "lti.pick.hint.several" : "lti.pick.hint.one"))
        .error(problem);
  }

  /** Those of the names that mean something, in the order in which people meet it. */
  List<String> known(List<String> ticked, Locale locale) {
    return offers.all(locale).stream().map(Offer::key).filter(ticked::contains).toList();
  }

  /** All parts of the e-learning, in order. */
  List<String> wholeProgramme(Locale locale) {
    return offers.all(locale).stream().filter(Offer::isPart).map(Offer::key).toList();
  }

  /** What is wrong with a choice, in words, or null. */
  @Nullable String problem(List<String> chosen, DeepLinkingSettings settings) {
    if (!settings.takesLinks()) {
      return words.of("lti.pick.nothing-fits");
    }
    if (chosen.isEmpty()) {
      return words.of("lti.pick.none");
    }
    return chosen.size() > 1 && !settings.several() ? words.of("lti.pick.too-many") : null;
  }

  private String hint(Offer offer, DeepLinkingSettings settings) {
    String column =
        offer.isGraded() && settings.lineItems()
            ? words.of("lti.pick.graded", offer.points())
            : words.of("lti.pick.not-graded");
    return offer.text() + " " + column;
  }
}
