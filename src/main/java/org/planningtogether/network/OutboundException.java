package org.planningtogether.network;

/** Another system gave no answer that could be used. The message names it and may be shown to staff. */
public class OutboundException extends Exception {

  /** Why there is no answer. */
  public enum Kind {
    /** We do not call this address. No retry helps. */
    REFUSED,
    /** No connection, or one that broke. */
    UNREACHABLE,
    /** Too slow to connect or to answer. */
    TIMEOUT,
    /** The answer is longer than the call allows. */
    TOO_LARGE
  }

  private final Kind kind;

  public OutboundException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  OutboundException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
