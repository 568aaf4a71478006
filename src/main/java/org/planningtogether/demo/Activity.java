package org.planningtogether.demo;

import java.net.URI;
import java.util.Map;

/**
 * A link in a course that opens a tool; its id is the {@code resource_link} of LTI.
 *
 * @param history the activities that this one is a copy of, by id with commas, the nearest first
 */
record Activity(
    long id,
    long courseId,
    String history,
    long toolId,
    String section,
    String title,
    String description,
    URI targetLinkUri,
    Map<String, String> custom) {}
