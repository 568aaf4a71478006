package org.planningtogether.outline;

import java.util.List;
import java.util.Locale;
import org.planningtogether.course.Passage;
import org.springframework.stereotype.Service;

/** Puts answers into sentences for a child. */
@Service
public class ChildTelling {

  private final Spoken spoken;

  ChildTelling(Spoken spoken) {
    this.spoken = spoken;
  }

  /**
   * Sentences in the order in which the outline has them. One that names a field without an answer is left out. For a
   * young child, a sentence about several things is said once for each of them, so that it stays short.
   *
   * @param question in the language of the reader
   * @param names with the name of the child who reads, or none
   */
  public List<Passage> tell(Question question, Answer answer, Names names, Band band, Locale locale) {
    return templates(question.told(), band).stream()
        .flatMap(template -> new ToldToChild(spoken, question, answer, names, Locale.of(template.lang()))
            .sentences(template.text(), band == Band.YOUNG)
            .map(sentence -> new Passage(template.lang(), sentence)))
        .toList();
  }

  private static List<Passage> templates(ChildWords words, Band band) {
    return switch (band) {
      case YOUNG -> words.young();
      case MIDDLE -> words.middle();
      case OLDER -> words.older();
    };
  }
}
