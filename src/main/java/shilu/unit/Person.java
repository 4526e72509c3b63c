package shilu.unit;

import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;

/// A person of a unit. These fields and no more: see the allow-list of personal fields.
public record Person(
        Region region,
        PersonId id,
        UnitId unit,
        String name,
        @Nullable String post,
        @Nullable String staffNumber,
        @Nullable String workPhone,
        @Nullable String workEmail) {}
