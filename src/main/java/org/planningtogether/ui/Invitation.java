package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Something that a module, as a bean, offers on pages of others, such as the Parent Hub, and that nobody needs to take
 * up. Asked only by the pages that show invitations.
 */
public interface Invitation {

  /** What to offer to whoever looks at this page; empty when there is nothing to offer them now. */
  Optional<Link> link(HttpServletRequest request);
}
