package org.planningtogether.agreement;

/** Whether a court has made an order about these children. Of which kind is never kept. */
public enum OrderInPlace {
  NO,
  YES,
  UNSURE
}
