package org.planningtogether.agreement;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outline.Answer;

/**
 * What a version says.
 *
 * @param note a few words to the other parent, no part of what is agreed, or null
 */
record Content(Answer answer, @Nullable String note) {

  private static final String NOTE = "$note";

  String json() {
    var fields = new TreeMap<>(answer.fields());
    if (note != null) {
      fields.put(NOTE, List.of(note));
    }
    return new Answer(fields).json();
  }

  static Content of(String json) {
    var fields = new TreeMap<String, List<String>>(Answer.of(json).fields());
    var note = fields.remove(NOTE);
    return new Content(new Answer(fields), note == null ? null : note.getFirst());
  }
}
