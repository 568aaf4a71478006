/** Calls of a platform's services: scores (AGS 2.0) and rosters (NRPS 2.0). */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("service")
package org.planningtogether.lti.service;
