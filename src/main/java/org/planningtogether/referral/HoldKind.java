package org.planningtogether.referral;

/** Why staff hold joint work. */
enum HoldKind {
  /** The court or a Family Court Adviser said that nothing is to be shared. */
  NO_SHARE,
  /** Staff are looking into a worry about somebody's safety. */
  SAFEGUARDING
}
