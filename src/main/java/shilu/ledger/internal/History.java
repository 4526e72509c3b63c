package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.installation.OfficeClock;
import shilu.ledger.CameBack;
import shilu.ledger.Entry;
import shilu.ledger.Pending;
import shilu.ledger.RecordState;
import shilu.ledger.Version;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;

/// Folds a record's entries, in their order, into where it stands after the last of them. Pure: the same entries give
/// the same record for ever.
final class History {
    private final List<Version> versions = new ArrayList<>();
    private final Set<PersonId> authors = new LinkedHashSet<>();
    private RecordState state = new RecordState.Submitted();
    private @Nullable KindId kind;
    private @Nullable Version counted;
    private @Nullable Pending pending;
    private @Nullable PersonId asker;
    private @Nullable CameBack cameBack;

    static WorkRecord fold(List<Stored> entries, Titles titles) {
        var history = new History();
        entries.forEach(history::then);
        return history.record(entries.getFirst(), titles);
    }

    private void then(Stored stored) {
        var entry = stored.entry();
        if (entry.type().carriesVersion()) versions.add(stored.version());
        switch (entry.type()) {
            case SUBMITTED -> {
                kind = stored.kind();
                state = new RecordState.Submitted();
                asked(Pending.SUBMISSION, entry.who());
            }
            case CORRECTION_SUBMITTED -> asked(Pending.CORRECTION, entry.who());
            case WITHDRAWAL_SUBMITTED -> asked(Pending.WITHDRAWAL, entry.who());
            case CONFIRMED, CORRECTED -> {
                counted = versions.getLast();
                state = new RecordState.Confirmed(entry.who(), entry.at());
                pending = null;
            }
            case RETURNED -> {
                givenBack(entry);
                state = new RecordState.Returned(entry.who(), entry.at(), Objects.requireNonNull(entry.reason()));
            }
            case WITHDRAWN -> {
                state = new RecordState.Withdrawn(entry.who(), entry.at());
                pending = null;
            }
            case CORRECTION_RETURNED, WITHDRAWAL_RETURNED -> givenBack(entry);
        }
    }

    private void asked(Pending what, PersonId who) {
        pending = what;
        asker = who;
        cameBack = null;
        authors.add(who);
    }

    private void givenBack(Entry entry) {
        cameBack = new CameBack(
                Objects.requireNonNull(pending),
                Objects.requireNonNull(asker),
                entry.who(),
                entry.at(),
                Objects.requireNonNull(entry.reason()));
        pending = null;
    }

    private WorkRecord record(Stored first, Titles titles) {
        var entry = first.entry();
        var last = versions.getLast();
        var current = counted != null ? counted : last;
        var is = Objects.requireNonNull(kind);
        return new WorkRecord(
                entry.region(),
                entry.record(),
                entry.unit(),
                is,
                state,
                current,
                pending,
                pending == Pending.CORRECTION ? last : null,
                cameBack,
                entry.who(),
                LocalDate.ofInstant(entry.at(), OfficeClock.OFFICE),
                Set.copyOf(authors),
                List.copyOf(versions),
                titles.of(is, current.values()));
    }
}
