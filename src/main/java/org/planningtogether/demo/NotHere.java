package org.planningtogether.demo;

/** There is no such page, or none for this person. */
class NotHere extends RuntimeException {}
