package org.planningtogether.course;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown of authors as HTML with GOV.UK's classes. HTML inside the Markdown is shown as text; what comes out is
 * sanitised all the same, so that nothing but these elements can ever reach a page.
 */
final class Markdown {

  private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .nodeRendererFactory(Figure.Renderer::new)
          .attributeProviderFactory(context -> Markdown::attributes)
          .build();
  private static final Pattern CLASSES = Pattern.compile("(?:govuk-[a-z-]+ ?)+|study-figure|study-drawing");
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "hr", "br", "code", "span",
              "figure", "img")
          .allowWithoutAttributes("span")
          .allowUrlProtocols("https", "mailto", "tel")
          .allowAttributes("href").onElements("a")
          .allowAttributes("target").matching(true, "_blank").onElements("a")
          .allowAttributes("lang").matching(Pattern.compile("[a-z]{2}")).onElements("span")
          .allowAttributes("src").matching(Pattern.compile("/drawings/[0-9a-f]{12}/[a-z0-9-]+[.]svg")).onElements("img")
          .allowAttributes("width", "height").matching(Pattern.compile("[0-9]{1,4}")).onElements("img")
          .allowAttributes("alt").onElements("img")
          .allowAttributes("class").matching(CLASSES).globally()
          .toFactory();

  /** How Markdown names a drawing: {@code ![what it shows](drawing:two-homes)}. */
  static final String DRAWING = "drawing:";

  private Markdown() {}

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** HTML, not sanitised yet: facts are still to be put in. */
  static String html(Node document) {
    return RENDERER.render(document);
  }

  static String sanitised(String html) {
    return POLICY.sanitize(html);
  }

  /** A link to somebody else's site: in a new tab, since few sites can be shown inside a learning platform. */
  static String outsideLink(String address, String newTab) {
    var link = new Link(address, null);
    link.appendChild(new Text(address.replaceFirst("^https://", "").replaceFirst("/$", "")));
    var paragraph = new Paragraph();
    paragraph.appendChild(link);
    nameNewTabs(paragraph, newTab);
    return RENDERER.render(link);
  }

  /** Every link that opens a new tab says so. */
  static void nameNewTabs(Node document, String newTab) {
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        if (isOutside(link.getDestination())) {
          link.appendChild(new Text(" (" + newTab + ")"));
        }
      }
    });
  }

  /** Every drawing that is a paragraph of its own becomes a figure. */
  static void putIn(Node document, Function<String, Optional<Drawing>> drawings) {
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Image image) {
        drawings.apply(image.getDestination())
            .filter(drawing -> isAlone(image))
            .ifPresent(drawing -> {
              var paragraph = image.getParent();
              paragraph.insertAfter(new Figure(drawing, words(image)));
              paragraph.unlink();
            });
      }
    });
  }

  private static boolean isAlone(Image image) {
    return image.getParent() instanceof Paragraph && image.getPrevious() == null && image.getNext() == null;
  }

  private static String words(Node node) {
    var words = new StringBuilder();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Text text) {
        words.append(text.getLiteral());
      }

      @Override
      public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
      }
    });
    return words.toString().strip();
  }

  private static boolean isOutside(String address) {
    return address.startsWith("https://");
  }

  /** Whatever an author may want to be told about, with its line in the Markdown, the first is 1. */
  static void look(Node document, Found found) {
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        found.link(link.getDestination(), line(link));
        visitChildren(link);
      }

      @Override
      public void visit(Heading heading) {
        found.heading(heading.getLevel(), line(heading));
        visitChildren(heading);
      }

      @Override
      public void visit(Image image) {
        found.picture(image.getDestination(), isAlone(image), line(image));
      }

      @Override
      public void visit(HtmlBlock html) {
        found.html(line(html));
      }

      @Override
      public void visit(HtmlInline html) {
        found.html(line(html));
      }
    });
  }

  /** Is told what stands in a text. */
  interface Found {

    void link(String address, int line);

    void heading(int level, int line);

    /** @param alone whether it is a paragraph of its own */
    void picture(String address, boolean alone, int line);

    void html(int line);
  }

  private static int line(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().getFirst().getLineIndex() + 1;
      }
    }
    return 1;
  }

  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    switch (node) {
      case Paragraph p -> attributes.put("class", "govuk-body");
      case Heading h -> attributes.put("class", h.getLevel() == 2 ? "govuk-heading-m" : "govuk-heading-s");
      case BulletList l -> attributes.put("class", "govuk-list govuk-list--bullet");
      case OrderedList l -> attributes.put("class", "govuk-list govuk-list--number");
      case BlockQuote q -> attributes.put("class", "govuk-inset-text");
      case ThematicBreak b -> attributes.put("class", "govuk-section-break govuk-section-break--m");
      case Link link -> {
        attributes.put("class", "govuk-link");
        if (isOutside(link.getDestination())) {
          attributes.put("target", "_blank");
          attributes.put("rel", "noopener noreferrer");
        }
      }
      default -> {}
    }
  }
}
