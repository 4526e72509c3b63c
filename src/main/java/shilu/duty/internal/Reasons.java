package shilu.duty.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.duty.Credit;
import shilu.duty.NotCounted;
import shilu.duty.NotCounted.Reason;
import shilu.duty.Obligation;
import shilu.ledger.Ledger;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.programme.Duty;
import shilu.programme.InForce;
import shilu.programme.Metric;
import shilu.programme.Programmes;

/// Which records might have counted for an obligation and did not, and why: those of its kinds from the first day of
/// the period until it is due. Work of another sort, told apart by a choice alone, is listed only while something is
/// missing, since it may have been given the wrong sort.
@Component
class Reasons {
    private final Ledger ledger;
    private final Programmes programmes;

    Reasons(Ledger ledger, Programmes programmes) {
        this.ledger = ledger;
        this.programmes = programmes;
    }

    /// @param units the one that owes and those it took over from
    List<NotCounted> of(Obligation obligation, Collection<UnitId> units) {
        var asked = obligation.asked();
        var counted = obligation.counted().stream().map(Credit::record).collect(Collectors.<RecordId>toSet());
        var kinds = obligation.duty().metBy().stream().map(Metric.Source::kind).collect(Collectors.toSet());
        var not = new ArrayList<NotCounted>();
        for (var record : ledger.recorded(asked.region(), units, kinds, asked.asOf())) {
            if (counted.contains(record.id()) || !near(record, obligation)) continue;
            var reasons = reasons(record, obligation);
            if (!reasons.isEmpty())
                not.add(new NotCounted(record.id(), record.unit(), record.day(), record.title(), reasons));
        }
        return not;
    }

    private static boolean near(WorkRecord record, Obligation obligation) {
        var period = obligation.id().period();
        return !record.day().isBefore(period.from())
                && !record.day().isAfter(obligation.due().day())
                && !record.day().isAfter(obligation.asked().onDay());
    }

    private List<Reason> reasons(WorkRecord record, Obligation obligation) {
        var duty = obligation.duty();
        var inForce = programmes.inForce(
                record.region(), record.unit(), record.day(), obligation.asked().asOf());
        var reasons = new ArrayList<Reason>();
        if (!ofItsSort(record, duty, inForce)) {
            if (!topics(record, duty)) return obligation.open() ? List.of(Reason.of("duty.not.sort")) : List.of();
            reasons.add(Reason.of("duty.not.topic"));
        } else reasons.addAll(Worth.reasons(duty, record.current()));
        standing(record).ifPresent(reasons::add);
        var last = obligation.id().period().to().plusDays(duty.graceDays());
        if (record.day().isAfter(last)) reasons.add(Reason.of("duty.not.period", record.day(), last));
        if (reasons.isEmpty()) reasons.add(Reason.of("duty.not.elsewhere"));
        return reasons;
    }

    private static boolean ofItsSort(WorkRecord record, Duty duty, InForce inForce) {
        return inForce.meets(record.kind(), record.current().values()).stream()
                .anyMatch(meets -> !meets.event()
                        && meets.partner() == null
                        && meets.duty().id().equals(duty.id()));
    }

    /// Whether the duty asks records of this kind for a topic.
    private static boolean topics(WorkRecord record, Duty duty) {
        return duty.metBy().stream()
                .filter(source -> source.kind().equals(record.kind()))
                .map(Metric.Source::where)
                .anyMatch(where -> where != null && where.contains("topics"));
    }

    private static java.util.Optional<Reason> standing(WorkRecord record) {
        return switch (record.state()) {
            case RecordState.Submitted _ -> java.util.Optional.of(Reason.of("duty.not.unconfirmed"));
            case RecordState.Returned _ -> java.util.Optional.of(Reason.of("duty.not.returned"));
            case RecordState.Withdrawn _ -> java.util.Optional.of(Reason.of("duty.not.withdrawn"));
            case RecordState.Confirmed _ -> java.util.Optional.empty();
        };
    }
}
