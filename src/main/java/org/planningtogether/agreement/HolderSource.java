package org.planningtogether.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A door by which somebody comes to their plan; each door is a bean. Asked once a request. */
public interface HolderSource {

  /** Who asks; empty when nobody is there by this door. */
  Optional<Holder> holder(HttpServletRequest request);
}
