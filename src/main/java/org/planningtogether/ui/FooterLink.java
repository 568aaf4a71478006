package org.planningtogether.ui;

/**
 * A link that a module adds to the foot of every page, as a bean.
 *
 * @param key of its words in {@code messages/}
 * @param path inside the launch, for example {@code /help/leaving}
 * @param order smaller stands first
 */
public record FooterLink(String key, String path, int order) {}
