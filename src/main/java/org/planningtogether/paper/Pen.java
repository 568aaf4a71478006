package org.planningtogether.paper;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the path of an SVG, made of lines and curves (SVG 1.1, 8.3, without arcs and smooth curves). */
final class Pen {

  private static final Pattern PART = Pattern.compile("([MmLlHhVvCcQqZz])|(-?(?:\\d+\\.?\\d*|\\.\\d+))|[\\s,]+");
  private static final Pattern WHOLE = Pattern.compile("(?:[MmLlHhVvCcQqZz]|-?(?:\\d+\\.?\\d*|\\.\\d+)|[\\s,]+)*+");

  private final Path2D.Double path;
  private final Matcher parts;
  private double startX;
  private double startY;
  private double x;
  private double y;
  private char command;

  private Pen(String path, boolean evenOdd) {
    this.path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    this.parts = PART.matcher(path);
  }

  /** Whether it can be followed to its end. */
  static boolean canFollow(String path) {
    if (!WHOLE.matcher(path).matches()) {
      return false;
    }
    try {
      follow(path, false);
      return true;
    } catch (IllegalArgumentException | IllegalStateException | java.awt.geom.IllegalPathStateException e) {
      return false;
    }
  }

  static Path2D follow(String path, boolean evenOdd) {
    var pen = new Pen(path, evenOdd);
    pen.run();
    return pen.path;
  }

  private void run() {
    while (parts.find()) {
      if (parts.group(1) != null) {
        command = parts.group(1).charAt(0);
        if (Character.toLowerCase(command) == 'z') {
          path.closePath();
          x = startX;
          y = startY;
        }
      } else if (parts.group(2) != null) {
        step(Double.parseDouble(parts.group(2)));
      }
    }
  }

  /** One command with its numbers. After the numbers of a move, more of them are lines. */
  private void step(double first) {
    var fromX = Character.isLowerCase(command) ? x : 0;
    var fromY = Character.isLowerCase(command) ? y : 0;
    switch (Character.toLowerCase(command)) {
      case 'm' -> {
        to(fromX + first, fromY + next());
        startX = x;
        startY = y;
        path.moveTo(x, y);
        command = Character.isLowerCase(command) ? 'l' : 'L';
      }
      case 'l' -> line(fromX + first, fromY + next());
      case 'h' -> line(fromX + first, y);
      case 'v' -> line(x, fromY + first);
      case 'q' -> {
        var byY = fromY + next();
        to(fromX + next(), fromY + next());
        path.quadTo(fromX + first, byY, x, y);
      }
      case 'c' -> {
        var byY = fromY + next();
        var secondX = fromX + next();
        var secondY = fromY + next();
        to(fromX + next(), fromY + next());
        path.curveTo(fromX + first, byY, secondX, secondY, x, y);
      }
      default -> throw new IllegalArgumentException("a number without a command");
    }
  }

  private void line(double toX, double toY) {
    to(toX, toY);
    path.lineTo(x, y);
  }

  private void to(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private double next() {
    while (parts.find()) {
      if (parts.group(2) != null) {
        return Double.parseDouble(parts.group(2));
      }
      if (parts.group(1) != null) {
        break;
      }
    }
    throw new IllegalArgumentException("a command without its numbers");
  }
}
