package org.planningtogether.demo;

/** The trainer or the coordinator who is signed in; pages that take one are not there for parents. */
public record Staff(Person person) {}
