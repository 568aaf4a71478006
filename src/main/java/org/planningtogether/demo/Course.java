package org.planningtogether.demo;

/** The one course of this LMS: the {@code context} of LTI. */
final class Course {

  static final String ID = "2";
  static final String LABEL = "PT-DEMO";
  static final String TITLE = "Planning Together";

  private Course() {}
}
