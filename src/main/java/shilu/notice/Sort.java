package shilu.notice;

import java.util.EnumSet;
import java.util.Set;
import shilu.common.Actor;
import shilu.common.Role;

/// What one is told of, in the order of the lists.
public enum Sort {
    /// Records that came back to their recorder.
    CAME_BACK(Role.RECORDER),
    /// Records that wait for a second person.
    WAITING(Role.CONFIRMER),
    /// Duties whose day is over.
    OVERDUE(Role.RECORDER, Role.HEAD),
    /// Duties due within a few working days.
    DUE(Role.RECORDER, Role.HEAD),
    /// Units said that there was nothing to do, and a superior is to answer.
    NIL(Role.SUPERIOR),
    /// Tasks due within a few working days, or overdue.
    TASK(Role.RECORDER, Role.HEAD),
    /// Plan items due within a few working days, or overdue.
    PLAN(Role.RECORDER, Role.HEAD);

    private final Set<Role> told;

    Sort(Role first, Role... others) {
        told = EnumSet.of(first, others);
    }

    /// Whether anything of it can wait for the actor.
    public boolean concerns(Actor actor) {
        return told.stream().anyMatch(actor.scope()::holds);
    }

    public Set<Role> told() {
        return EnumSet.copyOf(told);
    }
}
