package shilu.programme.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was typed of a new version.
///
/// @param version its number
/// @param note    why
public record AdoptionForm(
        @Nullable String version,
        @Nullable String note,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
