package org.planningtogether.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls our fragments with the options of a GOV.UK macro. Options that a fragment does not have are passed over: then the
 * result differs, and the fixture must stand in {@code govuk-left-out.txt}.
 */
final class GovukPorts {

  /** A fragment's call as Thymeleaf, with what it refers to. */
  record Call(String template, Map<String, Object> variables) {}

  /** The components that we have a fragment for, by GOV.UK's names. Our own header and footer stand in for theirs. */
  static final List<String> COMPONENTS = List.of(
      "back-link", "breadcrumbs", "button", "character-count", "checkboxes", "details", "error-message",
      "error-summary", "exit-this-page", "fieldset", "hint", "input", "inset-text", "label", "notification-banner",
      "pagination", "panel", "phase-banner", "radios", "select", "service-navigation", "skip-link", "summary-list",
      "table", "tag", "task-list", "textarea", "warning-text");

  private final JsonNode options;
  private final Map<String, Object> variables = new HashMap<>();

  private GovukPorts(JsonNode options) {
    this.options = options;
  }

  static Call call(String component, JsonNode options) {
    GovukPorts port = new GovukPorts(options);
    return new Call(port.template(component), port.variables);
  }

  private String template(String component) {
    return switch (component) {
      case "back-link" -> fragment("back-link", or(text("text"), "Back"), or(text("href"), "#"));
      case "breadcrumbs" -> fragment("breadcrumbs", list("items", this::link));
      case "button" -> button();
      case "character-count" -> fragment("character-count", field());
      case "checkboxes" -> fragment("checkboxes", choices("govuk-checkboxes"));
      case "radios" -> fragment("radios", choices("govuk-radios"));
      case "details" -> fragmentWithContent("details", text("summaryText"));
      case "error-message" -> fragment("error-message", text("id"), text("text"));
      case "error-summary" -> fragment("error-summary", text("titleText"),
          list("errorList", item -> new ErrorItem(text(item, "text"), text(item, "href"))));
      case "exit-this-page" -> fragment("exit-this-page", or(text("redirectUrl"), "https://www.bbc.co.uk/weather"));
      case "fieldset" -> fragmentWithContent("fieldset", group());
      case "hint" -> fragment("hint", text("id"), text("text"), text("classes"));
      case "input" -> fragment("input", field());
      case "inset-text" -> fragmentWithContent("inset-text");
      case "label" -> fragment("label", label());
      case "notification-banner" -> notificationBanner();
      case "pagination" -> fragment("pagination", new Pagination(turn("previous"), turn("next")));
      case "panel" -> fragment("panel", text("titleText"), text("text"));
      case "phase-banner" -> fragmentWithContent("phase-banner", text(options.path("tag"), "text"));
      case "select" -> fragment("select", field(), list("items", item -> choice(item, text("value"))));
      case "service-navigation" -> fragment("service-navigation", list("navigation", this::link));
      case "skip-link" -> fragment("skip-link", text("text"), or(text("href"), "#content"));
      case "summary-list" -> fragment("summary-list", list("rows", this::summaryRow), text("classes"));
      case "table" -> fragment("table", table());
      case "tag" -> fragment("tag", text("text"), text("classes"));
      case "task-list" -> fragment("task-list", list("items", this::task), or(text("idPrefix"), "task-list"));
      case "textarea" -> fragment("textarea", field());
      case "warning-text" -> fragment("warning-text", text("text"));
      default -> throw new IllegalArgumentException(component);
    };
  }

  private String button() {
    if (text("href") != null && options.path("isStartButton").asBoolean(false)) {
      return fragment("start-button", text("text"), text("href"));
    }
    return text("href") != null
        ? fragment("button-link", text("text"), text("href"), text("classes"))
        : fragment("button", text("text"), text("name"), text("classes"));
  }

  private String notificationBanner() {
    String title = or(text("titleText"), "success".equals(text("type")) ? "Success" : "Important");
    String content = or(text("html"), "<p class=\"govuk-notification-banner__heading\">%s</p>".formatted(escaped(text("text"))));
    return "<div th:replace=\"~{components/notification-banner :: notification-banner(%s, ~{:: given}, %s)}\"></div>"
        .formatted(variable(title), variable(text("type"))) + given(content);
  }

  private Field field() {
    JsonNode label = options.path("label");
    String id = or(text("id"), or(text("name"), ""));
    return new Field(text("name"), text(label, "text"), text(options.path("hint"), "text"), text("value"),
        text(options.path("errorMessage"), "text"),
        options.has("maxlength") ? Integer.valueOf(options.path("maxlength").asInt(0)) : null, id,
        label.path("isPageHeading").asBoolean(false), text(label, "classes"), text("classes"), or(text("type"), "text"),
        text("inputmode"), text("autocomplete"), options.path("rows").asInt(5));
  }

  private Field label() {
    return new Field("", text("text"), null, null, null, null, text("for"),
        options.path("isPageHeading").asBoolean(false), text("classes"), null, "text", null, null, 5);
  }

  private Choices choices(String block) {
    JsonNode legend = options.path("fieldset").path("legend");
    JsonNode ticked = options.path("values");
    return new Choices(text("name"), text(legend, "text"), text(options.path("hint"), "text"),
        text(options.path("errorMessage"), "text"), choiceItems(ticked), or(text("idPrefix"), or(text("name"), "")),
        legend.path("isPageHeading").asBoolean(false), text(legend, "classes"), text("classes"));
  }

  private List<Choice> choiceItems(JsonNode ticked) {
    List<Choice> items = new ArrayList<>();
    String divider = null;
    for (JsonNode item : present(options.path("items"))) {
      if (item.has("divider")) {
        divider = text(item, "divider");
        continue;
      }
      boolean among = StreamSupport.stream(ticked.spliterator(), false)
          .anyMatch(value -> value.asString("").equals(text(item, "value")));
      Choice choice = choice(item, among ? text(item, "value") : text("value"));
      items.add(new Choice(choice.value(), choice.text(), choice.hint(), choice.checked(), choice.disabled(),
          "exclusive".equals(text(item, "behaviour")), divider));
      divider = null;
    }
    return items;
  }

  private Choice choice(JsonNode item, @Nullable String chosen) {
    String value = or(text(item, "value"), "");
    boolean checked = item.has("checked") || item.has("selected")
        ? item.path("checked").asBoolean(false) || item.path("selected").asBoolean(false)
        : value.equals(chosen);
    return new Choice(value, or(text(item, "text"), ""), text(item.path("hint"), "text"), checked,
        item.path("disabled").asBoolean(false), false, null);
  }

  private Choices group() {
    JsonNode legend = options.path("legend");
    return new Choices("", text(legend, "text"), null, null, List.of(), "", legend.path("isPageHeading").asBoolean(false),
        text(legend, "classes"), null);
  }

  private Link link(JsonNode item) {
    return new Link(text(item, "text"), text(item, "href"), item.path("current").asBoolean(false));
  }

  private Pagination.@Nullable Turn turn(String name) {
    JsonNode link = options.path(name);
    return link.has("href") ? new Pagination.Turn(text(link, "href"), text(link, "text"), text(link, "labelText")) : null;
  }

  private SummaryRow summaryRow(JsonNode row) {
    List<SummaryRow.Action> actions = new ArrayList<>();
    for (JsonNode action : present(row.path("actions").path("items"))) {
      actions.add(new SummaryRow.Action(or(text(action, "text"), ""), text(action, "href"),
          text(action, "visuallyHiddenText")));
    }
    return new SummaryRow(text(row.path("key"), "text"), text(row.path("value"), "text"), actions);
  }

  private Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (JsonNode row : present(options.path("rows"))) {
      rows.add(cells(row));
    }
    return new Table(text("caption"), text("captionClasses"), options.path("firstCellIsHeader").asBoolean(false),
        cells(options.path("head")), rows);
  }

  private static List<Table.Cell> cells(JsonNode row) {
    List<Table.Cell> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(new Table.Cell(or(text(cell, "text"), ""), "numeric".equals(text(cell, "format")))));
    return cells;
  }

  private TaskItem task(JsonNode item) {
    JsonNode status = item.path("status");
    JsonNode tag = status.path("tag");
    return new TaskItem(text(item.path("title"), "text"), text(item.path("hint"), "text"), text(item, "href"),
        tag.isObject()
            ? TaskItem.tag(text(tag, "text"), text(tag, "classes"))
            : new TaskItem.Status(text(status, "text"), false, text(status, "classes")));
  }

  private String fragment(String name, @Nullable Object... parameters) {
    List<String> names = new ArrayList<>();
    for (Object parameter : parameters) {
      names.add(variable(parameter));
    }
    return "<div th:replace=\"~{components/%s :: %s(%s)}\"></div>".formatted(name, name, String.join(", ", names));
  }

  private String fragmentWithContent(String name, @Nullable Object... parameters) {
    List<String> names = new ArrayList<>();
    for (Object parameter : parameters) {
      names.add(variable(parameter));
    }
    names.add("~{:: given}");
    return "<div th:replace=\"~{components/%s :: %s(%s)}\"></div>".formatted(name, name, String.join(", ", names))
        + given(or(text("html"), escaped(text("text"))));
  }

  private static String escaped(@Nullable String text) {
    return or(text, "").replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String given(String html) {
    return "<th:block th:remove=\"all\"><th:block th:fragment=\"given\">%s</th:block></th:block>".formatted(html);
  }

  private String variable(@Nullable Object value) {
    String name = "p" + variables.size();
    variables.put(name, value);
    return "${" + name + "}";
  }

  private <T> List<T> list(String name, java.util.function.Function<JsonNode, T> read) {
    return present(options.path(name)).stream().map(read).toList();
  }

  /** The macros pass over items that are null, false or empty. */
  private static List<JsonNode> present(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false).filter(item -> item.isObject() || item.isArray()).toList();
  }

  private @Nullable String text(String name) {
    return text(options, name);
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull() || value.asString("").isEmpty() ? null : value.asString("");
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
