package shilu.ledger;

import java.time.Instant;
import shilu.common.PersonId;

/// That a second person did not agree to what was asked, until something is asked anew.
///
/// @param what   that was asked
/// @param to     who asked
/// @param by     who gave it back
/// @param reason what they said
public record CameBack(Pending what, PersonId to, PersonId by, Instant at, String reason) {}
