package org.planningtogether.lti.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningtogether.ui.SummaryRow;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** What was registered, in plain words: for whoever registers, and for the administrator who approves. */
@Component
public class RegistrationFacts {

  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";

  private static final Map<String, String> MESSAGES =
      ordered(
          ToolProfile.RESOURCE_LINK, "open",
          ToolProfile.DEEP_LINKING, "choose",
          ToolProfile.SUBMISSION_REVIEW, "review");

  private static final Map<String, String> SCOPES =
      ordered(
          AGS + "lineitem", "columns",
          AGS + "score", "marks",
          AGS + "result.readonly", "results",
          "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly", "members");

  private static final Map<String, String> CLAIMS =
      ordered("sub", "subject", "name", "name", "given_name", "name", "locale", "locale");

  private final Words words;

  RegistrationFacts(Words words) {
    this.words = words;
  }

  /** @param issuer of the platform, which tells it from all others */
  public List<SummaryRow> rows(String issuer, RegistrationDetails details) {
    return List.of(
        new SummaryRow(words.of("lti.register.fact.platform"), platform(issuer, details)),
        new SummaryRow(words.of("lti.register.fact.sends"), told("lti.register.sends", MESSAGES, details.messages())),
        new SummaryRow(words.of("lti.register.fact.calls"), told("lti.register.calls", SCOPES, details.scopes())),
        new SummaryRow(words.of("lti.register.fact.tells"), told("lti.register.tells", CLAIMS, details.claims())),
        new SummaryRow(words.of("lti.register.fact.deployment"), deployment(details)));
  }

  private static String platform(String issuer, RegistrationDetails details) {
    return Stream.of(details.institution(), (details.product() + " " + details.version()).strip(), issuer)
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String deployment(RegistrationDetails details) {
    return details.deploymentId() == null ? words.of("lti.register.deployment.later") : details.deploymentId();
  }

  /** One sentence for each of these that are there. */
  private String told(String key, Map<String, String> known, List<String> there) {
    String sentences =
        known.entrySet().stream()
            .filter(entry -> there.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .map(name -> words.of(key + "." + name))
            .collect(Collectors.joining(" "));
    return sentences.isEmpty() ? words.of("lti.register.nothing") : sentences;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
