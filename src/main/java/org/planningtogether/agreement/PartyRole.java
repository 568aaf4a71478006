package org.planningtogether.agreement;

/** What somebody is to the children. */
public enum PartyRole {
  PARENT,
  CARER,
  GRANDPARENT,
  GUARDIAN,
  OTHER
}
