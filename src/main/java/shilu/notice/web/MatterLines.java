package shilu.notice.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.notice.Matter;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Puts what waits into lines.
@Component
class MatterLines {
    /// Of one sort; on a phone more would bury the next.
    private static final int SHOWN = 12;

    private final Units units;
    private final OfficeClock clock;

    MatterLines(Units units, OfficeClock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<MatterGroup> of(Waiting waiting, Locale locale) {
        var names = new HashMap<UnitId, String>();
        var today = clock.today();
        return waiting.groups().stream()
                .map(group -> new MatterGroup(
                        group.sort(),
                        group.first().stream()
                                .limit(SHOWN)
                                .map(one -> line(one, waiting.isRead(one), names, today, locale))
                                .toList(),
                        group.total(),
                        all(group.sort())))
                .toList();
    }

    private MatterLine line(Matter one, boolean read, Map<UnitId, String> names, LocalDate today, Locale locale) {
        var unit = names.computeIfAbsent(
                one.unit(), id -> units.unit(id).map(Unit::name).orElse(""));
        var due = one.due();
        long late = due != null && due.isBefore(today) ? ChronoUnit.DAYS.between(due, today) : 0;
        return new MatterLine(one, one.name().in(locale), unit, read, late);
    }

    private static String all(Sort sort) {
        return switch (sort) {
            case CAME_BACK -> "/records?standing=CAME_BACK";
            case WAITING -> "/confirmations";
            case OVERDUE, DUE, NIL -> "/obligations";
            case TASK -> "/tasks";
            case PLAN -> "/plans";
        };
    }
}
