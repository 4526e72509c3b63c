package shilu.metric.internal;

import static org.jooq.impl.DSL.inline;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/// Which contributions the roll-ups hold: everything up to a position, by the tree known there, and of the next
/// position
/// what the records up to one of them gave, by that same tree.
///
/// @param part that record; null when nothing of the next position is in them
record Folded(long position, @Nullable String part) {
    static final Folded NOTHING = new Folded(0, null);

    static Folded upTo(long position) {
        return new Folded(position, null);
    }

    /// The position of which a part is there, or would be next.
    long next() {
        return position + 1;
    }

    /// What is in them. Only sifts what was found by another way: zero is added to the position.
    Condition in() {
        var position = METRIC_CONTRIBUTION.POSITION.plus(inline(0L));
        var whole = position.le(this.position);
        return part == null ? whole : whole.or(position.eq(next()).and(METRIC_CONTRIBUTION.RECORD.le(part)));
    }

    /// What came after them up to a later position; finds it by the position.
    Condition since(long until) {
        var after = METRIC_CONTRIBUTION.POSITION.gt(position).and(METRIC_CONTRIBUTION.POSITION.le(until));
        return part == null
                ? after
                : after.and(METRIC_CONTRIBUTION
                        .POSITION
                        .plus(inline(0L))
                        .gt(next())
                        .or(METRIC_CONTRIBUTION.RECORD.gt(part)));
    }

    /// What is in them beyond an earlier position, or beyond this one; finds it by the position.
    Condition beyond(long earlier) {
        var whole = METRIC_CONTRIBUTION.POSITION.gt(earlier).and(METRIC_CONTRIBUTION.POSITION.le(next()));
        return part == null
                ? whole.and(METRIC_CONTRIBUTION.POSITION.plus(inline(0L)).le(position))
                : whole.and(METRIC_CONTRIBUTION
                        .POSITION
                        .plus(inline(0L))
                        .le(position)
                        .or(METRIC_CONTRIBUTION.RECORD.le(part)));
    }
}
