package org.planningtogether.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a platform is typed in, empty or with what is wrong. */
@Component
class PlatformPages {

  private static final String KEY = "admin.platform.field.";

  private final PublicUrl tool;
  private final Words words;

  PlatformPages(PublicUrl tool, Words words) {
    this.tool = tool;
    this.words = words;
  }

  /** @param problems keys of messages by the names of fields; empty for a fresh page */
  ModelAndView form(String view, PlatformForm form, Map<String, String> problems) {
    var page =
        new ModelAndView(view)
            .addObject("form", form)
            .addObject("name", field("name", form.name(), problems).hint(words.of(KEY + "name.hint")))
            .addObject("issuer", field("issuer", form.issuer(), problems).hint(words.of(KEY + "issuer.hint")))
            .addObject("clientId", field("clientId", form.clientId(), problems))
            .addObject("family", field("family", "", problems).hint(words.of(KEY + "family.hint")))
            .addObject("families", families(form.family()))
            .addObject("endpoints", endpoints(form, problems))
            .addObject("policy", policy(form.policy(), problems))
            .addObject("deployments", lines("deployments", form.deployments(), problems))
            .addObject("ours", ours());
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("errorSummary", summary(problems));
    }
    return page;
  }

  /** What the platform has to know of us, as it is typed in there. */
  List<SummaryRow> ours() {
    return List.of(
        new SummaryRow(words.of("admin.ours.login"), tool.at("/lti/login").toString()),
        new SummaryRow(words.of("admin.ours.redirect"), tool.at("/lti/launch").toString()),
        new SummaryRow(words.of("admin.ours.keys"), tool.at("/.well-known/jwks.json").toString()),
        new SummaryRow(words.of("admin.ours.target"), tool.at("/").toString()));
  }

  private List<Field> endpoints(PlatformForm form, Map<String, String> problems) {
    return List.of(
        address("authorizationEndpoint", form.authorizationEndpoint(), problems),
        address("tokenEndpoint", form.tokenEndpoint(), problems),
        address("jwksUri", form.jwksUri(), problems),
        address("tokenAudience", form.tokenAudience(), problems).hint(words.of(KEY + "tokenAudience.hint")),
        address("serviceHosts", form.serviceHosts(), problems).hint(words.of(KEY + "serviceHosts.hint")));
  }

  private Field address(String name, String typed, Map<String, String> problems) {
    return field(name, typed.replaceAll("[\\r\\n]+", ", "), problems).inputmode("url");
  }

  private Field lines(String name, String typed, Map<String, String> problems) {
    return field(name, typed, problems).hint(words.of(KEY + name + ".hint")).rows(3);
  }

  private Field field(String name, String typed, Map<String, String> problems) {
    var problem = problems.get(name);
    return Field.of(name, words.of(KEY + name))
        .value(typed)
        .error(problem == null ? null : words.of(problem))
        .autocomplete("off");
  }

  private List<Choice> families(String chosen) {
    var none = new Choice("", words.of("admin.family.choose"), chosen.isEmpty());
    var all =
        Stream.of(Family.values())
            .map(family -> new Choice(family.slug(), words.of("admin.family." + family.slug()), family.slug().equals(chosen)));
    return Stream.concat(Stream.of(none), all).toList();
  }

  Choices policy(String chosen, Map<String, String> problems) {
    var problem = problems.get("policy");
    var items =
        Stream.of("named", "any")
            .map(one -> new Choice(one, words.of(KEY + "policy." + one), words.of(KEY + "policy." + one + ".hint"), one.equals(chosen)))
            .toList();
    return Choices.of("policy", words.of(KEY + "policy"), items).error(problem == null ? null : words.of(problem));
  }

  private ErrorSummary summary(Map<String, String> problems) {
    return new ErrorSummary(
        problems.entrySet().stream().map(problem -> ErrorItem.at(problem.getKey(), words.of(problem.getValue()))).toList());
  }
}
