package shilu.inspection.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.ledger.EntryType;

/// What somebody asks of the days since one.
public enum ChangeSort {
    ENTERED(EnumSet.of(EntryType.SUBMITTED)),
    CORRECTED(EnumSet.of(EntryType.CORRECTED)),
    WITHDRAWN(EnumSet.of(EntryType.WITHDRAWN)),
    /// Waivers, declared nils and cause notes: statements of duties, no entries.
    STATED(EnumSet.noneOf(EntryType.class));

    private final Set<EntryType> types;

    ChangeSort(Set<EntryType> types) {
        this.types = types;
    }

    Set<EntryType> types() {
        return types;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    long of(Map<EntryType, Long> counts) {
        return types.stream().mapToLong(type -> counts.getOrDefault(type, 0L)).sum();
    }

    /// As it stands in an address; what is unknown or missing is the first.
    static ChangeSort read(@Nullable String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElse(ENTERED);
    }
}
