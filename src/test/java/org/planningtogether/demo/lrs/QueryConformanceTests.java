package org.planningtogether.demo.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.demo.lrs.StoreClient.id;
import static org.planningtogether.demo.lrs.StoreClient.json;
import static org.planningtogether.demo.lrs.StoreClient.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.planningtogether.demo.RunningLms;
import tools.jackson.databind.node.ObjectNode;

/** What xAPI 1.0.3 says of GET Statements: filters, order, pages, formats, void statements. */
class QueryConformanceTests {

  private static final RunningLms lms = new RunningLms("http://localhost:8080");
  private static final StoreClient store = new StoreClient(lms);

  /** Names in one test are no other test's: all share a store. */
  private final String name = UUID.randomUUID().toString();

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void statements_are_found_by_agent() {
    var mine = posted(statement(name, "completed", "module"));
    posted(statement("somebody else", "completed", "module"));
    var about = statement("somebody else", "praised", "x");
    about.set("object", mine.get("actor").deepCopy());
    ((ObjectNode) about.get("object")).put("objectType", "Agent");
    var group = statement("x", "met", "module");
    group.putObject("actor").put("objectType", "Group").putArray("member").add(mine.get("actor"));

    assertThat(store.find(Map.of("agent", agent()))).containsExactly(id(mine));
    posted(about);
    posted(group);
    assertThat(store.find(Map.of("agent", agent()))).containsExactly(id(group), id(about), id(mine));
  }

  @Test
  void statements_are_found_by_related_agents() {
    var statement = statement("4", "attended", "workshop");
    statement.putObject("context").set("instructor", statement(name, "x", "x").get("actor"));
    posted(statement);

    assertThat(store.find(Map.of("agent", agent()))).isEmpty();
    assertThat(store.find(Map.of("agent", agent(), "related_agents", "true"))).containsExactly(id(statement));
  }

  @Test
  void statements_are_found_by_verb() {
    var statement = posted(statement("4", name, "module"));

    assertThat(store.find(Map.of("verb", "urn:verb:" + name))).containsExactly(id(statement));
  }

  @Test
  void statements_are_found_by_activity_and_related_activities() {
    var own = posted(statement("4", "completed", name));
    var beneath = statement("4", "completed", "page");
    beneath.putObject("context").putObject("contextActivities").putArray("grouping").addObject()
        .put("id", "urn:activity:" + name);
    posted(beneath);

    assertThat(store.find(Map.of("activity", "urn:activity:" + name))).containsExactly(id(own));
    assertThat(store.find(Map.of("activity", "urn:activity:" + name, "related_activities", "true")))
        .containsExactly(id(beneath), id(own));
  }

  @Test
  void what_a_statement_inside_a_statement_says_is_related() {
    var outer = statement("4", "planned", "x");
    var inner = statement(name, "do", name).put("objectType", "SubStatement");
    inner.remove("id");
    outer.set("object", inner);
    posted(outer);

    assertThat(store.find(Map.of("activity", "urn:activity:" + name))).isEmpty();
    assertThat(store.find(Map.of("agent", agent()))).isEmpty();
    assertThat(store.find(Map.of("activity", "urn:activity:" + name, "related_activities", "true"))).hasSize(1);
    assertThat(store.find(Map.of("agent", agent(), "related_agents", "true"))).hasSize(1);
  }

  @Test
  void statements_are_found_by_registration() {
    var statement = statement("4", "completed", "module");
    statement.putObject("context").put("registration", name.toUpperCase());
    posted(statement);

    assertThat(store.find(Map.of("registration", name))).containsExactly(id(statement));
  }

  @Test
  void all_filters_have_to_fit() {
    posted(statement(name, "started", "module"));
    var both = posted(statement(name, "completed", "module"));

    assertThat(store.find(Map.of("agent", agent(), "verb", "urn:verb:completed"))).containsExactly(id(both));
  }

  @Test
  void a_statement_about_a_statement_is_found_by_what_that_one_says() {
    var target = posted(statement("4", name, "module"));
    var about = reference("confirmed", id(target));
    var aboutThat = reference("doubted", id(about));
    posted(aboutThat);
    posted(about);

    assertThat(store.find(Map.of("verb", "urn:verb:" + name))).containsExactly(id(about), id(aboutThat), id(target));
  }

  @Test
  void since_leaves_its_instant_out_and_until_takes_it_in() {
    var first = posted(statement(name, "a", "x"));
    var second = posted(statement(name, "b", "x"));
    var stored = store.read(id(first)).get("stored").asString();

    assertThat(store.find(Map.of("agent", agent(), "since", stored))).containsExactly(id(second));
    assertThat(store.find(Map.of("agent", agent(), "until", stored))).containsExactly(id(first));
  }

  @Test
  void who_asks_since_the_last_statement_misses_none() {
    var stored = IntStream.range(0, 20)
        .mapToObj(_ -> store.read(id(posted(statement(name, "a", "x")))).get("stored").asString())
        .toList();

    assertThat(stored).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void the_newest_come_first_unless_asked_otherwise() {
    var first = posted(statement(name, "a", "x"));
    var second = posted(statement(name, "b", "x"));

    assertThat(store.find(Map.of("agent", agent()))).containsExactly(id(second), id(first));
    assertThat(store.find(Map.of("agent", agent(), "ascending", "true"))).containsExactly(id(first), id(second));
  }

  @Test
  void more_leads_from_page_to_page_though_new_statements_come_in() {
    var all = IntStream.range(0, 7).mapToObj(_ -> id(posted(statement(name, "a", "x")))).toList();
    var seen = new ArrayList<String>();

    var page = json(store.get(Map.of("agent", agent(), "limit", "3")));
    posted(statement(name, "later", "x"));
    page.get("statements").forEach(statement -> seen.add(id(statement)));
    while (!page.get("more").asString().isEmpty()) {
      assertThat(page.get("more").asString()).startsWith("/xapi/statements?");
      page = json(lms.send(store.request(page.get("more").asString().substring("/xapi/".length()))));
      page.get("statements").forEach(statement -> seen.add(id(statement)));
    }

    assertThat(seen).containsExactlyElementsOf(all.reversed());
  }

  @Test
  void a_limit_that_is_met_exactly_leaves_no_more() {
    posted(statement(name, "a", "x"));

    assertThat(json(store.get(Map.of("agent", agent(), "limit", "1"))).get("more").asString()).isEmpty();
  }

  @Test
  void limit_0_means_as_many_as_the_store_likes() {
    store.post(IntStream.range(0, Query.LARGEST_PAGE + 1).mapToObj(_ -> statement(name, "a", "x")).toList());

    var page = json(store.get(Map.of("agent", agent(), "limit", "0")));

    assertThat(page.get("statements")).hasSize(Query.LARGEST_PAGE);
    assertThat(page.get("more").asString()).isNotEmpty();
  }

  @Test
  void ids_tells_only_what_names_people_verbs_and_activities() {
    var statement = statement(name, "completed", "module");
    statement.withObject("/actor").put("name", "A");
    statement.putObject("result").put("response", "told");
    posted(statement);

    var told = json(store.get(Map.of("agent", agent(), "format", "ids"))).at("/statements/0");

    assertThat(told.at("/actor").propertyNames()).containsExactly("account");
    assertThat(told.at("/verb").propertyNames()).containsExactly("id");
    assertThat(told.at("/object").propertyNames()).containsExactly("id");
    assertThat(told.at("/result/response").asString()).isEqualTo("told");
  }

  @Test
  void canonical_tells_each_text_in_the_language_that_is_liked_best() {
    posted(statement(name, "completed", "module"));

    var german = lms.send(store.request("statements?format=canonical&limit=1&verb=urn:verb:completed")
        .header("Accept-Language", "de-AT, en;q=0.5"));
    var welsh = lms.send(store.request("statements?format=canonical&limit=1&verb=urn:verb:completed")
        .header("Accept-Language", "cy"));

    assertThat(json(german).at("/statements/0/object/definition/name").toString()).isEqualTo("{\"de\":\"Modul\"}");
    assertThat(json(welsh).at("/statements/0/object/definition/name")).hasSize(1);
  }

  @Test
  void a_void_statement_is_shown_only_to_who_asks_for_void_ones() {
    var statement = posted(statement(name, "completed", "module"));
    var voiding = posted(voiding(id(statement)));

    assertThat(store.get(Map.of("statementId", id(statement))).statusCode()).isEqualTo(404);
    assertThat(id(json(store.get(Map.of("voidedStatementId", id(statement)))))).isEqualTo(id(statement));
    assertThat(store.get(Map.of("voidedStatementId", id(voiding))).statusCode()).isEqualTo(404);
    assertThat(store.find(Map.of("agent", agent()))).containsExactly(id(voiding));
  }

  @Test
  void a_statement_may_be_declared_void_before_it_comes() {
    var statement = statement(name, "completed", "module");
    posted(voiding(id(statement)));
    posted(statement);

    assertThat(store.get(Map.of("statementId", id(statement))).statusCode()).isEqualTo(404);
  }

  @Test
  void a_declaration_cannot_itself_be_declared_void() {
    var statement = posted(statement(name, "completed", "module"));
    var voiding = posted(voiding(id(statement)));
    posted(voiding(id(voiding)));

    assertThat(store.get(Map.of("statementId", id(voiding))).statusCode()).isEqualTo(200);
    assertThat(store.get(Map.of("statementId", id(statement))).statusCode()).isEqualTo(404);
  }

  private String agent() {
    return statement(name, "x", "x").get("actor").toString();
  }

  private static ObjectNode reference(String verb, String target) {
    var statement = statement("trainer", verb, "x");
    statement.putObject("object").put("objectType", "StatementRef").put("id", target);
    return statement;
  }

  private static ObjectNode voiding(String target) {
    var statement = reference("voided", target);
    statement.putObject("verb").put("id", StatementRules.VOIDED);
    return statement;
  }

  private static ObjectNode posted(ObjectNode statement) {
    assertThat(store.post(statement).statusCode()).isEqualTo(200);
    return statement;
  }
}
