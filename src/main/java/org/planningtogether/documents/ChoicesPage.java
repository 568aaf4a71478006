package org.planningtogether.documents;

import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Field;

/**
 * What a parent may choose for one child's version.
 *
 * @param alone whether nobody else has a say in it
 * @param revision of what they have before them
 */
record ChoicesPage(String id, String child, boolean alone, int revision, Choices band, Choices sections, Field note) {}
