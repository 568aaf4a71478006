package org.planningtogether.certificate;

import java.util.List;

/**
 * All that a certificate says.
 *
 * @param issued the day, in words
 * @param verify where it can be checked, as somebody types it
 */
public record Sheet(String name, List<Stage> stages, String issued, String code, String verify) {}
