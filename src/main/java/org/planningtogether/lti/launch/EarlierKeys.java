package org.planningtogether.lti.launch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.StartupRefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys and secrets with which platforms spoke LTI 1.1 to a predecessor of this tool, each of one platform. From the
 * environment, since a secret stands in no file: {@code PLANNING_TOGETHER_LTI1P1_KEYS_0_ISSUER}, {@code …_0_KEY}, {@code
 * …_0_SECRET}.
 */
@ConfigurationProperties("planning-together.lti1p1")
record EarlierKeys(@DefaultValue List<Entry> keys) {

  /** The secret that a platform used with a key, if it is one that we know of this platform. */
  Optional<String> secret(String issuer, String key) {
    return keys.stream()
        .filter(entry -> entry.issuer().equals(issuer) && entry.key().equals(key))
        .map(Entry::secret)
        .findFirst();
  }

  /**
   * One key.
   *
   * @param issuer of the platform that used it, as in its messages today
   */
  record Entry(String issuer, String key, String secret) {

    Entry {
      if (isBlank(issuer) || isBlank(key) || isBlank(secret)) {
        throw new StartupRefusedException(
            List.of("planning-together.lti1p1.keys lacks a value, must have issuer, key and secret for each key"));
      }
    }

    private static boolean isBlank(@Nullable String text) {
      return text == null || text.isBlank();
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
      return "Entry[issuer=%s, key=%s]".formatted(issuer, key);
    }
  }
}
