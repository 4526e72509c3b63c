package shilu.identity.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.Role;
import shilu.identity.GrantId;

/// A grant with the name of its unit.
public record GrantView(
        GrantId id,
        Role role,
        String unit,
        LocalDate from,
        @Nullable LocalDate to,
        boolean ended) {}
