package org.planningtogether.documents;

import java.util.List;

/**
 * One child's version, as a parent has it before them.
 *
 * @param state what both said to it, line by line
 * @param ready whether a child may have it now
 * @param content the hash that a yes brings
 */
record ChildPage(
    String id,
    String child,
    List<String> state,
    boolean ready,
    boolean canSayYes,
    boolean canTakeBack,
    boolean canChoose,
    String content) {}
