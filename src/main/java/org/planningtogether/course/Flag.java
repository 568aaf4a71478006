package org.planningtogether.course;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a message harder to hear, each with the rule that finds it. The page hands the same expressions to the
 * browser, so they keep to what Java and JavaScript understand alike.
 */
public enum Flag {
  BLAME(
      """
      your fault|because of you|how dare you|wrong with you|typical|liar|selfish|useless|pathetic|lazy|\
      you(?: a|['’])re (?:the one|to blame|unreliable|impossible|hopeless|irresponsible)|\
      you ma[dk]e (?:me|her|him|them|us)|you ruin(?:ed)?|you let (?:me|her|him|them|us) down|\
      you (?:don|didn|can|couldn)['’]?t (?:even )?(?:care|bother|think|listen)|\
      you (?:do|did|can|could) ?not (?:even )?(?:care|bother|think|listen)|\
      (?:bad|terrible) (?:mother|father|mum|dad|parent)"""),
  ALWAYS_NEVER(
      "always|never|every (?:single )?time|constantly|all the time|again and again|over and over|as usual|yet again"),
  HISTORY(
      """
      last (?:time|week|month|year|summer|christmas|birthday)|back when|remember when|when we were together|\
      when you left|ever since|in the past|(?:months|years) ago|just like (?:before|you did)|same as before"""),
  SARCASM(
      """
      thanks for nothing|thanks a lot|well done|nice one|great job|big surprise|surprise,? surprise|yeah,? right|\
      oh,? really|obviously|of course you|must be nice|how (?:kind|nice|thoughtful) of you|good luck with that|\
      (?:mother|father|mum|dad|parent) of the year"""),
  DEMAND(
      """
      you (?:must|will|have to|need to|had better|better)|you['’](?:ll|d better)|make sure you|don['’]?t you dare|\
      or else|i (?:demand|insist|expect)|sort (?:it|this) out|immediately|this instant|end of story"""),
  NO_REQUEST(
      """
      please|(?:could|can|would|will) you|(?:could|can|shall|should) we|can i|could i|may i|i suggest|let me know|\
      i(?:['’]| woul)d like|i propose|how about|what about"""),
  TOO_LONG(null),
  CHILD_AS_MESSENGER(
      """
      (?:tell|ask|get) (?:the (?:kids|children)|\\w+) to (?:tell|ask|give|bring|let|remind)|\
      (?:tell|ask) your (?:mum|mam|dad|mother|father|nan|gran|grandad)|\
      (?:he|she|they|the kids|the children) (?:can|will|could|should) (?:tell|ask|let|remind) (?:you|me)|\
      (?:he|she|they)['’]ll (?:tell|ask|let|remind) (?:you|me)|through the (?:kids|children)|\
      (?:send|pass) (?:it|this|the \\w+)(?: on)? (?:with|through) (?:her|him|them|the)"""),
  CAPITALS("[A-Z]{4,}|[A-Z]{2,} [A-Z]{2,}");

  private final @Nullable String words;

  Flag(@Nullable String words) {
    this.words = words;
  }

  /** The name in {@code module.yml}, for example {@code always-never}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The expression to look for, or null when only words are counted. */
  public @Nullable String pattern() {
    var question = absent() ? "|\\?" : "";
    return words == null ? null : "(?<![A-Za-z])(?:" + words + ")(?![A-Za-z])" + question;
  }

  /** Whether capital and small letters differ. */
  public boolean cased() {
    return this == CAPITALS;
  }

  /** Whether it is the absence that is worth a hint: a message that asks for nothing. */
  public boolean absent() {
    return this == NO_REQUEST;
  }

  /** Whether a message calls for this hint. */
  boolean marks(String message, int maxWords) {
    var pattern = pattern();
    if (pattern == null) {
      return message.strip().split("\\s+").length > maxWords;
    }
    var found = Pattern.compile(pattern, cased() ? 0 : Pattern.CASE_INSENSITIVE).matcher(message).find();
    return found != absent();
  }
}
