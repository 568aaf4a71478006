package org.planningtogether.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Words;

/**
 * The form.
 *
 * @param phase for which it stands: sent after another one has begun, it counts for neither
 */
public record QuestionsPage(String phase, String intro, List<Choices> questions) {

  static QuestionsPage of(Phase phase, Sheet chosen, Words words) {
    return new QuestionsPage(
        phase.key(),
        words.of("evaluation.intro." + phase.key()),
        Arrays.stream(Question.values())
            .map(question -> choices(question, chosen.answers().get(question), words))
            .toList());
  }

  private static Choices choices(Question question, Answer chosen, Words words) {
    var scale = Answer.SCALE.stream().map(answer -> choice(answer, chosen, null, words));
    var apart = choice(Answer.DOES_NOT_FIT, chosen, words.of("evaluation.or"), words);
    var legend = words.of("evaluation.question." + question.key());
    return Choices.of(question.key(), legend, Stream.concat(scale, Stream.of(apart)).toList());
  }

  private static Choice choice(Answer answer, Answer chosen, @Nullable String divider, Words words) {
    return new Choice(
        answer.key(), words.of("evaluation.answer." + answer.key()), null, answer == chosen, false, false, divider);
  }
}
