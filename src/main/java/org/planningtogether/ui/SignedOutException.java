package org.planningtogether.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page that needs a visitor was asked for without a visit, or after it had ended. Becomes the 401 page. */
@ResponseStatus(HttpStatus.UNAUTHORIZED)
public class SignedOutException extends RuntimeException {
  public SignedOutException() {
    super("nobody is signed in", null, false, false);
  }
}
