package shilu.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Role;
import shilu.common.UnitId;

/// Accounts and the roles granted to them, kept by the security administrator; everybody else is refused, and so is
/// what would put administration and daily work into one hand (三员分立).
public interface Accounts {

    /// Opens an account for a person. It has no password yet: see [#newPassword].
    /// Refused for a login name that is taken or badly formed.
    Account open(String login, PersonId person, Actor actor);

    /// No sign-in from now on; who is signed in is signed out. Refused for one's own account and for the last
    /// security administrator.
    void lock(AccountId account, Actor actor);

    /// Lets the account sign in again, and forgets failed attempts.
    void unlock(AccountId account, Actor actor);

    /// A one-time password, for a new account or in place of a forgotten one. It is told here once and kept nowhere;
    /// its owner has to change it at the first sign-in.
    String newPassword(AccountId account, Actor actor);

    /// Grants a role at a unit for a span of days; `to` null: until further notice. Refused where one person would
    /// hold an administrator role and work, where administrators are separate and one person would hold two
    /// of their roles, for a security or audit administrator anywhere but at a top unit, and for a grant that is
    /// there already.
    Grant grant(AccountId account, Role role, UnitId unit, LocalDate from, @Nullable LocalDate to, Actor actor);

    /// Ends a grant at once. Refused for the last security administrator.
    void revoke(AccountId account, GrantId grant, Actor actor);

    /// From now on the day is the last one of a grant that holds or will; null: until further notice. Refused for a day
    /// gone by, for a grant that has ended, and for an end to the last security administrator.
    void until(AccountId account, GrantId grant, @Nullable LocalDate to, Actor actor);

    Account account(AccountId id, Actor actor);

    /// Every grant there was, those that hold first.
    List<Grant> grants(AccountId id, Actor actor);

    /// Accounts whose login name holds the words, by login name.
    List<Account> list(String words, int offset, int size, Actor actor);

    long count(String words, Actor actor);

    /// Changes one's own password. Refused when the old one is wrong or the new one too easily guessed.
    void changePassword(String old, String fresh, Actor actor);

    /// Whether the actor signed in with a one-time password that has not been changed yet.
    boolean mustChangePassword(Actor actor);
}
