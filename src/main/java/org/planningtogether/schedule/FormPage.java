package org.planningtogether.schedule;

import java.util.List;

/**
 * A page that is one form.
 *
 * @param caption a line above the heading
 * @param action where it is sent, without the launch
 * @param back where to go instead
 */
public record FormPage(
    String caption, String heading, List<String> intro, List<Part> parts, String action, String submit, String back) {}
