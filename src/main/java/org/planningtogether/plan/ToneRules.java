package org.planningtogether.plan;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each {@link Tone} listens for. */
final class ToneRules {

  /** A text, and what the children in it are called. */
  record Heard(String text, String children) {

    static Heard of(String text, Collection<String> names) {
      var children = Stream.concat(
              Stream.of("(?:the|our|my) (?:kids?|children|child|boys?|girls?|son|daughter)", "s?he", "they", "him", "her", "them"),
              names.stream().map(Pattern::quote))
          .collect(Collectors.joining("|", "(?:", ")"));
      return new Heard(text.replace('\u2019', '\'').replace('\u2018', '\''), children);
    }
  }


  private static final String ADVERBS = "(?: (?:just|really|even|also|only|still|simply|obviously|clearly))?";

  private static final Pattern INSULT = words(
      "stupid(?! o'clock)|idiots?|idiotic|morons?|selfish|useless|pathetic|crazy(?! golf)|insane|psycho|nutter"
          + "|narcissist(?:ic)?|liar|toxic|ridiculous|disgusting|unfit|worthless|hopeless|deadbeat|childish|immature"
          + "|lazy(?! (?:day|morning|afternoon|weekend|sunday|saturday))|a joke|good for nothing|waste of space"
          + "|(?:bad|terrible|awful|rubbish) (?:mother|father|mum|dad|parent)|you(?:'re| are) lying"
          + "|fuck\\w*|shit(?:s|ty)?|bullshit|bitch(?:es|y)?|bastards?|arse(?:hole)?s?|twats?|wankers?|dickheads?|crap|pissed");
  private static final Pattern BLAME = words(
      "(?<!as |like |thank |that's what )you" + ADVERBS + " (?:always|constantly|keep on|keep)(?! (?:help|support|try|listen|been|had))(?! (?:the|their|his|her|them|him|it)\\b)(?: \\w+){1,2}"
          + "|(?<!as |like )you" + ADVERBS + " never(?! know\\b)(?: \\w+){1,2}"
          + "|you(?:'re| are) always(?! (?:welcome|able|there))(?: \\w+)?"
          + "|you" + ADVERBS + " (?:don't|do not|didn't|did not|can't|cannot|couldn't)(?: even)? (?:care|bother|listen|be bothered)"
          + "|(?:all )?your(?: own)? fault|because of you|you made (?:me|him|her|them)|you(?:'re| are) to blame"
          + "|you let (?:me|us|him|her|them|the (?:kids|children)) down");
  private static final Pattern COURT = words(
      "(?:see|seeing) you in court|(?:take|taking|drag|dragging|bring|bringing) you(?: back)? to court"
          + "|(?:tell|telling|show|showing) (?:this to )?(?:the|a) (?:judge|court|magistrates?)|what (?:the|a) judge (?:will )?(?:say|says|think|thinks)"
          + "|(?:my|your) (?:solicitor|lawyer|barrister) (?:will|says|said|told|is going)|you'll (?:lose|never see)|you will (?:lose|never see)"
          + "|(?:i will|i'll) get (?:full )?custody|the judge will");
  private static final Pattern PARTNER = words(
      "your (?:new |latest )?(?:girlfriend|boyfriend|fella|bloke|bird|fancy man|fancy woman|bit on the side|toy boy|other woman|other man)"
          + "|(?:that|this) (?:woman|man|girl|bloke) (?:of yours|you)|your new (?:man|woman|partner|wife|husband|family)");
  private static final Pattern PAST = words(
      "(?:when|while) we were (?:together|married|still)|after (?:everything|all) (?:that )?(?:you|you've|you have)\\b(?: \\w+)?"
          + "|you (?:left us|left me|cheated|walked out|ruined|destroyed|broke)(?: \\w+)?|remember when you|just like you did"
          + "|(?:last|that) (?:time|year|month|week|summer|christmas|easter) you(?: \\w+)?|you(?:'ve| have) done (?:this|it) before");
  private static final Pattern COMMAND = words(
      "(?<!if |when |whenever |what |that |things |anything |everything |all |whatever |where |time |help |would )you" + ADVERBS
          + " (?:must|have to|need to(?! know)|had better)(?! (?:be|feel) (?:safe|comfortable))(?: \\w+){1,2}|you'd better(?: \\w+){1,2}"
          + "|i (?:expect|want|need|require) you to(?: \\w+)?|i (?:insist|demand)|do (?:as|what) i say|make sure you(?: \\w+)?|i(?:'m| am) telling you|i won't tell you again");
  private static final Pattern ABSOLUTE = words(
      "(?:everyone|everybody|nobody|no one) (?:else )?(?:knows|thinks|says|agrees|likes|believes|trusts)(?: \\w+)?"
          + "|every single time|all you (?:ever )?(?:do|did|want|care)|nothing (?:i|you) (?:ever )?(?:do|did|say)"
          + "|hates? (?:being|going to|staying|coming to) (?:with )?you(?:r)?(?: \\w+)?|would rather be with me|wants? nothing to do with you");
  private static final Pattern SARCASM = words(
      "surprise,? surprise|typical of you|so typical|thanks for nothing|yeah,? right|good luck with that|get over it|grow up(?=[.!?,]|$)|calm down|get a life|for once|if you can be bothered|if it's not too much trouble");
  private static final Pattern EXCLAMATION = Pattern.compile("[^.!?]{0,40}(?:!\\s*!|\\?\\s*\\?|[!?]{3,})");
  private static final Pattern SHOUTED = Pattern.compile("(?<![\\p{L}\\d'])(\\p{Lu}{2,})(?:(?= *[^\\p{L}])|$)");
  private static final Set<String> SHOUTED_ALONE =
      Set.of("NEVER", "ALWAYS", "NOT", "STOP", "MUST", "MY", "MINE", "YOUR", "YOU", "DON'T", "NO", "ENOUGH", "AGAIN", "WILL", "EVERY", "ONLY", "HAVE", "NEED");
  private static final Set<String> LETTERS = Set.of(
      "ADHD", "AM", "ASD", "BBC", "BMX", "BSL", "CAFCASS", "CAMHS", "CBT", "CMS", "DLA", "DT", "DVD", "EAL", "EHCP", "FCA",
      "FGM", "GCSE", "GCSES", "GP", "IEP", "ISA", "IT", "JISA", "MMR", "NHS", "OK", "PC", "PE", "PHSE", "PIP", "PM", "PS", "PSHE",
      "PTA", "RE", "SAT", "SATS", "SEN", "SENCO", "SEND", "SMS", "TV", "UK", "USA", "VR", "WIFI", "YMCA", "ALN", "CSSIW", "XBOX");
  private static final int LONG_SENTENCE = 40;

  private ToneRules() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\w'])(?:" + alternatives + ")(?!\\w)", CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);
  }

  static Optional<String> insult(Heard heard) {
    return first(INSULT, heard);
  }

  static Optional<String> blame(Heard heard) {
    return first(BLAME, heard);
  }

  static Optional<String> court(Heard heard) {
    return first(COURT, heard);
  }

  static Optional<String> partner(Heard heard) {
    return first(PARTNER, heard);
  }

  static Optional<String> past(Heard heard) {
    return first(PAST, heard);
  }

  static Optional<String> command(Heard heard) {
    return first(COMMAND, heard);
  }

  static Optional<String> absolute(Heard heard) {
    return first(ABSOLUTE, heard);
  }

  static Optional<String> sarcasm(Heard heard) {
    return first(SARCASM, heard);
  }

  /** A child who is to carry a message; a promise not to do so is none. */
  static Optional<String> messenger(Heard heard) {
    var who = heard.children();
    var pattern = words(
        "(?:ask|tell|get|send|let|have) " + who + " (?:to )?(?:tell|ask|let|pass on|give|remind|message|text) (?:me|you)(?: \\w+)?"
            + "|" + who + " (?:can|will|could|is going to|are going to) (?:tell|ask|remind|let) (?:me|you)(?: know)?"
            + "|(?:message|messages|it|this|word)(?: on)? (?:through|via|with) " + who);
    return matches(pattern, heard.text())
        .filter(found -> !isRefused(heard.text(), found.start()))
        .map(Matcher::group)
        .findFirst();
  }

  private static boolean isRefused(String text, int at) {
    var sentence = text.substring(0, at).replaceFirst("(?s).*[.!?\\n]", "");
    return words("not|never|no|won't|don't|without|instead of|rather than").matcher(sentence).find();
  }

  /** Two words that are shouted, or one that is often shouted; letters that stand for something are none. */
  static Optional<String> capitals(Heard heard) {
    var shouted = matches(SHOUTED, heard.text()).map(Matcher::group).filter(word -> !LETTERS.contains(word)).toList();
    if (shouted.stream().filter(word -> word.length() > 3).count() > 1) {
      return Optional.of(String.join(" ", shouted.subList(0, Math.min(3, shouted.size()))));
    }
    return shouted.stream().filter(SHOUTED_ALONE::contains).findFirst();
  }

  static Optional<String> exclamation(Heard heard) {
    var doubled = first(EXCLAMATION, heard);
    return doubled.isPresent() || heard.text().chars().filter(letter -> letter == '!').count() < 3
        ? doubled
        : Optional.of("! ! !");
  }

  static Optional<String> tooLong(Heard heard) {
    return Arrays.stream(heard.text().split("[.!?;:\\n]+"))
        .map(String::strip)
        .filter(sentence -> sentence.split("\\s+").length > LONG_SENTENCE)
        .map(sentence -> Arrays.stream(sentence.split("\\s+")).limit(6).collect(Collectors.joining(" ")) + " …")
        .findFirst();
  }

  private static Optional<String> first(Pattern pattern, Heard heard) {
    return matches(pattern, heard.text()).map(Matcher::group).findFirst();
  }

  private static Stream<Matcher> matches(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return Stream.generate(() -> matcher).takeWhile(Matcher::find);
  }
}
