package org.planningtogether.course;

/** Something to do on a page. */
public interface Activity {

  ActivityId id();
}
