package org.planningtogether.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Listens to a parent's own words the way the other parent might, before they are sent: rules, no judgement. Nothing is
 * kept, and nothing keeps anybody from sending what they wrote. Of violence and fear it says nothing at all: somebody
 * who names these must never be told to say it more kindly.
 */
enum Tone {
  INSULT(ToneRules::insult),
  BLAME(ToneRules::blame),
  COURT(ToneRules::court),
  PARTNER(ToneRules::partner),
  PAST(ToneRules::past),
  MESSENGER(ToneRules::messenger),
  COMMAND(ToneRules::command),
  ABSOLUTE(ToneRules::absolute),
  SARCASM(ToneRules::sarcasm),
  CAPITALS(ToneRules::capitals),
  EXCLAMATION(ToneRules::exclamation),
  LONG(ToneRules::tooLong);

  /** More at once is a telling-off. */
  private static final int MOST = 3;

  private final Function<ToneRules.Heard, Optional<String>> rule;

  Tone(Function<ToneRules.Heard, Optional<String>> rule) {
    this.rule = rule;
  }

  /** @param words those that made us think of it, as they were written */
  record Remark(Tone tone, String words) {

    /** The end of the keys of what is said about it. */
    public String key() {
      return tone.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The three that matter most, one of a kind. */
  static List<Remark> of(String text, Collection<String> children) {
    var heard = ToneRules.Heard.of(text, children);
    return Arrays.stream(values())
        .flatMap(tone -> tone.rule.apply(heard).map(words -> new Remark(tone, words.strip())).stream())
        .limit(MOST)
        .toList();
  }
}
