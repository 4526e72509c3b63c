package shilu.plan.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.duty.Credit;
import shilu.duty.Obligation;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.plan.ItemId;
import shilu.plan.PlanItem;
import shilu.plan.PlanItem.State;
import shilu.plan.Progress;

/// What came of each item. A record somebody tied to an item did it. Of the others those count that count for the
/// item's
/// duty: first on the very day, then in the month planned for, then in the same period of the duty; each for one item
/// of
/// the duty. What waits for a second person is looked for in the same way, for items that nothing did. Pure.
///
/// @param owed    what the unit owes in the year, with what counted
/// @param tied    the records tied to items
/// @param waiting what waits to be confirmed and would be for a duty
record Judging(List<Obligation> owed, Map<RecordId, WorkRecord> tied, List<Work> waiting, LocalDate onDay) {

    /// A piece of work, for one duty.
    record Work(String duty, RecordId record, LocalDate on) {}

    Map<ItemId, Progress> of(List<PlanItem> items) {
        var found = new HashMap<ItemId, Progress>();
        var open = new ArrayList<PlanItem>();
        for (var item : items) {
            var said = said(item);
            if (said == null) open.add(item);
            else found.put(item.id(), said);
        }
        var byDuty = open.stream()
                .filter(item -> item.work().duty() != null)
                .sorted(Comparator.comparing(
                                (PlanItem item) -> item.work().when().to())
                        .thenComparing(PlanItem::id))
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNull(item.work().duty()), LinkedHashMap::new, Collectors.toList()));
        byDuty.forEach((duty, some) -> {
            done(duty, some, used(duty, items)).forEach((item, work) -> found.put(item.id(), done(item, work)));
            some.removeIf(item -> found.containsKey(item.id()));
            waits(duty, some)
                    .forEach((item, work) -> found.put(item.id(), new Progress.Waiting(work.record(), work.on())));
        });
        open.forEach(item -> found.computeIfAbsent(item.id(), _ -> nothing(item)));
        return found;
    }

    /// What was said of the item decides; nothing where its duty's records do.
    private @Nullable Progress said(PlanItem item) {
        if (item.state() == State.PROPOSED) return new Progress.Proposed();
        if (item.state() == State.DROPPED) return new Progress.Dropped(item.reason());
        var record = tied(item);
        if (record == null) return null;
        if (record.state() instanceof RecordState.Submitted) return new Progress.Waiting(record.id(), record.day());
        return new Progress.Done(record.id(), record.day(), item.work().daysOff(record.day()), true);
    }

    /// The record tied to it, unless it was withdrawn or given back: then it did nothing.
    private @Nullable WorkRecord tied(PlanItem item) {
        var record = item.record() == null ? null : tied.get(item.record());
        if (record == null || record.day().isAfter(onDay)) return null;
        return record.counts() || record.state() instanceof RecordState.Submitted ? record : null;
    }

    private List<RecordId> used(String duty, List<PlanItem> items) {
        return items.stream()
                .filter(item -> duty.equals(item.work().duty()) && item.state() == State.KEPT)
                .map(this::tied)
                .filter(Objects::nonNull)
                .map(WorkRecord::id)
                .toList();
    }

    private Map<PlanItem, Work> done(String duty, List<PlanItem> items, List<RecordId> used) {
        var pool = owed.stream()
                .filter(one -> one.duty().id().equals(duty))
                .flatMap(one -> one.counted().stream())
                .filter(credit -> !used.contains(credit.record()))
                .map(credit -> new Work(duty, credit.record(), credit.day()))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        return given(items, pool, this::countedForIts);
    }

    private boolean countedForIts(PlanItem item, Work work) {
        return periods(item)
                .anyMatch(one -> one.counted().stream().map(Credit::record).anyMatch(work.record()::equals));
    }

    private Map<PlanItem, Work> waits(String duty, List<PlanItem> items) {
        var pool = waiting.stream()
                .filter(work -> work.duty().equals(duty) && !work.on().isAfter(onDay))
                .collect(Collectors.toCollection(ArrayList::new));
        return given(
                items,
                pool,
                (item, work) -> periods(item).anyMatch(one -> one.id().period().contains(work.on())));
    }

    /// What the unit owes for the duty's period in which the item is planned.
    private Stream<Obligation> periods(PlanItem item) {
        var last = item.work().when().to();
        return owed.stream()
                .filter(one -> one.duty().id().equals(item.work().duty()))
                .filter(one -> one.id().period().contains(last));
    }

    /// Each item at most one piece of work, each piece of work to at most one item, the nearest fit first.
    private static Map<PlanItem, Work> given(
            List<PlanItem> items, List<Work> pool, BiPredicate<PlanItem, Work> samePeriod) {
        pool.sort(Comparator.comparing(Work::on).thenComparing(Work::record));
        var given = new LinkedHashMap<PlanItem, Work>();
        var fits = List.<BiPredicate<PlanItem, Work>>of(
                (item, work) -> item.work().when().contains(work.on()),
                (item, work) -> item.work().month().equals(YearMonth.from(work.on())),
                samePeriod);
        for (var fit : fits)
            for (var item : items) {
                if (given.containsKey(item)) continue;
                pool.stream().filter(work -> fit.test(item, work)).findFirst().ifPresent(work -> {
                    given.put(item, work);
                    pool.remove(work);
                });
            }
        return given;
    }

    private static Progress done(PlanItem item, Work work) {
        return new Progress.Done(work.record(), work.on(), item.work().daysOff(work.on()), false);
    }

    private Progress nothing(PlanItem item) {
        var last = item.work().when().to();
        return onDay.isAfter(last) ? new Progress.Overdue(last) : new Progress.Ahead();
    }
}
