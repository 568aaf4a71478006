/** What an author is told about the words: length, reading age, facts, ids, translations. Never part of a running tool. */
@org.jspecify.annotations.NullMarked
package org.planningtogether.course.lint;
