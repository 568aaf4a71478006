package org.planningtogether.lti.launch;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Role;

/**
 * A launch that was verified: what the platform says of the person, and what it asks for.
 *
 * @param id the same for this launch however often it is told, and no secret
 * @param contextId null when the launch names no context: then the link stands for the course
 * @param subject the person's id in the platform, or null: an anonymous launch
 * @param name what to call the person, or null when the platform keeps it to itself
 * @param fullName the name for lists and papers, or null
 * @param locale the language in which the platform speaks to the person, for example {@code en-GB}, or null
 * @param services where grades and rosters of this link go
 * @param evidence what the launch inspector shows of it
 */
public record Launch(
    String id,
    CourseKey course,
    @Nullable String contextId,
    @Nullable String subject,
    Set<Role> roles,
    Message message,
    @Nullable String name,
    @Nullable String fullName,
    @Nullable String locale,
    LinkServices services,
    Evidence evidence) {}
