package shilu.unit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.unit.UnitType;

/// What the form of a change says; each change uses some of it.
///
/// @param parent code or name of the unit to stand below
/// @param others codes or names of the units to merge with, a line or a comma apart
public record ChangeForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String code,
        @Nullable UnitType type,
        @Nullable String parent,
        @Nullable String others,
        @Nullable LocalDate from) {

    static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// The short name, or the name where none is given.
    String shorter() {
        return said(shortName).isEmpty() ? said(name) : said(shortName);
    }
}
