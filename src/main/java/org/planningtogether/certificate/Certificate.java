package org.planningtogether.certificate;

import java.time.Instant;
import org.planningtogether.vault.Code;

/** A certificate that was issued. Its holder gets the same one however often. */
record Certificate(Code code, Instant issuedAt) {}
