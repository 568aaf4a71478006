package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells the page shell whether somebody is signed in. Implemented by each module that lets people in; asked once for each
 * page, while it is rendered, and by the request with which a page says that somebody is still here. Of one request only
 * one of them knows who it is.
 */
public interface Presence {

  /**
   * A word that is the same whenever the same person comes back, and tells nothing of the person: what was typed and not
   * yet sent is given back to nobody else. Empty: nobody is signed in.
   */
  Optional<String> keeper(HttpServletRequest request);

  /** After how long without a request a visit ends; empty when it does not. */
  default Optional<Duration> timeout() {
    return Optional.empty();
  }
}
