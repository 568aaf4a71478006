package org.planningtogether.lti.launch;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform takes when somebody chooses content for a course, and where the answer goes (Deep Linking 2.0, 4.4.1).
 *
 * @param returnUrl an address of the web to which the browser may be sent
 * @param types the types of content that it takes, for example {@code ltiResourceLink}
 * @param presentations how it can show what was chosen: {@code iframe}, {@code window}, {@code embed}
 * @param several whether it takes more than one thing; one only where it does not say so
 * @param lineItems whether a gradebook column may come along; it may where the platform does not say
 * @param data what the answer has to repeat to the letter, or null
 */
public record DeepLinkingSettings(
    URI returnUrl,
    Set<String> types,
    Set<String> presentations,
    boolean several,
    boolean lineItems,
    @Nullable String data) {

  /** The type of links that launch the tool, which is all that we have. */
  public static final String LINK = "ltiResourceLink";

  public DeepLinkingSettings {
    types = Set.copyOf(types);
    presentations = Set.copyOf(presentations);
  }

  /** Whether it takes anything of ours. */
  public boolean takesLinks() {
    return types.contains(LINK);
  }
}
