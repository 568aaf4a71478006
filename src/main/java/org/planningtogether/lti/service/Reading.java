package org.planningtogether.lti.service;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a platform told of a course, from the first page to the last.
 *
 * @param members those who are active
 * @param named all who were named, so that who was named as inactive is not missing
 */
record Reading(List<Member> members, Set<String> named) {

  static Reading of(List<Listed> listed) {
    return new Reading(
        listed.stream().filter(Listed::active).map(Listed::member).toList(),
        listed.stream().map(one -> one.member().subject()).collect(toUnmodifiableSet()));
  }

  /** Whether more than half of those whom we knew are not named: rather a platform that fails than a course that ends. */
  boolean lacksMostOf(Collection<String> known) {
    return 2 * known.stream().filter(subject -> !named.contains(subject)).count() > known.size();
  }

  /** The same for every reading that names the same people. */
  String fingerprint() {
    var names = named.stream().sorted().collect(joining("\0"));
    return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
