package org.planningtogether.enrolment;

import java.time.Instant;

/**
 * Somebody came through an accepted launch. Published in the transaction that opens the enrolment; never for an
 * anonymous launch.
 *
 * @param who as this launch described the person
 * @param occurrence tells this launch from all others of the person and says nothing of it, for example a hash
 */
public record VisitStarted(Enrolment who, String occurrence, Instant at) {}
