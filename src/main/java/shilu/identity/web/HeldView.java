package shilu.identity.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.Role;
import shilu.identity.Account;

/// A role somebody holds, with the names of the person and of the unit it is granted at.
///
/// @param here whether it is granted at the very unit that was asked for
public record HeldView(
        Account account,
        String name,
        Role role,
        String unit,
        boolean here,
        LocalDate from,
        @Nullable LocalDate to) {}
