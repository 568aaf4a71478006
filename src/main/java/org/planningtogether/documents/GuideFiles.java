package org.planningtogether.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningtogether.course.Companion;
import org.planningtogether.course.Passage;
import org.planningtogether.course.Script;
import org.planningtogether.course.Shelf;
import org.planningtogether.outline.Band;
import org.springframework.stereotype.Component;

/** The words of {@code content/plan/} that are no section: what to do if you cannot agree, and talking with a child. */
@Component
public final class GuideFiles implements Companion<GuideFiles.Guides> {

  private static final String FOLDER = "plan";
  private static final String CANNOT_AGREE = FOLDER + "/cannot-agree";
  private static final String TALKING = FOLDER + "/talking";
  private static final Script.Check PLAIN = text -> Optional.empty();

  /** Both, in one language; a course may be without. */
  public record Guides(Optional<Guide> cannotAgree, Optional<Guide> talking) {}

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public Guides read(Shelf files) {
    return new Guides(cannotAgree(files), talking(files));
  }

  /** Nothing of it stands in records. */
  @Override
  public List<String> ids(Guides read) {
    return List.of();
  }

  private static Optional<Guide> cannotAgree(Shelf files) {
    return read(files, CANNOT_AGREE, words -> {
      var situations = words.below("situations");
      var parts = new ArrayList<Guide.Part>();
      for (var id : situations.names()) {
        var situation = situations.below(id);
        parts.add(new Guide.Part(id, situation.text("title", PLAIN), html(situation, "text")));
      }
      return parts;
    });
  }

  /** A part for each way of reading; the page names them. */
  private static Optional<Guide> talking(Shelf files) {
    return read(files, TALKING, words -> {
      var bands = words.below("bands");
      var parts = new ArrayList<Guide.Part>();
      for (var band : Band.values()) {
        parts.add(new Guide.Part(Bands.key(band), new Passage("", ""), html(bands, Bands.key(band))));
      }
      return parts;
    });
  }

  private interface Parts {
    List<Guide.Part> of(Script words);
  }

  private static Optional<Guide> read(Shelf files, String folder, Parts parts) {
    return files.below(folder).isEmpty()
        ? Optional.empty()
        : files.words(folder, words -> new Guide(words.text("title", PLAIN), words.body(), parts.of(words)));
  }

  private static Passage html(Script words, String field) {
    var html = words.html(field);
    if (html == null) {
      words.problem(field, "is missing");
      return new Passage("", "");
    }
    return html;
  }
}
