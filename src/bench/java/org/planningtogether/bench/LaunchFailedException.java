package org.planningtogether.bench;

/** A launch did not end on a page. */
final class LaunchFailedException extends Exception {

  LaunchFailedException(String what) {
    super(what);
  }
}
