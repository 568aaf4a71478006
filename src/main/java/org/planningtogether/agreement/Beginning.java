package org.planningtogether.agreement;

import java.util.List;

/**
 * What a parent says before a plan begins.
 *
 * @param myName what the children call this parent
 * @param othersName what they call the other one
 */
public record Beginning(
    Mode mode,
    OrderInPlace order,
    Jurisdiction jurisdiction,
    String myName,
    PartyRole myRole,
    String othersName,
    List<NewChild> children) {}
