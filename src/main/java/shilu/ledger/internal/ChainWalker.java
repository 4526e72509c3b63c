package shilu.ledger.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.ledger.internal.db.tables.records.LedgerEntryRecord;
import tools.jackson.core.JacksonException;

/// Walks entries that come chain by chain in the order of their numbers, and tells each that is not as it was written.
final class ChainWalker {
    private final UnaryOperator<String> nameOf;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable LedgerEntryRecord last;
    private long units;
    private long entries;

    ChainWalker(UnaryOperator<String> nameOf) {
        this.nameOf = nameOf;
    }

    /// @param at    the moment as the database holds it, read or not
    /// @param texts the digests that stand beside the entry
    void entry(LedgerEntryRecord entry, String at, Set<String> texts) {
        entries++;
        var before = last;
        last = entry;
        boolean first = before == null
                || !before.getUnit().equals(entry.getUnit())
                || !before.getRegion().equals(entry.getRegion());
        if (first) units++;
        long expected = first ? 1 : Objects.requireNonNull(before).getSeq() + 1;
        var prev = first ? Digests.BEGINNING : Objects.requireNonNull(before).getHash();
        if (entry.getSeq() != expected) tell("ledger.check.gap", entry);
        else if (!entry.getPrev().equals(prev)) tell("ledger.check.link", entry);
        else if (!Digests.hash(entry.getPrev(), entry.getBody()).equals(entry.getHash()))
            tell("ledger.check.hash", entry);
        else if (!first && entry.getPosition() <= Objects.requireNonNull(before).getPosition()) {
            tell("ledger.check.order", entry);
        } else if (!columnsSayWhatTheBodySays(entry, at)) tell("ledger.check.columns", entry);
        else if (!Sealed.in(EntryJson.read(entry.getBody())).equals(texts)) tell("ledger.check.text-missing", entry);
    }

    private static boolean columnsSayWhatTheBodySays(LedgerEntryRecord entry, String at) {
        try {
            var json = EntryJson.read(entry.getBody());
            return entry.getStd().equals(Digests.SUITE)
                    && says(json, "region", entry.getRegion())
                    && says(json, "unit", entry.getUnit())
                    && says(json, "seq", String.valueOf(entry.getSeq()))
                    && says(json, "record", entry.getRecord())
                    && says(json, "type", entry.getType())
                    && says(json, "who", entry.getWho())
                    && Instant.parse(String.valueOf(json.get("when")))
                            .equals(LocalDateTime.parse(at.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        } catch (JacksonException | DateTimeParseException unreadable) {
            return false;
        }
    }

    private static boolean says(Map<String, Object> json, String key, String column) {
        return column.equals(String.valueOf(json.get(key)));
    }

    private void tell(String code, LedgerEntryRecord entry) {
        problems.add(Problem.of(code, nameOf.apply(entry.getUnit()), entry.getSeq()));
    }

    List<Problem> problems() {
        return problems;
    }

    long units() {
        return units;
    }

    long entries() {
        return entries;
    }
}
