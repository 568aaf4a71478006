package org.planningtogether.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.planningtogether.files.YamlNode;

/** Names that authors give: short, neutral, permanent, each only once in its list. */
public final class Ids {

  private Ids() {}

  /** @throws IllegalArgumentException when it is none */
  public static String checked(String id) {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("must be small letters, digits and hyphens, at most 40");
    }
    return id;
  }

  /** A list of names. */
  public static List<String> list(YamlNode node, String field) {
    var ids = node.values(field, Ids::checked);
    noteTwins(node, field, ids);
    return ids.stream().distinct().toList();
  }

  /** A list of things that have an id each. Those without one are left out, with a problem noted. */
  public static <T> List<T> each(YamlNode node, String field, Function<Named, T> reader) {
    return each(node.nodes(field), reader);
  }

  /** The same for a list that was read already. */
  public static <T> List<T> each(List<YamlNode> nodes, Function<Named, T> reader) {
    var things = new ArrayList<T>();
    var seen = new HashSet<String>();
    for (var child : nodes) {
      var id = child.value("id", Ids::checked);
      if (id != null && !seen.add(id)) {
        child.problem("id", "is '%s', which stands here again".formatted(id));
        child.names();
      } else if (id != null) {
        things.add(reader.apply(new Named(id, child)));
      }
    }
    return List.copyOf(things);
  }

  /** Something in a list, with its id. */
  public record Named(String id, YamlNode node) {}

  /** Notes a list with nothing in it. */
  public static void mustNotBeEmpty(YamlNode node, String field, List<?> things) {
    if (things.isEmpty()) {
      node.problem(field, "is empty, must name at least one");
    }
  }

  /** Notes what is named and is not there. */
  public static void mustBeAmong(YamlNode node, String field, List<String> named, List<String> known) {
    for (var id : named) {
      if (!id.isEmpty() && !known.contains(id)) {
        node.problem(field, "names '%s', must be one of %s".formatted(id, String.join(", ", known)));
      }
    }
  }

  private static void noteTwins(YamlNode node, String field, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (var id : ids) {
      if (!seen.add(id)) {
        node.problem(field, "names '%s' twice".formatted(id));
      }
    }
  }
}
