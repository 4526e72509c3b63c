package shilu.unit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.unit.People.Appointment;
import shilu.unit.Person;
import shilu.unit.TreeChange;
import shilu.unit.Unit;

/// A unit with all its page says of it.
///
/// @param successor what it was merged into; null otherwise
public record UnitView(
        Unit unit,
        @Nullable Unit parent,
        @Nullable Unit successor,
        List<Unit> predecessors,
        List<Unit> below,
        List<ChangeLine> history,
        List<Person> people,
        List<Appointment> appointments) {

    /// Something said of the unit, with the names of the units and the person in it.
    public record ChangeLine(TreeChange change, String parent, String successor, String who, boolean ahead) {}

    /// What is announced and has not begun.
    public List<ChangeLine> ahead() {
        return history.stream().filter(ChangeLine::ahead).toList();
    }
}
