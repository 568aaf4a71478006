package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * How somebody wants to read: in which language, in which size. Chosen on any page, good for all of them. Implemented by
 * each module that lets people in, which keeps nothing for those whom it does not know.
 */
public interface Preferences {

  /** The language for this visitor as a tag, for example {@code cy} or {@code en-GB}; empty when nobody knows. */
  Optional<String> language(HttpServletRequest request);

  /** Keeps a language, for later visits too. */
  void chooseLanguage(HttpServletRequest request, String language);

  boolean largerText(HttpServletRequest request);

  void chooseLargerText(HttpServletRequest request, boolean larger);
}
