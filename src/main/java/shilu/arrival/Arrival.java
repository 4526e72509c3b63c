package shilu.arrival;

import org.jspecify.annotations.Nullable;
import shilu.unit.Person;

/// A name on a sheet, as the recorder sees it.
///
/// @param name      as it was typed, or the person's
/// @param person    whoever it is, as a name in the form would be understood; null for an outsider, and for a name
///                  that two have
/// @param account   whether they were signed in, so that it is certain who they are
/// @param confirmed whether the recorder took it into the draft
/// @param twice     whether another device gave the same name
public record Arrival(
        ArrivalId id, String name, @Nullable Person person, boolean account, boolean confirmed, boolean twice) {}
