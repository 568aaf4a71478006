package org.planningtogether.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;

/** The drawings of a course, by id. */
final class Drawings {

  private static final String FOLDER = "drawings";
  private static final String SUFFIX = ".svg";

  private final Map<String, Drawing> drawings;

  private Drawings(Map<String, Drawing> drawings) {
    this.drawings = drawings;
  }

  /** Reads all drawings. One that is not as it should be is a problem, and still there for those who name it. */
  static Drawings read(ContentFiles files, List<FileProblem> problems) {
    var drawings = new TreeMap<String, Drawing>();
    for (var name : files.below(FOLDER)) {
      var file = files.path(name);
      var id = name.substring(FOLDER.length() + 1, name.length() - SUFFIX.length());
      if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
        problems.add(new FileProblem(file, 0, "has a name that is no id, must be small letters, digits and hyphens"));
      }
      var svg = files.text(name);
      var size = new SvgCheck(file, problems).size(svg);
      drawings.put(id, new Drawing(id, "/drawings/%s/%s.svg".formatted(hash(svg), id), size.width(), size.height()));
    }
    return new Drawings(drawings);
  }

  /** The SVG behind an address; empty when this is not the drawing any more, or never was. */
  static Optional<String> svg(ContentFiles files, String hash, String id) {
    return svg(files, id).filter(svg -> hash(svg).equals(hash));
  }

  static Optional<String> svg(ContentFiles files, String id) {
    var name = "%s/%s%s".formatted(FOLDER, id, SUFFIX);
    return Optional.of(name).filter(files::has).map(files::text);
  }

  Optional<Drawing> find(String id) {
    return Optional.ofNullable(drawings.get(id));
  }

  /** What a field {@code drawing} names, or null; a drawing that is not there is noted. */
  @Nullable Drawing namedIn(YamlNode node) {
    var id = node.optionalText("drawing");
    id.filter(each -> !each.isEmpty() && find(each).isEmpty())
        .ifPresent(each -> node.problem("drawing", "names '%s', which is no file in drawings/".formatted(each)));
    return id.flatMap(this::find).orElse(null);
  }

  private static String hash(String svg) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
