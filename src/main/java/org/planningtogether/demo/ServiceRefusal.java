package org.planningtogether.demo;

/** A service call that is refused; the reason is for developers of tools. */
class ServiceRefusal extends RuntimeException {

  private final int status;

  ServiceRefusal(int status, String reason) {
    super(reason);
    this.status = status;
  }

  int status() {
    return status;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
