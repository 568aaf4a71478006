package org.planningtogether.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A set of fields in a YAML file. Each accessor names the field it wants. When the field is not what was asked for, a
 * problem is noted with its line, and the accessor returns something empty: {@code ""}, {@code 0}, {@code false}, an
 * empty list, or null where nothing else is left.
 */
public final class YamlNode {

  private final Source source;
  private final String path;
  private final MappingNode mapping;
  private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();
  private final List<YamlNode> children = new ArrayList<>();

  YamlNode(Source source, String path, MappingNode mapping) {
    this.source = source;
    this.path = path;
    this.mapping = mapping;
    for (var field : mapping.getValue()) {
      add(field);
    }
  }

  /** The line of the file in which this set of fields starts. */
  public int line() {
    return source.line(mapping);
  }

  /** Whether the field is there. */
  public boolean has(String name) {
    known.add(name);
    return fields.containsKey(name);
  }

  /** Whether the field is there and not empty. */
  public boolean isFilled(String name) {
    return optional(name).filter(YamlNode::isFilled).isPresent();
  }

  /** Whether every text of another set of fields has one here, at the same place. Nothing counts as read by this. */
  public boolean covers(YamlNode other) {
    return covers(mapping, other.mapping);
  }

  /** Notes whatever stands here and not in another set of fields. All of it counts as read. */
  public void mustBeWithin(YamlNode other) {
    for (var name : names()) {
      if (!other.fields.containsKey(name)) {
        problem(name, "has no place here");
      } else if (fields.get(name).getValueNode() instanceof MappingNode) {
        var below = other.fields.get(name).getValueNode();
        if (below instanceof MappingNode fieldsBelow) {
          optionalNode(name).ifPresent(node -> node.mustBeWithin(new YamlNode(source, "", fieldsBelow)));
        }
      }
    }
  }

  /** The names of all fields, for sets whose names are the author's own. They count as read. */
  public Collection<String> names() {
    known.addAll(fields.keySet());
    return List.copyOf(fields.keySet());
  }

  /** A text that must be there and not be empty. */
  public String text(String name) {
    return required(name, "text").map(node -> textOf(name, node)).orElse("");
  }

  /** A text that may be left out. */
  public Optional<String> optionalText(String name) {
    return optional(name).map(node -> textOf(name, node));
  }

  /** A text that has a rule of its own, which throws {@link IllegalArgumentException} and says what it wanted. */
  public <T> T value(String name, Function<String, T> parser) {
    return required(name, "text").map(node -> parsed(name, node, parser)).orElse(null);
  }

  /** Like {@link #value}, for a field that may be left out. */
  public <T> Optional<T> optionalValue(String name, Function<String, T> parser) {
    return optional(name).map(node -> parsed(name, node, parser));
  }

  /** A whole number that must be there. */
  public int wholeNumber(String name, int min, int max) {
    var wanted = "a whole number from %d to %d".formatted(min, max);
    return required(name, wanted).map(node -> numberOf(name, node, min, max, wanted)).orElse(0);
  }

  /** A whole number, or what stands for it when the field is left out. */
  public int wholeNumber(String name, int min, int max, int otherwise) {
    return has(name) ? wholeNumber(name, min, max) : otherwise;
  }

  /** true or false. */
  public boolean flag(String name) {
    return required(name, "true or false").map(node -> flagOf(name, node)).orElse(false);
  }

  /** true or false, or what stands for it when the field is left out. */
  public boolean flag(String name, boolean otherwise) {
    return has(name) ? flag(name) : otherwise;
  }

  /** A set of fields that must be there. Null after a problem. */
  public YamlNode node(String name) {
    return required(name, "fields").flatMap(node -> child(name, node)).orElse(null);
  }

  /** A set of fields that may be left out. */
  public Optional<YamlNode> optionalNode(String name) {
    return optional(name).flatMap(node -> child(name, node));
  }

  /** A list of texts, empty when the field is left out. */
  public List<String> texts(String name) {
    return values(name, text -> text);
  }

  /** A list of texts that have a rule of their own, empty when the field is left out. */
  public <T> List<T> values(String name, Function<String, T> parser) {
    var values = new ArrayList<T>();
    for (var item : items(name)) {
      var value = parsed(name, item, parser);
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** A list of sets of fields, empty when the field is left out. */
  public List<YamlNode> nodes(String name) {
    var nodes = new ArrayList<YamlNode>();
    var items = items(name);
    for (int i = 0; i < items.size(); i++) {
      child("%s[%d]".formatted(name, i + 1), items.get(i)).ifPresent(nodes::add);
    }
    return List.copyOf(nodes);
  }

  /** A list of sets of fields, in which a single text stands for a set with only this field. */
  public List<YamlNode> nodes(String name, String only) {
    var nodes = new ArrayList<YamlNode>();
    var items = items(name);
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i) instanceof ScalarNode text ? alone(only, text) : items.get(i);
      child("%s[%d]".formatted(name, i + 1), item).ifPresent(nodes::add);
    }
    return List.copyOf(nodes);
  }

  private static MappingNode alone(String field, ScalarNode text) {
    var name = new ScalarNode(Tag.STR, true, field, ScalarStyle.PLAIN, text.getStartMark(), text.getEndMark());
    var fields = List.of(new NodeTuple(name, text));
    return new MappingNode(Tag.MAP, true, fields, FlowStyle.FLOW, text.getStartMark(), text.getEndMark());
  }

  /** Notes a problem of this set of fields as a whole. */
  public void problem(String message) {
    source.problem(line(), message);
  }

  /** Notes a problem of one field. The message goes on after the field's name: {@code must be a folder}. */
  public void problem(String name, String message) {
    source.problem(fields.containsKey(name) ? lineOf(name) : line(), path + name + " " + message);
  }

  /** Notes every field that nobody asked for, here and below. */
  void reportUnread() {
    for (var name : fields.keySet()) {
      if (!known.contains(name)) {
        problem(name, "is not known here, known are " + String.join(", ", known));
      }
    }
    children.forEach(YamlNode::reportUnread);
  }

  private void add(NodeTuple field) {
    if (!(field.getKeyNode() instanceof ScalarNode key)) {
      source.problem(source.line(field.getKeyNode()), "a field's name must be text");
      return;
    }
    var earlier = fields.putIfAbsent(key.getValue(), field);
    if (earlier != null) {
      source.problem(
          source.line(key),
          "%s%s stands here again, first in line %d"
              .formatted(path, key.getValue(), source.line(earlier.getKeyNode())));
    }
  }

  private int lineOf(String name) {
    return source.line(fields.get(name).getKeyNode());
  }

  private Optional<Node> optional(String name) {
    known.add(name);
    return Optional.ofNullable(fields.get(name)).map(NodeTuple::getValueNode);
  }

  private Optional<Node> required(String name, String wanted) {
    var node = optional(name);
    if (node.isEmpty()) {
      problem(name, "is missing, must be " + wanted);
    }
    return node;
  }

  private List<Node> items(String name) {
    var node = optional(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    unexpected(name, node.get(), "a list");
    return List.of();
  }

  private Optional<YamlNode> child(String name, Node node) {
    if (node instanceof MappingNode fieldsBelow) {
      var child = new YamlNode(source, path + name + ".", fieldsBelow);
      children.add(child);
      return Optional.of(child);
    }
    unexpected(name, node, "fields");
    return Optional.empty();
  }

  private String textOf(String name, Node node) {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR) && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    var looksLikeText = node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL);
    unexpected(name, node, looksLikeText && !isText(node) ? "text: put it in quotes" : "text");
    return "";
  }

  private <T> @Nullable T parsed(String name, Node node, Function<String, T> parser) {
    var text = textOf(name, node);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      source.problem(source.line(node), "%s%s is '%s': %s".formatted(path, name, text, e.getMessage()));
      return null;
    }
  }

  private int numberOf(String name, Node node, int min, int max, String wanted) {
    if (node instanceof ScalarNode scalar
        && scalar.getTag().equals(Tag.INT)
        && scalar.getValue().matches("-?\\d{1,9}")) {
      int number = Integer.parseInt(scalar.getValue());
      if (number >= min && number <= max) {
        return number;
      }
    }
    unexpected(name, node, wanted);
    return 0;
  }

  private boolean flagOf(String name, Node node) {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(scalar.getValue());
    }
    unexpected(name, node, "true or false");
    return false;
  }

  private void unexpected(String name, Node node, String wanted) {
    var found =
        switch (node) {
          case ScalarNode scalar when scalar.getValue().isBlank() -> "empty";
          case ScalarNode scalar when scalar.getScalarStyle() == ScalarStyle.PLAIN -> scalar.getValue();
          case ScalarNode scalar -> "'" + scalar.getValue() + "'";
          case SequenceNode sequence -> "a list";
          default -> "a set of fields";
        };
    source.problem(source.line(node), "%s%s is %s, must be %s".formatted(path, name, found, wanted));
  }

  private static boolean covers(Node here, Node other) {
    if (other instanceof MappingNode others && here instanceof MappingNode own) {
      return others.getValue().stream()
          .allMatch(field -> value(own, field.getKeyNode()).filter(node -> covers(node, field.getValueNode())).isPresent());
    }
    return isFilled(here);
  }

  private static Optional<Node> value(MappingNode mapping, Node key) {
    return mapping.getValue().stream()
        .filter(field -> name(field.getKeyNode()).equals(name(key)))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static String name(Node key) {
    return key instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static boolean isFilled(Node node) {
    return !(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank();
  }

  private static boolean isText(Node node) {
    return node.getTag().equals(Tag.STR);
  }
}
