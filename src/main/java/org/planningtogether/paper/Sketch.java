package org.planningtogether.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.io.File;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Draws the drawings of {@code content/drawings}: groups, paths, rectangles, circles and ellipses, filled and outlined.
 * Whatever else SVG can do is not known here, so nothing can be run or fetched.
 */
final class Sketch implements SVGDrawer {

  /** As HTML writes {@code viewBox}. */
  static final String BOX = "viewbox";

  private static final Set<String> SHAPES = Set.of("svg", "g", "path", "rect", "circle", "ellipse");
  private static final Set<String> LOOKS =
      Set.of("fill", "fill-rule", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin");
  private static final Set<String> PLACES =
      Set.of(BOX, "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "alt", "class");

  /** Whether it holds nothing but what is drawn here. */
  static boolean canDraw(Element svg) {
    return svg.attr(BOX).matches("0 0 [0-9]{1,4} [0-9]{1,4}")
        && svg.getAllElements().stream().allMatch(element -> SHAPES.contains(element.normalName()))
        && svg.select("path").stream().allMatch(path -> Pen.canFollow(path.attr("d")));
  }

  /** Whether it says how something looks, and where. */
  static boolean knows(String attribute) {
    return LOOKS.contains(attribute) || PLACES.contains(attribute);
  }

  @Override
  public SVGImage buildSVGImage(
      org.w3c.dom.Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
    var sides = svg.getAttribute(BOX).split(" ");
    return sides.length == 4
        ? new Image(svg, Double.parseDouble(sides[2]), Double.parseDouble(sides[3]), cssWidth, cssHeight, dotsPerPixel)
        : new Image(svg, 1, 1, cssWidth, cssHeight, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
    // drawings have no letters
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // drawings have no letters
  }

  @Override
  public void close() {
    // nothing is open
  }

  /** A drawing in its place. CSS may say how wide it is, in dots; otherwise it is as wide as it was drawn. */
  private record Image(
      org.w3c.dom.Element svg, double width, double height, double cssWidth, double cssHeight, double dots)
      implements SVGImage {

    private double scale() {
      if (cssWidth > 0) {
        return cssWidth / width;
      }
      return cssHeight > 0 ? cssHeight / height : dots;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(width * scale());
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(height * scale());
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      var pixels = scale() / dots; // the place is in dots, the area to draw on in pixels
      device.drawWithGraphics((float) x, (float) y, (float) (width * pixels), (float) (height * pixels), graphics -> {
        graphics.scale(pixels, pixels);
        draw(graphics, svg, Look.PLAIN);
      });
    }

    private static void draw(Graphics2D graphics, org.w3c.dom.Element element, Look around) {
      var look = around.and(element);
      switch (element.getTagName()) {
        case "path" -> paint(graphics, Pen.follow(element.getAttribute("d"), look.evenOdd()), look);
        case "rect" -> paint(graphics, rectangle(element), look);
        case "circle" -> paint(graphics, ellipse(element, "r", "r"), look);
        case "ellipse" -> paint(graphics, ellipse(element, "rx", "ry"), look);
        default -> {
          for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof org.w3c.dom.Element inside) {
              draw(graphics, inside, look);
            }
          }
        }
      }
    }

    private static void paint(Graphics2D graphics, Shape shape, Look look) {
      if (look.fill() != null) {
        graphics.setPaint(look.fill());
        graphics.fill(shape);
      }
      if (look.stroke() != null) {
        graphics.setPaint(look.stroke());
        graphics.setStroke(look.pen());
        graphics.draw(shape);
      }
    }

    private static Shape rectangle(org.w3c.dom.Element element) {
      var round = 2 * number(element, "rx");
      return new RoundRectangle2D.Double(
          number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"), round, round);
    }

    private static Shape ellipse(org.w3c.dom.Element element, String across, String down) {
      var rx = number(element, across);
      var ry = number(element, down);
      return new Ellipse2D.Double(number(element, "cx") - rx, number(element, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static double number(org.w3c.dom.Element element, String name) {
      var text = element.getAttribute(name);
      return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
  }

  /** How lines and areas look; null is none. What an element does not say it has from the one around it. */
  private record Look(
      @Nullable Color fill, @Nullable Color stroke, float width, float[] dashes, boolean evenOdd) {

    static final Look PLAIN = new Look(Color.BLACK, null, 1, new float[0], false);

    Look and(org.w3c.dom.Element element) {
      return new Look(
          color(element.getAttribute("fill"), fill),
          color(element.getAttribute("stroke"), stroke),
          element.hasAttribute("stroke-width") ? Float.parseFloat(element.getAttribute("stroke-width")) : width,
          element.hasAttribute("stroke-dasharray") ? dashes(element.getAttribute("stroke-dasharray")) : dashes,
          element.hasAttribute("fill-rule") ? element.getAttribute("fill-rule").equals("evenodd") : evenOdd);
    }

    BasicStroke pen() {
      return dashes.length == 0
          ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
          : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static @Nullable Color color(String text, @Nullable Color otherwise) {
      if (text.isEmpty()) {
        return otherwise;
      }
      if (text.matches("#[0-9a-f]{3}")) {
        return Color.decode(text.replaceAll("[0-9a-f]", "$0$0"));
      }
      return text.matches("#[0-9a-f]{6}") ? Color.decode(text) : null;
    }

    private static float[] dashes(String text) {
      var parts = text.strip().split("[ ,]+");
      var dashes = new float[parts.length];
      for (int i = 0; i < parts.length; i++) {
        dashes[i] = Float.parseFloat(parts[i]);
      }
      return dashes;
    }
  }
}
