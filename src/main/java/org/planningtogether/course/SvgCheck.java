package org.planningtogether.course;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.planningtogether.files.FileProblem;

/**
 * Whether an SVG is a drawing and nothing else: known shapes, nothing that runs, nothing that is fetched, and small.
 *
 * <p>Pages show drawings as pictures, in which browsers run and fetch nothing; this keeps it so for whoever opens a
 * drawing by its own address.
 */
final class SvgCheck {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int LARGEST = 12_000;

  private static final Set<String> ELEMENTS = names("""
      svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan
      linearGradient radialGradient stop pattern clipPath mask
      """);
  private static final Set<String> ATTRIBUTES = names("""
      viewBox width height preserveAspectRatio version id class style lang role aria-hidden aria-label aria-labelledby
      focusable transform d pathLength x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy rotate points offset href
      fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
      stroke-dasharray stroke-dashoffset color opacity visibility display vector-effect paint-order shape-rendering
      clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits gradientUnits gradientTransform spreadMethod
      stop-color stop-opacity patternUnits patternContentUnits patternTransform
      font-family font-size font-style font-weight letter-spacing text-anchor dominant-baseline textLength lengthAdjust
      """);
  private static final Pattern LOADS = Pattern.compile("(?i)url\\(\\s*['\"]?(?!#)|@import|image-set\\(|src\\(|\\\\");
  private static final Pattern BOX =
      Pattern.compile("\\s*-?[\\d.]+[\\s,]+-?[\\d.]+[\\s,]+(\\d{1,4}(?:\\.\\d+)?)[\\s,]+(\\d{1,4}(?:\\.\\d+)?)\\s*");

  private final String file;
  private final List<FileProblem> problems;

  SvgCheck(String file, List<FileProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** How large a drawing is, in CSS pixels. */
  record Size(int width, int height) {

    static final Size UNKNOWN = new Size(0, 0);
  }

  /** Looks through a drawing, notes what may not be in it, and tells its size. */
  Size size(String svg) {
    var bytes = svg.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LARGEST) {
      note(0, "has %,d bytes, must have at most %,d".formatted(bytes, LARGEST));
    }
    try {
      return size(reader(svg));
    } catch (XMLStreamException e) {
      note(e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), "is not well-formed XML");
      return Size.UNKNOWN;
    }
  }

  private static XMLStreamReader reader(String svg) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new StringReader(svg));
  }

  private Size size(XMLStreamReader xml) throws XMLStreamException {
    var size = Size.UNKNOWN;
    Deque<String> open = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.isEmpty()) {
            size = root(xml);
          }
          open.push(xml.getLocalName());
          element(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.DTD -> note(xml, "holds a DOCTYPE, must be without one");
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> note(xml, "holds an instruction <?…?>, must be without one");
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if ("style".equals(open.peek()) && LOADS.matcher(xml.getText()).find()) {
            note(xml, "holds a style that fetches something, must be without");
          }
        }
        default -> { }
      }
    }
    return size;
  }

  private Size root(XMLStreamReader xml) {
    var box = BOX.matcher(String.valueOf(xml.getAttributeValue(null, "viewBox")));
    if (!xml.getLocalName().equals("svg")) {
      note(xml, "starts with <%s>, must start with <svg>".formatted(xml.getLocalName()));
    } else if (!box.matches()) {
      note(xml, "has no viewBox of four numbers, for example 0 0 320 200");
    } else {
      return new Size(pixels(box.group(1)), pixels(box.group(2)));
    }
    return Size.UNKNOWN;
  }

  private void element(XMLStreamReader xml) {
    if (!SVG.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(xml.getLocalName())) {
      note(xml, "holds <%s>, must be one of the elements that draw".formatted(xml.getLocalName()));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(xml, i);
    }
  }

  private void attribute(XMLStreamReader xml, int number) {
    var name = xml.getAttributeLocalName(number);
    var value = xml.getAttributeValue(number);
    var foreign = xml.getAttributeNamespace(number) != null && !xml.getAttributeNamespace(number).isEmpty();
    if (foreign || !ATTRIBUTES.contains(name)) {
      note(xml, "has an attribute '%s' on <%s>, which no drawing needs".formatted(name, xml.getLocalName()));
    } else if (LOADS.matcher(value).find() || name.equals("href") && !value.startsWith("#")) {
      note(xml, "has %s=\"%s\", must point into the drawing itself".formatted(name, value));
    }
  }

  private static int pixels(String number) {
    return Math.round(Float.parseFloat(number));
  }

  private void note(XMLStreamReader xml, String message) {
    note(xml.getLocation().getLineNumber(), message);
  }

  private void note(int line, String message) {
    problems.add(new FileProblem(file, line, message));
  }

  private static Set<String> names(String... lines) {
    return Stream.of(lines).flatMap(line -> Arrays.stream(line.strip().split("\\s+"))).collect(Collectors.toSet());
  }
}
