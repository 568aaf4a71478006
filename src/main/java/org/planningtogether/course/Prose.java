package org.planningtogether.course;

import java.util.List;
import java.util.Optional;
import org.planningtogether.course.ContentFiles.FrontMatter;
import org.planningtogether.files.FileProblem;

/** Makes Markdown of authors into HTML, with facts and drawings put in, and notes whatever may not stand in it. */
record Prose(Facts facts, Drawings drawings, Links links) {

  /** Takes what is wrong, with its line in the Markdown; the first is 1. */
  interface Notes {

    void add(int line, String message);
  }

  /** The Markdown of a file. */
  String html(FrontMatter file, String lang, List<FileProblem> problems) {
    return html(
        file.body(),
        lang,
        (line, message) -> problems.add(new FileProblem(file.file(), file.bodyLine() + line - 1, message)));
  }

  String html(String markdown, String lang, Notes notes) {
    var document = Markdown.parse(markdown);
    Markdown.look(document, new Look(notes));
    checkFacts(markdown, notes);
    Markdown.nameNewTabs(document, facts.newTab(lang));
    Markdown.putIn(document, this::drawing);
    return Markdown.sanitised(facts.html(Markdown.html(document), lang));
  }

  private Optional<Drawing> drawing(String address) {
    return address.startsWith(Markdown.DRAWING)
        ? drawings.find(address.substring(Markdown.DRAWING.length()))
        : Optional.empty();
  }

  private void checkFacts(String markdown, Notes notes) {
    var lines = markdown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var cited = Facts.CITED.matcher(lines.get(i));
      var line = i + 1;
      while (cited.find()) {
        facts.wrong(cited.toMatchResult()).ifPresent(wrong -> notes.add(line, wrong));
      }
      facts.typed(lines.get(i)).ifPresent(typed -> notes.add(line, typed));
    }
  }

  private final class Look implements Markdown.Found {

    private final Notes notes;

    Look(Notes notes) {
      this.notes = notes;
    }

    @Override
    public void link(String address, int line) {
      links.found(address, message -> notes.add(line, message));
    }

    @Override
    public void heading(int level, int line) {
      if (level == 1 || level > 4) {
        notes.add(
            line,
            "holds a heading with %d hashes, must be ## to ####: the page's title is its first heading"
                .formatted(level));
      }
    }

    @Override
    public void picture(String address, boolean alone, int line) {
      if (!address.startsWith(Markdown.DRAWING)) {
        notes.add(line, "holds the picture '%s', must be drawing:<id>".formatted(address));
      } else if (drawing(address).isEmpty()) {
        notes.add(line, "shows '%s', which is no file in drawings/".formatted(address));
      } else if (!alone) {
        notes.add(line, "shows '%s' inside a text, must be a paragraph of its own".formatted(address));
      }
    }

    @Override
    public void html(int line) {
      notes.add(line, "holds HTML, must be Markdown without it");
    }
  }
}
