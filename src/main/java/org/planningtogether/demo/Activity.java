package org.planningtogether.demo;

import java.net.URI;
import java.util.Map;

/** A link in the course that opens a tool; its id is the {@code resource_link} of LTI. */
record Activity(
    long id,
    long toolId,
    String section,
    String title,
    String description,
    URI targetLinkUri,
    Map<String, String> custom) {}
