package shilu.plan.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.installation.OfficeClock;
import shilu.plan.PlanItem;
import shilu.plan.PlanItem.State;
import shilu.plan.internal.Statement.Sort;

/// An item as what was said of it makes it. Pure.
final class Folding {
    private Folding() {}

    /// @param said of any items, by position
    static List<PlanItem> items(List<Statement> said) {
        var byItem =
                said.stream().collect(Collectors.groupingBy(Statement::item, LinkedHashMap::new, Collectors.toList()));
        return byItem.values().stream().map(Folding::item).toList();
    }

    /// @param said of one item, by number
    static PlanItem item(List<Statement> said) {
        var last = said.getLast();
        var state = state(said);
        return new PlanItem(
                last.item(),
                last.unit(),
                said.size(),
                last.work(),
                state,
                first(said),
                state == State.KEPT && afterwards(said),
                record(said),
                state == State.DROPPED ? last.reason() : "");
    }

    private static State state(List<Statement> said) {
        if (said.getLast().sort() == Sort.DROPPED) return State.DROPPED;
        return said.stream().anyMatch(one -> one.sort().keeps()) ? State.KEPT : State.PROPOSED;
    }

    private static @Nullable Period first(List<Statement> said) {
        return said.stream()
                .filter(one -> one.sort().keeps())
                .findFirst()
                .map(one -> one.work().when())
                .orElse(null);
    }

    /// What the plan says of its day was said, or said so since, only when the day was over.
    private static boolean afterwards(List<Statement> said) {
        var when = said.getLast().work().when();
        Statement since = null;
        for (var one : said) {
            boolean counts = one.sort().keeps() || since != null;
            if (!counts) continue;
            if (since == null || !since.work().when().equals(one.work().when())) since = one;
        }
        return since != null
                && LocalDate.ofInstant(since.at(), OfficeClock.OFFICE).isAfter(when.to());
    }

    private static @Nullable RecordId record(List<Statement> said) {
        return said.stream()
                .filter(one -> one.sort() == Sort.TIED || one.sort() == Sort.UNTIED)
                .reduce((_, later) -> later)
                .map(Statement::record)
                .orElse(null);
    }
}
