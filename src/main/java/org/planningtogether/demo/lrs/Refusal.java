package org.planningtogether.demo.lrs;

import org.springframework.http.HttpStatus;

/** A request that the store does not serve, and why. */
final class Refusal extends RuntimeException {

  private final HttpStatus status;

  private Refusal(HttpStatus status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  static Refusal badRequest(String reason) {
    return new Refusal(HttpStatus.BAD_REQUEST, reason);
  }

  static Refusal unauthorized(String reason) {
    return new Refusal(HttpStatus.UNAUTHORIZED, reason);
  }

  static Refusal conflict(String reason) {
    return new Refusal(HttpStatus.CONFLICT, reason);
  }

  static Refusal methodNotAllowed(String reason) {
    return new Refusal(HttpStatus.METHOD_NOT_ALLOWED, reason);
  }

  static Refusal tooLarge(String reason) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, reason);
  }

  static Refusal notFound(String reason) {
    return new Refusal(HttpStatus.NOT_FOUND, reason);
  }

  HttpStatus status() {
    return status;
  }
}
