package org.planningtogether.paper;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * HTML made ready for paper. Only words and their structure are left: nothing that runs, nothing that would have to be
 * fetched, no look but the press's own. A link leads out of the tool or is plain text, and one that opens a tab on a
 * screen says where it leads instead. Of pictures only drawings made of plain shapes are left, with words for what they show.
 */
final class Manuscript {

  private static final String NOT_ON_PAPER =
      "script, noscript, style, link, base, meta, template, img, picture, math, canvas, iframe, frame, object, "
          + "embed, audio, video, source, track, form, input, button, select, textarea, dialog, [hidden]";

  private final Document html;

  private Manuscript(Document html) {
    this.html = html;
  }

  static Manuscript of(String html) {
    var parser = Parser.htmlParser().settings(ParseSettings.htmlDefault);
    var manuscript = new Manuscript(Jsoup.parse(html, "", parser));
    manuscript.clean();
    return manuscript;
  }

  String title() {
    return html.title();
  }

  /** Put together node by node: no XML is read, so no entity and no external document can ever be. */
  org.w3c.dom.Document document(String css) {
    html.head().appendElement("style").appendText(css);
    return new W3CDom().namespaceAware(false).fromJsoup(html);
  }

  private void clean() {
    html.select("svg").forEach(Manuscript::drawing);
    html.select(NOT_ON_PAPER).remove();
    html.select("a").forEach(Manuscript::link);
    for (var element : html.getAllElements()) {
      element.attributes().asList().stream()
          .map(attribute -> attribute.getKey())
          .filter(name -> !isKept(element, name))
          .toList()
          .forEach(element::removeAttr);
    }
  }

  /** A drawing is printed when it is made of plain shapes and somebody has said in words what it shows. */
  private static void drawing(Element svg) {
    svg.attr(Sketch.BOX, svg.attributes().getIgnoreCase(Sketch.BOX));
    var described = svg.closest("[role=img][aria-label]");
    if (described == null || described.attr("aria-label").isBlank() || !Sketch.canDraw(svg)) {
      svg.remove();
    } else {
      svg.attr("alt", described.attr("aria-label"));
    }
  }

  private static boolean isKept(Element element, String attribute) {
    return switch (attribute) {
      case "lang", "class", "colspan", "rowspan", "scope", "id" -> true;
      case "href" -> element.normalName().equals("a");
      default -> Sketch.knows(attribute) && element.closest("svg") != null;
    };
  }

  private static void link(Element link) {
    var address = link.attr("href");
    if (!address.matches("(https://|tel:|mailto:).+")) {
      link.unwrap();
    } else if (link.attr("target").equals("_blank")) {
      withoutNewTab(link);
      var shown = address.replaceFirst("^https://", "").replaceFirst("/$", "");
      if (!link.text().equals(shown)) {
        link.appendText(" (" + shown + ")");
      }
    }
  }

  /** Every link that opens a new tab says so at its end, in brackets. */
  private static void withoutNewTab(Element link) {
    Optional.ofNullable(link.lastChild())
        .filter(TextNode.class::isInstance)
        .map(TextNode.class::cast)
        .ifPresent(last -> last.text(last.getWholeText().replaceFirst(" \\([^()]*\\)\\s*$", "")));
  }
}
