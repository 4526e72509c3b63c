package shilu.identity.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import shilu.common.Problem;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Administration;

/// Decides whether somebody may be granted a role beside those they hold. A person counts whole, over all their
/// accounts: two accounts must not bring together what one may not hold.
final class Granting {
    private Granting() {}

    record Held(Role role, UnitId unit, boolean sameAccount) {}

    static List<Problem> problems(Collection<Held> held, Role role, UnitId unit, Administration administration) {
        var problems = new ArrayList<Problem>();
        if (held.contains(new Held(role, unit, true))) problems.add(Problem.about("role", "identity.grant.twice"));
        if (held.stream().anyMatch(other -> other.role().administers() != role.administers()))
            problems.add(Problem.about("role", "identity.grant.administers-and-works"));
        if (administration == Administration.SEPARATE && role.administers() && holdsAnotherAdministration(held, role))
            problems.add(Problem.about("role", "identity.grant.separate"));
        return problems;
    }

    private static boolean holdsAnotherAdministration(Collection<Held> held, Role role) {
        return held.stream().anyMatch(other -> other.role().administers() && other.role() != role);
    }
}
