package org.planningtogether.referral;

/** What somebody is worried about. */
public enum ConcernKind {
  UNSAFE,
  CHILD_AT_RISK,
  WRITTEN_TO_ME,
  OTHER
}
