package org.planningtogether.agreement;

/** What somebody answered to a version. */
enum Response {
  AGREE,
  LATER,
  HELP,
  SEEN,
  TAKE_BACK
}
