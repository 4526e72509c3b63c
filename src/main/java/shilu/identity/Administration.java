package shilu.identity;

import java.util.List;
import java.util.Set;
import shilu.common.Role;

/// How administration is divided, chosen at set-up.
public enum Administration {
    /// System, security and audit in three hands (三员分立).
    SEPARATE("separate"),
    /// One account for all three, for an office too small for more. Said on every administration page and in the log.
    SMALL_OFFICE("small-office");

    public static final String SETTING = "administration";

    private final String word;

    Administration(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Administration of(String word) {
        return word.equals(SMALL_OFFICE.word) ? SMALL_OFFICE : SEPARATE;
    }

    /// The accounts set-up makes: each with the roles it holds.
    public List<Set<Role>> accounts() {
        return this == SMALL_OFFICE
                ? List.of(Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN))
                : List.of(Set.of(Role.SYSTEM_ADMIN), Set.of(Role.SECURITY_ADMIN), Set.of(Role.AUDIT_ADMIN));
    }
}
