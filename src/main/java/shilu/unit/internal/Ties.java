package shilu.unit.internal;

import static org.jooq.impl.DSL.select;
import static shilu.unit.internal.db.Tables.UNIT_CHANGE;
import static shilu.unit.internal.db.Tables.UNIT_TIE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Region;

/// Keeps who stands above whom in time. A tie is never overwritten: when a change makes it untrue, it is known only up
/// to that change's position, and the new ties are known from there.
@Component
class Ties {
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    static final long UNTIL_CHANGED = Long.MAX_VALUE;

    /// No position: they count from 1.
    private static final long NONE = 0;

    private final DSLContext sql;

    Ties(DSLContext sql) {
        this.sql = sql;
    }

    /// @param to the first day on which it holds no more
    record Tie(String ancestor, int depth, LocalDate from, LocalDate to) {}

    /// A span during which a unit had one parent; null at the top of the tree.
    record Below(@org.jspecify.annotations.Nullable String parent, LocalDate from, LocalDate to) {}

    /// Brings the ties of the unit, and of everything that was ever below it, in line with the recorded changes.
    void follow(Region region, String unit, long position) {
        var affected = everBelow(region, unit);
        var lives = new HashMap<String, List<Below>>();
        for (var each : affected) {
            var ties = new LinkedHashSet<Tie>();
            climb(region, each, new Below(null, LocalDate.MIN, FOREVER), 0, affected, lives, ties);
            replace(region, each, ties, position);
        }
    }

    Set<String> everBelow(Region region, String unit) {
        var all = new LinkedHashSet<String>();
        all.add(unit);
        all.addAll(sql.selectDistinct(UNIT_TIE.UNIT)
                .from(UNIT_TIE)
                .where(UNIT_TIE.REGION.eq(region.value()), UNIT_TIE.ANCESTOR.eq(unit))
                .and(UNIT_TIE.KNOWN_TO.eq(UNTIL_CHANGED))
                .fetch(UNIT_TIE.UNIT));
        return all;
    }

    /// Gathers who stood above within a span, following each parent only for as long as it was one: two units may
    /// well have stood above each other, one after the other. Above what did not change the known ties are taken.
    private void climb(
            Region region,
            String unit,
            Below within,
            int depth,
            Set<String> affected,
            Map<String, List<Below>> lives,
            Set<Tie> ties) {
        if (!affected.contains(unit)) {
            for (var tie : current(region, unit)) {
                clipped(tie.from(), tie.to(), within)
                        .ifPresent(
                                span -> ties.add(new Tie(tie.ancestor(), depth + tie.depth(), span.from(), span.to())));
            }
            return;
        }
        for (var life : lives.computeIfAbsent(unit, _ -> parents(region, unit))) {
            clipped(life.from(), life.to(), within).ifPresent(span -> {
                ties.add(new Tie(unit, depth, span.from(), span.to()));
                var parent = life.parent();
                if (parent != null) climb(region, parent, span, depth + 1, affected, lives, ties);
            });
        }
    }

    private static Optional<Below> clipped(LocalDate from, LocalDate to, Below within) {
        var begin = from.isAfter(within.from()) ? from : within.from();
        var end = to.isBefore(within.to()) ? to : within.to();
        return begin.isBefore(end) ? Optional.of(new Below(null, begin, end)) : Optional.empty();
    }

    /// The unit's parents over its life: what takes effect on a later day replaces what took effect earlier, and of
    /// two said for one day the later said holds.
    List<Below> parents(Region region, String unit) {
        return parents(region, unit, NONE);
    }

    /// The same as if what stands at the position had not been said.
    List<Below> parents(Region region, String unit, long without) {
        var undone = UNIT_CHANGE.as("undone");
        var steps = sql.selectFrom(UNIT_CHANGE)
                .where(UNIT_CHANGE.REGION.eq(region.value()), UNIT_CHANGE.UNIT.eq(unit))
                .and(UNIT_CHANGE.KIND.in(Change.OPENED.name(), Change.MOVED.name(), Change.CLOSED.name()))
                .and(UNIT_CHANGE.POSITION.ne(without))
                .and(UNIT_CHANGE.POSITION.notIn(select(undone.UNDOES)
                        .from(undone)
                        .where(undone.REGION.eq(region.value()), undone.UNIT.eq(unit), undone.UNDOES.isNotNull())))
                .orderBy(UNIT_CHANGE.DAY, UNIT_CHANGE.POSITION)
                .fetch();
        var spans = new ArrayList<Below>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.getKind().equals(Change.CLOSED.name())) break;
            var to = i + 1 < steps.size() ? steps.get(i + 1).getDay() : FOREVER;
            if (step.getDay().isBefore(to)) spans.add(new Below(step.getParent(), step.getDay(), to));
        }
        return spans;
    }

    private Set<Tie> current(Region region, String unit) {
        return new HashSet<>(sql.selectFrom(UNIT_TIE)
                .where(UNIT_TIE.REGION.eq(region.value()), UNIT_TIE.UNIT.eq(unit))
                .and(UNIT_TIE.KNOWN_TO.eq(UNTIL_CHANGED))
                .fetch(row -> new Tie(row.getAncestor(), row.getDepth(), row.getFromDay(), row.getToDay())));
    }

    private void replace(Region region, String unit, Set<Tie> wanted, long position) {
        var held = current(region, unit);
        for (var tie : held) if (!wanted.contains(tie)) end(region, unit, tie, position);
        for (var tie : wanted) if (!held.contains(tie)) begin(region, unit, tie, position);
    }

    private void end(Region region, String unit, Tie tie, long position) {
        sql.update(UNIT_TIE)
                .set(UNIT_TIE.KNOWN_TO, position)
                .where(UNIT_TIE.REGION.eq(region.value()), UNIT_TIE.UNIT.eq(unit))
                .and(UNIT_TIE.ANCESTOR.eq(tie.ancestor()))
                .and(UNIT_TIE.FROM_DAY.eq(tie.from()))
                .and(UNIT_TIE.KNOWN_TO.eq(UNTIL_CHANGED))
                .execute();
    }

    private void begin(Region region, String unit, Tie tie, long position) {
        sql.insertInto(UNIT_TIE)
                .set(UNIT_TIE.REGION, region.value())
                .set(UNIT_TIE.UNIT, unit)
                .set(UNIT_TIE.ANCESTOR, tie.ancestor())
                .set(UNIT_TIE.DEPTH, tie.depth())
                .set(UNIT_TIE.FROM_DAY, tie.from())
                .set(UNIT_TIE.TO_DAY, tie.to())
                .set(UNIT_TIE.KNOWN_FROM, position)
                .set(UNIT_TIE.KNOWN_TO, UNTIL_CHANGED)
                .execute();
    }
}
