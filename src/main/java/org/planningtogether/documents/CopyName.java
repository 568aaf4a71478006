package org.planningtogether.documents;

import org.jspecify.annotations.Nullable;

/**
 * A place for a name below a copy.
 *
 * @param place what the children call the parent whose place it is
 * @param name what they typed, or null
 */
record CopyName(String place, @Nullable String name) {}
