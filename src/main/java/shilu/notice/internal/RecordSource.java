package shilu.notice.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.Standing;
import shilu.ledger.WorkRecord;
import shilu.notice.Matter;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.programme.Label;

/// Records that came back to whoever recorded them, and records that wait for a second person.
@Component
class RecordSource implements Source {
    private final Ledger ledger;

    RecordSource(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Set<Sort> sorts() {
        return Set.of(Sort.CAME_BACK, Sort.WAITING);
    }

    @Override
    public List<Waiting.Group> of(Actor actor, LocalDate today, LocalDate soon) {
        return List.of(
                asked(Sort.CAME_BACK, RecordQuery.all().standing(Standing.CAME_BACK), RecordSource::back, actor),
                asked(Sort.WAITING, RecordQuery.waitingFor(Role.CONFIRMER), RecordSource::version, actor));
    }

    private Waiting.Group asked(Sort sort, RecordQuery query, Function<WorkRecord, Object> time, Actor actor) {
        if (!sort.concerns(actor)) return new Waiting.Group(sort, List.of(), 0);
        var found = ledger.find(query.paged(0, MOST), actor);
        var first = found.records().stream()
                .map(record -> matter(sort, record, time.apply(record)))
                .toList();
        return new Waiting.Group(sort, first, found.total());
    }

    /// The same record may come back once more, or wait with another version.
    private static Matter matter(Sort sort, WorkRecord record, Object time) {
        var title = new Label(record.title(), record.title());
        return new Matter(sort, record.id() + "@" + time, record.unit(), title, null, null, "/records/" + record.id());
    }

    private static Object back(WorkRecord record) {
        return Objects.requireNonNull(record.cameBack()).at().getEpochSecond();
    }

    private static Object version(WorkRecord record) {
        return record.versions().size() + "." + record.pending();
    }
}
