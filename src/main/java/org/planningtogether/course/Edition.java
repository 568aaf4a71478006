package org.planningtogether.course;

import java.util.Map;

/**
 * A course as it reads in one language on one day, and what it was made of.
 *
 * @param folders where the words of each module stand
 * @param beside what else was read with it
 */
record Edition(Course course, Facts facts, Map<ModuleId, String> folders, Map<Companion<?>, Object> beside) {}
