package org.planningtogether.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All links of a course, held against its pages once these are known. */
final class Links {

  private final List<Link> links = new ArrayList<>();
  private final Set<String> pages = new HashSet<>();

  private record Link(String address, Consumer<String> note) {}

  /** @param note takes what is wrong with the link */
  void found(String address, Consumer<String> note) {
    links.add(new Link(address, note));
  }

  /** There is such a page, whether or not something is wrong in it. */
  void page(String module, String page) {
    pages.add("/course/" + module);
    pages.add("/course/%s/%s".formatted(module, page));
  }

  void check() {
    for (var link : links) {
      var inside = link.address().startsWith("/");
      if (inside && !pages.contains(link.address())) {
        link.note().accept("links to %s, which is no page".formatted(link.address()));
      }
      if (!inside && !link.address().matches("(https://|mailto:|tel:).+")) {
        link.note()
            .accept("links to '%s', must start with /course/, https://, mailto: or tel:".formatted(link.address()));
      }
    }
  }
}
