package shilu.programme.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.programme.Adopted;

/// One version in the history of a system.
///
/// @param until    the last day on which it stands, however long it was meant to; null where another took its place
///                 before it began
/// @param previous the position of the version before it; 0 for none
public record VersionLine(
        Adopted adopted, String who, @Nullable LocalDate until, boolean today, long previous) {}
