package org.planningtogether.documents;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.agreement.Side;

/**
 * What two parents had agreed on one day. It never changes, only names are added below it.
 *
 * @param hash SHA-256 of the words as they were laid out, in hexadecimal digits
 * @param names what the parents typed below it, in good faith
 */
record Copy(CopyId id, String hash, Instant madeAt, Words words, Map<Side, String> names) {

  /**
   * The words themselves.
   *
   * @param lang the language in which they were laid out
   * @param html as it stood on the page
   * @param versions which wordings they were
   */
  record Words(String lang, String html, java.util.List<Held> versions) {}

  /** Which wording of which clause. Names are those of {@code Topic} and {@code Version}. */
  record Held(String section, String question, String scope, String version, String hash) {}

  Optional<String> name(Side side) {
    return Optional.ofNullable(names.get(side));
  }

  /** The hash in groups of four, as people read it to each other. */
  public String spelled() {
    return hash.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
