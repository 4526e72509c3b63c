package shilu.common;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The units an actor holds roles in. A grant reaches the unit and everything below it; whether a unit lies below
/// another is the tree's to say (`shilu.unit.Tree`), so a scope alone decides nothing.
public record Scope(List<Grant> grants) {

    public record Grant(Role role, UnitId unit) {}

    public static final Scope NOTHING = new Scope(List.of());

    /// The units at which one of the roles is held: the tops of the subtrees it reaches.
    public Set<UnitId> tops(Collection<Role> roles) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(Grant::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The tops of everything whose records may be read: every role but the administrators'.
    public Set<UnitId> readable() {
        return tops(EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)));
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
