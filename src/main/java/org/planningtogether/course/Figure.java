package org.planningtogether.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A drawing with its text alternative, in Markdown. */
final class Figure extends CustomBlock {

  private final Drawing drawing;
  private final String alt;

  Figure(Drawing drawing, String alt) {
    this.drawing = drawing;
    this.alt = alt;
  }

  private Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("class", "study-drawing");
    attributes.put("src", drawing.src());
    attributes.put("alt", alt);
    attributes.put("width", String.valueOf(drawing.width()));
    attributes.put("height", String.valueOf(drawing.height()));
    return attributes;
  }

  /** Writes it as HTML. */
  record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Figure.class);
    }

    @Override
    public void render(Node node) {
      var html = context.getWriter();
      html.line();
      html.tag("figure", Map.of("class", "study-figure"));
      html.tag("img", ((Figure) node).attributes(), true);
      html.tag("/figure");
      html.line();
    }
  }
}
