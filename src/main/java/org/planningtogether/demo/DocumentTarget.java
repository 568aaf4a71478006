package org.planningtogether.demo;

/** Where a tool opens, by LTI's own names. */
enum DocumentTarget {
  iframe,
  window
}
