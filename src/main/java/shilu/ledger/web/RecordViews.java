package shilu.ledger.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.ledger.Entry;
import shilu.ledger.EntryType;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.Move;
import shilu.ledger.Naming;
import shilu.ledger.Previews;
import shilu.ledger.WorkRecord;
import shilu.ledger.web.RecordView.EvidenceLine;
import shilu.ledger.web.RecordView.Fate;
import shilu.ledger.web.RecordView.Happened;

/// Puts a record into words for its page, with what the reader can do to it.
@Component
class RecordViews {
    private static final Set<EntryType> GIVEN_BACK =
            EnumSet.of(EntryType.RETURNED, EntryType.CORRECTION_RETURNED, EntryType.WITHDRAWAL_RETURNED);

    private final Ledger ledger;
    private final Evidences evidences;
    private final Previews previews;
    private final VersionWords words;
    private final Naming naming;

    RecordViews(Ledger ledger, Evidences evidences, Previews previews, VersionWords words, Naming naming) {
        this.ledger = ledger;
        this.evidences = evidences;
        this.previews = previews;
        this.words = words;
        this.naming = naming;
    }

    RecordView of(WorkRecord record, Actor actor, Locale locale) {
        var entries = ledger.entries(record.id(), actor).stream()
                .map(entry -> new Happened(entry, naming.person(entry.who())))
                .toList();
        var may = Arrays.stream(Move.values())
                .filter(move -> ledger.against(move, record, actor).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Move.class)));
        boolean judging = may.contains(Move.ANSWER);
        return new RecordView(
                record,
                words.kind(record, locale),
                naming.unit(record.unit()),
                naming.person(record.recorder()),
                ledger.timing(record),
                fields(record, locale),
                evidence(record, judging, actor),
                record.pending() == null ? null : entries.getLast(),
                record.cameBack() == null ? null : last(entries, entry -> GIVEN_BACK.contains(entry.type())),
                entries,
                may,
                judging ? ledger.around(record, actor) : null,
                barred(record, actor));
    }

    /// Only where something waits and the reader confirms here is it worth a word.
    private @Nullable Problem barred(WorkRecord record, Actor actor) {
        if (record.pending() == null || !actor.scope().holds(Move.ANSWER.role)) return null;
        return ledger.against(Move.ANSWER, record, actor).stream().findFirst().orElse(null);
    }

    private static @Nullable Happened last(List<Happened> entries, Predicate<Entry> which) {
        return entries.reversed().stream()
                .filter(one -> which.test(one.entry()))
                .findFirst()
                .orElse(null);
    }

    private List<Change> fields(WorkRecord record, Locale locale) {
        var proposed = record.proposed();
        return Change.between(
                words.of(record, record.current(), locale),
                proposed == null ? null : words.of(record, proposed, locale));
    }

    private List<EvidenceLine> evidence(WorkRecord record, boolean seen, Actor actor) {
        var now = record.current().evidence();
        var then = record.proposed() == null ? now : record.proposed().evidence();
        return Stream.concat(now.stream(), then.stream())
                .distinct()
                .flatMap(file -> line(record, file, fate(now.contains(file), then.contains(file)), seen, actor))
                .toList();
    }

    private Stream<EvidenceLine> line(WorkRecord record, EvidenceRef file, Fate fate, boolean seen, Actor actor) {
        return evidences.open(record.id(), file.id(), actor).stream()
                .map(kept -> new EvidenceLine(file, kept.bytes(), kept.photo(), fate, seen ? previews.of(kept) : null));
    }

    private static Fate fate(boolean now, boolean then) {
        return now == then ? Fate.KEPT : then ? Fate.ADDED : Fate.DROPPED;
    }
}
