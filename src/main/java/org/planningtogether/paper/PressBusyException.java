package org.planningtogether.paper;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More people want a paper at once than wait their turn here. Becomes the 503 page, which says to try again. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class PressBusyException extends RuntimeException {
  PressBusyException() {
    super("too many papers at once", null, false, false);
  }
}
