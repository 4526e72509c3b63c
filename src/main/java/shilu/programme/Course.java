package shilu.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A unit's life with what was in force at it, as known at some position.
public interface Course {

    /// Whether the unit exists on the day.
    boolean exists(LocalDate day);

    /// What is in force on the day; nothing at all where the unit does not exist.
    InForce on(LocalDate day);

    /// What work of the day is judged by: as [#on], and before a pack's first day its first version, so that work of
    /// earlier days can be entered.
    InForce forWork(LocalDate day);

    /// Days on which something changes, ascending: between two of them the same is in force.
    List<LocalDate> turns();

    default Optional<Duty> duty(String id, LocalDate day) {
        return on(day).duty(id);
    }
}
