package shilu.report.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import shilu.common.RecordId;
import shilu.ledger.WorkRecord;
import shilu.programme.Metric;

/// Which records a section tells of in a sentence each, none twice: the kinds take turns in the order the pack gives them, within
/// a kind those with evidence first, then the most recent; told in the order of their days. So a section shows what
/// was done in kind, and is not filled by whatever was done most often.
final class Highlights {
    /// More sentences are read by nobody; the figures say the rest.
    static final int MOST = 5;

    private static final Comparator<WorkRecord> BEST_FIRST = Comparator.comparing(
                    (WorkRecord record) -> record.current().evidence().isEmpty())
            .thenComparing(WorkRecord::day, Comparator.reverseOrder())
            .thenComparing(WorkRecord::id);

    private Highlights() {}

    /// @param told whether a highlight tells of a record
    static List<WorkRecord> of(
            List<WorkRecord> records, List<Metric.Source> highlights, BiPredicate<Metric.Source, WorkRecord> told) {
        var queues = new ArrayList<Deque<WorkRecord>>();
        var taken = new HashSet<RecordId>();
        for (var highlight : highlights) {
            queues.add(new ArrayDeque<>(records.stream()
                    .filter(record -> told.test(highlight, record) && taken.add(record.id()))
                    .sorted(BEST_FIRST)
                    .toList()));
        }
        var chosen = new ArrayList<WorkRecord>();
        while (chosen.size() < MOST && queues.stream().anyMatch(queue -> !queue.isEmpty())) {
            for (var queue : queues) {
                if (chosen.size() < MOST && !queue.isEmpty()) chosen.add(queue.removeFirst());
            }
        }
        chosen.sort(Comparator.comparing(WorkRecord::day).thenComparing(WorkRecord::id));
        return chosen;
    }
}
