package shilu.duty;

import java.time.Instant;
import shilu.common.PersonId;

/// What somebody said of an obligation, at a position and for ever.
///
/// @param text     a reason; empty where a mere yes is said
/// @param corrects whether it takes the place of what was said before
public record Said(long position, PersonId who, Instant at, String text, boolean corrects) {}
