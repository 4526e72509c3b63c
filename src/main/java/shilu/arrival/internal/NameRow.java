package shilu.arrival.internal;

import org.jspecify.annotations.Nullable;
import shilu.arrival.ArrivalId;
import shilu.common.PersonId;

/// A name on a sheet, as it is kept.
///
/// @param device under its digest
/// @param name   as it was typed; null where somebody was signed in
/// @param person who was signed in
record NameRow(
        ArrivalId id,
        String device,
        @Nullable String name,
        @Nullable PersonId person,
        boolean confirmed) {

    boolean saysTheSame(NameRow other) {
        return java.util.Objects.equals(name, other.name) && java.util.Objects.equals(person, other.person);
    }
}
