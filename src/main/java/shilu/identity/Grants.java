package shilu.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;

/// Who holds what where: the roles seen from the units. For the security administrator; everybody else is refused.
public interface Grants {

    /// Roles that reach the unit on the day, as the tree stood then: granted there or at a unit above; nearest first,
    /// then by role.
    List<Held> at(UnitId unit, LocalDate day, Actor actor);

    /// Roles that hold today and end by the day, soonest first.
    List<Held> endingBy(LocalDate day, Actor actor);

    /// Accounts no sign-in is possible with, by login name.
    List<Account> locked(Actor actor);

    /// Accounts not locked of people who have left.
    List<Account> ofPeopleGone(Actor actor);

    /// Whose account holds the role at the unit, there or from above, on the day, but for who has left. For modules
    /// that have settled by
    /// other means that it may be known.
    Set<PersonId> holders(Region region, Role role, UnitId unit, LocalDate day);

    /// The accounts of a person, those that can sign in first. For modules, as above.
    List<AccountId> accounts(Region region, PersonId person);

    /// Whose accounts these are.
    Map<AccountId, PersonId> people(Collection<AccountId> accounts);

    record Held(Account account, Grant grant) {}
}
