package org.planningtogether.lti.platform;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the makers of a platform do in their own way, as data in one place. What can be done so that it suits all of them
 * at once is done so, and is no quirk: the bodies of token answers are read whatever their media type says, {@code next}
 * links may have curly quotes and {@code &amp;}, media types go without {@code charset}, a login may name its deployment
 * {@code deployment_id}, keys need no {@code alg}, and {@code aud} is one string.
 *
 * @param tokenAudience the {@code aud} of our client assertions, or null for the token endpoint
 * @param stampStep the least by which the timestamp of a score must be later than the one before
 * @param rosterPage how many members we ask for at a time
 * @param resultsPage how many results we ask for at a time, or null to leave {@code limit} out
 * @param linkAddress whether a deep linking item says its {@code url} where we are several clients of one issuer
 */
public record Quirks(
    @Nullable String tokenAudience,
    Duration stampStep,
    int rosterPage,
    @Nullable Integer resultsPage,
    boolean linkAddress) {

  private static final Quirks USUAL = new Quirks(null, Duration.ofMillis(1), 200, 200, true);

  static Quirks of(Family family) {
    return switch (family) {
      case MOODLE ->
          // Seen in 4.5.5: two scores in one second are a 409 ("Refusing score with an earlier timestamp"),
          // results?limit= answers 404 with a page of HTML. A url makes it look for another tool of the same domain
          // (mod/lti, content_item_to_form: typeid = 0).
          USUAL.stampedEvery(Duration.ofSeconds(1)).withoutResultsPage().withoutLinkAddress();
      case CANVAS ->
          // At most 50 members a page: https://github.com/microsoftarchive/Learn-LTI/issues/146
          USUAL.rosterPage(50);
      case BRIGHTSPACE ->
          // https://github.com/oat-sa/lib-lti1p3-core/issues/187
          USUAL.tokenAudience("https://api.brightspace.com/auth/token");
      case BLACKBOARD ->
          // An item without url is an "Invalid Link": https://github.com/Cvmcosta/ltijs/issues/237
          USUAL;
      case OPENEDX, SAKAI, SPEC -> USUAL;
    };
  }

  /** The {@code aud} of our client assertions when nothing else is agreed. */
  public String tokenAudience(URI tokenEndpoint) {
    return tokenAudience == null ? String.valueOf(tokenEndpoint) : tokenAudience;
  }

  private Quirks tokenAudience(String audience) {
    return new Quirks(audience, stampStep, rosterPage, resultsPage, linkAddress);
  }

  private Quirks stampedEvery(Duration step) {
    return new Quirks(tokenAudience, step, rosterPage, resultsPage, linkAddress);
  }

  private Quirks rosterPage(int members) {
    return new Quirks(tokenAudience, stampStep, members, resultsPage, linkAddress);
  }

  private Quirks withoutResultsPage() {
    return new Quirks(tokenAudience, stampStep, rosterPage, null, linkAddress);
  }

  private Quirks withoutLinkAddress() {
    return new Quirks(tokenAudience, stampStep, rosterPage, resultsPage, false);
  }
}
