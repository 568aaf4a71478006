package org.planningtogether.course;

import java.util.List;
import org.planningtogether.course.ContentFiles.FrontMatter;
import org.planningtogether.files.FileProblem;

/** What may stand in the Markdown of a page. */
final class BodyCheck implements Markdown.Found {

  private final FrontMatter page;
  private final Facts facts;
  private final Links links;
  private final List<FileProblem> problems;

  BodyCheck(FrontMatter page, Facts facts, Links links, List<FileProblem> problems) {
    this.page = page;
    this.facts = facts;
    this.links = links;
    this.problems = problems;
  }

  @Override
  public void link(String address, int line) {
    links.found(page.file(), page.bodyLine() + line - 1, address);
  }

  @Override
  public void heading(int level, int line) {
    if (level == 1 || level > 4) {
      note(
          line,
          "holds a heading with %d hashes, must be ## to ####: the page's title is its first heading".formatted(level));
    }
  }

  @Override
  public void unwanted(String what, int line) {
    note(line, "holds %s, must be Markdown without it".formatted(what));
  }

  /** Notes facts that are cited and not there. */
  void facts() {
    var lines = page.body().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var cited = Facts.CITED.matcher(lines.get(i));
      while (cited.find()) {
        if (!facts.has(cited.group(1))) {
          note(i + 1, "cites '%s', which facts.yml does not have".formatted(cited.group(1)));
        }
      }
    }
  }

  private void note(int line, String message) {
    problems.add(new FileProblem(page.file(), page.bodyLine() + line - 1, message));
  }
}
