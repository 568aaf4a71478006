package org.planningtogether.calendar;

import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as JSON and back. The same sheet is always the same text; a text is never trusted. */
public final class RuleText {

  /** The longest text that is written or read. */
  public static final int LONGEST = 60_000;

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).build())
          .build())
      .build();
  private static final RuleWriter WRITER = new RuleWriter(JSON);

  private RuleText() {}

  /** @throws FlawedRule {@link Flaw#TOO_LONG} */
  public static String write(Sheet sheet) {
    var text = JSON.writeValueAsString(WRITER.sheet(sheet));
    if (text.length() > LONGEST) {
      throw new FlawedRule(Flaw.TOO_LONG, "rules");
    }
    return text;
  }

  /** @throws FlawedRule when the text is not a sheet of patterns; the others likewise */
  public static Sheet.Patterns patterns(String text) {
    return read(text, sheet -> new Sheet.Patterns(sheet.objects("rules", RuleReader::pattern)));
  }

  public static Sheet.Stages stages(String text) {
    return read(text, sheet -> new Sheet.Stages(sheet.objects("rules", RuleReader::buildUp)));
  }

  public static Sheet.HolidayRules holidays(String text) {
    return read(text, sheet -> new Sheet.HolidayRules(sheet.objects("rules", RuleReader::holiday)));
  }

  public static Sheet.SpecialDays specialDays(String text) {
    return read(text, sheet -> new Sheet.SpecialDays(
        sheet.objects("rules", RuleReader::specialDay), sheet.objects("dates", RuleReader::feastDate)));
  }

  public static Sheet.Schools schools(String text) {
    return read(text, sheet -> new Sheet.Schools(sheet.objects("schools", RuleReader::school)));
  }

  private static <S extends Sheet> S read(String text, Function<Entry, S> reader) {
    if (text.length() > LONGEST) {
      throw new FlawedRule(Flaw.TOO_LONG, "");
    }
    return Entry.read(tree(text), reader);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException _) {
      throw new FlawedRule(Flaw.NOT_READABLE, "");
    }
  }
}
