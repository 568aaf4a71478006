package org.planningtogether.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * A hurtful message to write anew. What the parent writes is looked at by rules, here and nowhere else, and not kept.
 *
 * @param flags what to look for in the parent's text
 * @param limit the longest text, in characters
 * @param maxWords from how many words on a message is too long
 * @param threat whether the message is a threat, which nobody should have to answer
 * @param models other ways to write it, to compare
 * @param hints the author's own words for a flag, instead of the usual ones
 * @param threatAdvice null when it is no threat
 */
public record MessageRewriting(
    ActivityId id,
    boolean required,
    String situation,
    String original,
    String question,
    @Nullable String hint,
    List<Flag> flags,
    int limit,
    int maxWords,
    boolean threat,
    List<Model> models,
    Map<Flag, String> hints,
    @Nullable String threatAdvice)
    implements Activity {

  /** Another way to write it, and why it works. */
  public record Model(String id, String text, String why) {}

  private static final String TEXT = "text";
  private static final String NO_ANSWER = "no-answer";

  @Override
  public String type() {
    return "message-rewriting";
  }

  @Override
  public boolean confidential() {
    return false;
  }

  @Override
  public Set<String> fields() {
    return threat ? Set.of(TEXT, NO_ANSWER) : Set.of(TEXT);
  }

  @Override
  public Reading read(Sent sent) {
    var text = sent.text(TEXT);
    if (text.isEmpty() && sent.text(NO_ANSWER).isEmpty() && required) {
      return Reading.of(sent.asAnswer(), Problem.missing(TEXT, "answer.message.empty"));
    }
    if (text.isPresent() && text.get().length() > limit) {
      return Reading.of(sent.asAnswer(), Problem.wrong(TEXT, "answer.text.long", question, limit));
    }
    return Reading.of(sent.asAnswer());
  }

  @Override
  public boolean responds(Answer answer) {
    return true;
  }

  @Override
  public Answer toKeep(Answer answer) {
    return answer.without(TEXT);
  }

  /** What a message could do without, in the author's order; nothing for an empty one. Looked at up to the limit. */
  public List<Flag> marks(String message) {
    var looked = message.substring(0, Math.min(message.length(), limit));
    return looked.isBlank() ? List.of() : flags.stream().filter(flag -> flag.marks(looked, maxWords)).toList();
  }

  /** The text that was written, as long as it is on the screen. */
  public String written(Answer answer) {
    return answer.text(TEXT);
  }
}
