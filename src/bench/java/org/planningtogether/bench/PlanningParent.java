package org.planningtogether.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planningtogether.support.Browser;

/** A guest with a plan for four children, who goes round its pages. */
final class PlanningParent {

  static final List<String> PAGES =
      List.of("task list", "section", "question", "draft", "clause", "check answers", "month", "year", "counts");

  private static final String QUESTION = "/q/handovers/place/all";
  private static final Pattern BASIS = Pattern.compile("name=\"basis\" value=\"([^\"]*)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String plan;
  private final String cookies;
  private final Map<String, List<Long>> took = new LinkedHashMap<>();
  private final Map<String, List<String>> errors = new LinkedHashMap<>();
  private int rounds;

  private PlanningParent(String plan, String cookies) {
    this.plan = plan;
    this.cookies = cookies;
    forget();
  }

  /** Through all first pages to a plan, and some answers into it. @param tool its address */
  static PlanningParent begin(String tool) {
    var browser = new Browser(URI.create(tool).getPort());
    var path = plan(browser);
    var monday = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    sent(browser, path + "/calendar/rule/living/pattern/all/details",
        "pattern", "weekend-midweek", "who", "as-it-is", "usual", "5pm",
        "anchor-day", "" + monday.getDayOfMonth(), "anchor-month", "" + monday.getMonthValue(), "anchor-year", "" + monday.getYear());
    for (var block : List.of("christmas", "easter", "summer", "autumn-half-term")) {
      sent(browser, path + "/calendar/rule/holidays/blocks/all/" + block, "share", "halves", "even", "A");
    }
    for (int day = 1; day <= 4; day++) {
      sent(browser, path + "/calendar/rule/special-days/days/all/day",
          "what", "yearly", "at", "", "name", "Day " + day, "date-day", "" + day, "date-month", "" + day, "wish", "alternate", "whose", "A");
    }
    var cookies = browser.cookies().entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    return new PlanningParent(tool + path, cookies);
  }

  private static String plan(Browser browser) {
    var page = browser.get("/plan/start");
    for (var said : List.of(
        List.<String>of(), List.<String>of(), List.of("safe", "no"), List.of("safe", "no"), List.of("orders", "none"),
        List.of("together", "two"), List.of("mine", "Mum", "others", "Dad", "role", "parent"), List.of("where", "england"),
        child("Mia"), List.of("more", "yes"), child("Leo"), List.of("more", "yes"), child("Noor"), List.of("more", "yes"),
        child("Zara"), List.of("more", "no"))) {
      var fields = new ArrayList<String>();
      page.page().select("main form").last().select("input[type=hidden]")
          .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
      fields.addAll(said);
      page = browser.post("/plan/start", fields.toArray(String[]::new));
    }
    var errand = page.page().select("[name=errand]").attr("value");
    var key = browser.post("/plan/new-key", "errand", errand, "passphrase", "heron wagon thistle");
    return key.page().select("main a[role=button]").attr("href");
  }

  private static List<String> child(String name) {
    return List.of("name", name, "month", "3", "year", "2019", "stage", "PRIMARY", "pronoun", "SHE");
  }

  private static void sent(Browser browser, String path, String... fields) {
    var status = browser.post(path, fields).status();
    if (status != 303) {
      throw new IllegalStateException("%s: status %d".formatted(path, status));
    }
  }

  /** Every page once. */
  void round() throws InterruptedException {
    get("task list", "");
    get("section", "/s/handovers");
    draft(get("question", QUESTION));
    get("clause", QUESTION + "/clause");
    get("check answers", "/s/handovers/check");
    get("month", "/calendar?view=month");
    get("year", "/calendar?view=year");
    get("counts", "/calendar/counts");
  }

  private void draft(String question) throws InterruptedException {
    var basis = BASIS.matcher(question);
    var form = Map.of(
            "basis", basis.find() ? basis.group(1) : "",
            "where", "school",
            "words", "At school, whenever we can. " + rounds++,
            "draft", "")
        .entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    send("draft", 303, request(QUESTION)
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
  }

  private String get(String page, String path) throws InterruptedException {
    return send(page, 200, request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(plan + path))
        .header("Cookie", cookies).header("Accept", "text/html").timeout(PATIENCE);
  }

  private String send(String page, int status, HttpRequest.Builder request) throws InterruptedException {
    try {
      var began = System.nanoTime();
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      var nanos = System.nanoTime() - began;
      if (answer.statusCode() != status) {
        errors.get(page).add("status " + answer.statusCode());
        return "";
      }
      took.get(page).add(nanos);
      return answer.body();
    } catch (IOException e) {
      errors.get(page).add(e.toString());
      return "";
    }
  }

  /** What was measured so far does not count. */
  void forget() {
    PAGES.forEach(page -> {
      took.put(page, new ArrayList<>());
      errors.put(page, new ArrayList<>());
    });
  }

  Result result(String page) {
    return new Result(took.get(page), errors.get(page), Duration.ZERO);
  }
}
