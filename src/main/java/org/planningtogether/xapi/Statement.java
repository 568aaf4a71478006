package org.planningtogether.xapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as it goes over the wire: of xAPI 1.0.3 exactly the fields that we use.
 *
 * <p>The actor has no name and no mailbox, ever.
 *
 * @param timestamp UTC with milliseconds and {@code Z}: some stores refuse one without a zone
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#20-statements">xAPI Data, 2.0
 *     Statements</a>
 */
@JsonInclude(Include.NON_NULL)
record Statement(
    UUID id,
    Agent actor,
    Verb verb,
    Activity object,
    @Nullable Result result,
    Context context,
    String timestamp) {

  record Agent(String objectType, Account account) {
    Agent(Account account) {
      this("Agent", account);
    }
  }

  /**
   * Somebody as a platform knows them.
   *
   * @param homePage the platform's issuer
   * @param name the platform's {@code sub}
   */
  record Account(String homePage, String name) {}

  record Verb(String id, Map<String, String> display) {}

  @JsonInclude(Include.NON_NULL)
  record Activity(String objectType, String id, @Nullable Definition definition) {
    Activity(String id, @Nullable Definition definition) {
      this("Activity", id, definition);
    }

    /** The name alone, for a place where the store need not be told again what it is. */
    Activity reference() {
      return new Activity(id, null);
    }
  }

  @JsonInclude(Include.NON_NULL)
  record Definition(
      String type,
      @Nullable Map<String, String> name,
      @Nullable Map<String, String> description,
      @Nullable String interactionType,
      @Nullable List<String> correctResponsesPattern,
      @Nullable List<Choice> choices) {
    Definition(String type, @Nullable Map<String, String> name) {
      this(type, name, null, null, null, null);
    }
  }

  record Choice(String id, Map<String, String> description) {}

  @JsonInclude(Include.NON_NULL)
  record Result(
      @Nullable Score score,
      @Nullable Boolean success,
      @Nullable Boolean completion,
      @Nullable String response,
      @Nullable String duration,
      @Nullable Map<String, Object> extensions) {}

  /**
   * Points, {@code raw} out of {@code max}.
   *
   * @param scaled from 0 to 1
   */
  record Score(double scaled, int raw, int min, int max) {
    Score(int raw, int max) {
      this((double) raw / max, raw, 0, max);
    }
  }

  @JsonInclude(Include.NON_NULL)
  record Context(
      UUID registration,
      ContextActivities contextActivities,
      String revision,
      String platform,
      String language,
      @Nullable Map<String, Object> extensions) {}

  @JsonInclude(Include.NON_EMPTY)
  record ContextActivities(List<Activity> parent, List<Activity> grouping, List<Activity> category) {}
}
