package shilu.ledger.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import shilu.ledger.EntryType;
import shilu.ledger.Pending;
import shilu.ledger.WorkRecord;

/// A record with the entries that tell it, so that the next one is added without reading them again.
record Told(WorkRecord record, List<Stored> entries) {
    static Told of(List<Stored> entries, Titles titles) {
        return new Told(History.fold(entries, titles), entries);
    }

    Told and(Stored next, Titles titles) {
        return of(Stream.concat(entries.stream(), Stream.of(next)).toList(), titles);
    }

    Stored last() {
        return entries.getLast();
    }

    /// The seq of the entry that waits for an answer: the record's last.
    long askedBy() {
        return last().entry().seq();
    }

    boolean neverCounted() {
        return entries.stream().noneMatch(stored -> stored.entry().type() == EntryType.CONFIRMED);
    }

    Pending pending() {
        return Objects.requireNonNull(record.pending());
    }
}
