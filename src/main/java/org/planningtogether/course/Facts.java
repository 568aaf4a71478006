package org.planningtogether.course;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planningtogether.files.FileProblem;
import org.planningtogether.files.YamlNode;
import org.springframework.web.util.HtmlUtils;

/** Help lines and the law, each written once, cited as {@code {fact:id}}, or for a number alone {@code {number:id}}. */
final class Facts {

  /** How a text cites a fact. */
  static final Pattern CITED = Pattern.compile("\\{(fact|number):([^}]*)}");

  private static final String FILE = "facts.yml";

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final List<FactReview> reviews = new ArrayList<>();
  private final Set<String> cited = new HashSet<>();
  private final LocalDate today;
  private final Localised seeWebsite;
  private final Localised newTab;

  private Facts(LocalDate today, Localised seeWebsite, Localised newTab) {
    this.today = today;
    this.seeWebsite = seeWebsite;
    this.newTab = newTab;
  }

  private sealed interface Fact {

    /** What it says; of a help line, its name. */
    Localised words();

    /** Somebody to call; hours in one language may be missing. */
    record Service(
        String id,
        Localised name,
        String number,
        Optional<Localised> hours,
        Optional<String> website,
        LocalDate checked)
        implements Fact {

      @Override
      public Localised words() {
        return name;
      }
    }

    /** A sentence that may have to change with the law. */
    record Sentence(Localised text) implements Fact {

      @Override
      public Localised words() {
        return text;
      }
    }
  }

  /**
   * Reads {@code facts.yml}.
   *
   * @param seeWebsite what to say when nobody has checked the hours lately
   * @param newTab what a link says that opens a new tab
   */
  static Facts read(
      ContentFiles files, LocalDate today, Localised seeWebsite, Localised newTab, List<FileProblem> problems) {
    var facts = new Facts(today, seeWebsite, newTab);
    files.yaml(FILE, problems, root -> {
      for (var id : root.names()) {
        var node = root.node(id);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
          root.problem(id, "must be small letters, digits and hyphens, at most 40");
        } else if (node != null) {
          facts.add(files.path(FILE), id, node);
        }
      }
      return facts;
    });
    return facts;
  }

  private void add(String file, String id, YamlNode node) {
    node.text("source");
    var checked = date(node, "checked-on");
    var review = date(node, "review-by");
    if (review.isBefore(checked)) {
      node.problem("review-by", "is before checked-on");
    }
    var fact = fact(id, node, checked);
    facts.put(id, fact);
    var words = fact.words().in(Languages.ENGLISH).text();
    reviews.add(new FactReview(id, file, node.line(), words, checked, review, node.has("hours"), false));
  }

  private static Fact fact(String id, YamlNode node, LocalDate checked) {
    var kind = node.text("kind");
    Ids.mustBeAmong(node, "certainty", List.of(node.text("certainty")), List.of("high", "medium", "low"));
    if (kind.equals("helpline")) {
      var number = node.optionalText("number").orElse("");
      var website = node.optionalText("website");
      if (number.isEmpty() && website.isEmpty()) {
        node.problem("has neither number nor website, must have one of them");
      }
      var hours = node.has("hours") ? Optional.of(Localised.read(node, "hours")) : Optional.<Localised>empty();
      return new Fact.Service(id, Localised.read(node, "name"), number, hours, website, checked);
    }
    Ids.mustBeAmong(node, "kind", List.of(kind), List.of("helpline", "law", "fee", "figure"));
    return new Fact.Sentence(Localised.read(node, "text"));
  }

  private static LocalDate date(YamlNode node, String field) {
    try {
      return LocalDate.parse(node.text(field));
    } catch (DateTimeParseException e) {
      node.problem(field, "must be a day like 2026-11-01");
      return LocalDate.EPOCH;
    }
  }

  /** Whether there is such a fact. Whoever asks cites it. */
  boolean has(String id) {
    cited.add(id);
    return facts.containsKey(id);
  }

  /** Every fact with its dates, and whether it was cited by what has been read so far. */
  List<FactReview> reviews() {
    return reviews.stream().map(review -> cited.contains(review.id()) ? review.whenCited() : review).toList();
  }

  /** What a link says that opens a new tab. */
  String newTab(String lang) {
    return newTab.in(lang).text();
  }

  /** Notes what is no help line. */
  void mustBeHelplines(YamlNode node, String field, List<String> ids) {
    ids.stream()
        .filter(id -> !(facts.get(id) instanceof Fact.Service))
        .forEach(id -> node.problem(field, "names '%s', which is no help line in facts.yml".formatted(id)));
  }

  /** The help lines among these facts, in this order. */
  List<Helpline> helplines(List<String> ids, String lang) {
    cited.addAll(ids);
    return ids.stream()
        .map(facts::get)
        .filter(Fact.Service.class::isInstance)
        .map(fact -> helpline((Fact.Service) fact, lang))
        .toList();
  }

  private Helpline helpline(Fact.Service service, String lang) {
    var name = service.name().in(lang);
    return new Helpline(
        service.id(),
        name.lang(),
        name.text(),
        service.number(),
        hours(service, lang).orElse(null),
        service.website().orElse(null));
  }

  /** Old times are worse than none. */
  private Optional<String> hours(Fact.Service service, String lang) {
    var known = service.hours().filter(hours -> isFresh(service));
    var elsewhere = service.website().filter(website -> !service.number().isEmpty()).map(website -> seeWebsite);
    return known.or(() -> elsewhere).map(words -> words.in(lang).text());
  }

  private boolean isFresh(Fact.Service service) {
    return FactReview.isFresh(service.checked(), today);
  }

  /** A text with its facts put in. */
  String plain(String text, String lang) {
    return CITED.matcher(text)
        .replaceAll(cited -> Matcher.quoteReplacement(
            isNumber(cited) ? number(cited.group(2)).orElse("") : plainFact(cited.group(2), lang)));
  }

  /** HTML with its facts put in, as HTML that calls and links. */
  String html(String html, String lang) {
    return CITED.matcher(html)
        .replaceAll(cited -> Matcher.quoteReplacement(
            isNumber(cited) ? htmlNumber(cited.group(2), lang) : htmlFact(cited.group(2), lang)));
  }

  /** What is not right about a citation, if anything. What is cited counts as used. */
  Optional<String> wrong(MatchResult cited) {
    var id = cited.group(2);
    if (!has(id)) {
      return Optional.of("cites '%s', which facts.yml does not have".formatted(id));
    }
    return isNumber(cited) && number(id).isEmpty()
        ? Optional.of("cites the number of '%s', which has none".formatted(id))
        : Optional.empty();
  }

  /** A number of {@code facts.yml} that stands in a text by itself, where it would be forgotten when it changes. */
  Optional<String> typed(String text) {
    return facts.keySet().stream()
        .flatMap(id -> number(id).filter(number -> stands(number, text)).map(number ->
            "holds the number %s, must be {number:%s}".formatted(number, id)).stream())
        .findFirst();
  }

  private static boolean stands(String number, String text) {
    return Pattern.compile("(?<![\\d£.,/-])%s(?![\\d/-])".formatted(Pattern.quote(number))).matcher(text).find();
  }

  private static boolean isNumber(MatchResult cited) {
    return cited.group(1).equals("number");
  }

  private Optional<String> number(String id) {
    return facts.get(id) instanceof Fact.Service service && !service.number().isEmpty()
        ? Optional.of(service.number())
        : Optional.empty();
  }

  private String htmlNumber(String id, String lang) {
    return facts.get(id) instanceof Fact.Service service ? htmlNumber(helpline(service, lang)) : "";
  }

  private static String htmlNumber(Helpline line) {
    return line.isDialled()
        ? "<a class=\"govuk-link\" href=\"tel:%s\">%s</a>".formatted(line.dial(), escaped(line.number()))
        : escaped(line.number());
  }

  private String plainFact(String id, String lang) {
    return switch (facts.get(id)) {
      case Fact.Sentence sentence -> sentence.text().in(lang).text();
      case Fact.Service service -> {
        var line = helpline(service, lang);
        yield line.number().isEmpty() ? line.name() : line.name() + ": " + line.number();
      }
      case null -> "";
    };
  }

  private String htmlFact(String id, String lang) {
    return switch (facts.get(id)) {
      case Fact.Sentence sentence -> inItsLanguage(sentence.text().in(lang), lang);
      case Fact.Service service -> html(helpline(service, lang), lang);
      case null -> "";
    };
  }

  private String html(Helpline line, String lang) {
    var parts = new StringJoiner(". ", "", ".");
    var name = "<strong>%s</strong>".formatted(inItsLanguage(new Passage(line.lang(), line.name()), lang));
    parts.add(line.number().isEmpty() ? name : name + ": " + htmlNumber(line));
    Optional.ofNullable(line.hours()).map(Facts::escaped).ifPresent(parts::add);
    Optional.ofNullable(line.website()).map(website -> Markdown.outsideLink(website, newTab(lang)))
        .ifPresent(parts::add);
    return parts.toString();
  }

  private static String inItsLanguage(Passage passage, String lang) {
    var text = escaped(passage.text());
    return passage.lang().equals(lang) ? text : "<span lang=\"%s\">%s</span>".formatted(passage.lang(), text);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
