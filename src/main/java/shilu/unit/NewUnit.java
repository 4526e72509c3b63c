package shilu.unit;

import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;

/// What is said of a unit when it is opened.
public record NewUnit(
        String code,
        String name,
        String shortName,
        UnitType type,
        @Nullable UnitId parent) {}
