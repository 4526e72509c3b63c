package shilu.unit;

import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;

/// What is said of a person who is entered; no more is asked.
public record NewPerson(
        UnitId unit,
        String name,
        @Nullable String post,
        @Nullable String staffNumber,
        @Nullable String workPhone,
        @Nullable String workEmail) {}
