package org.planningtogether.documents;

import java.util.ArrayList;
import java.util.List;
import org.planningtogether.agreement.Desk;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Words;

/** What can be put on paper. */
record PapersPage(List<Entry> papers) {

  /** One paper, and how to come to it. */
  record Entry(String title, String words, List<Link> links) {}

  /** @param root the address of the plan, with all that stands before it */
  static PapersPage of(Desk desk, String root, Words words) {
    var entries = new ArrayList<Entry>();
    var papers = root + "/papers";
    var plan = Sayings.isAlone(desk) ? "documents.papers.plan.mine" : "documents.papers.plan";
    entries.add(entry(plan, both(papers + "/plan", words), words));
    if (desk.joined()) {
      entries.add(entry("documents.papers.summary", both(papers + "/summary", words), words));
      entries.add(entry("documents.papers.copies", one("documents.papers.copies.link", papers + "/copies", words), words));
    }
    var children = one("documents.papers.children.link", root + "/children-version", words);
    entries.add(entry("documents.papers.children", children, words));
    entries.add(entry("documents.papers.cannot-agree", both(papers + "/cannot-agree", words), words));
    return new PapersPage(entries);
  }

  private static Entry entry(String key, List<Link> links, Words words) {
    return new Entry(words.of(key), words.of(key + ".words"), links);
  }

  private static List<Link> both(String address, Words words) {
    return List.of(
        new Link(words.of("documents.read"), address), new Link(words.of("documents.file"), address + ".pdf"));
  }

  private static List<Link> one(String key, String address, Words words) {
    return List.of(new Link(words.of(key), address));
  }
}
