package shilu.unit.internal;

import static org.jooq.impl.DSL.select;
import static shilu.unit.internal.db.Tables.UNIT_CHANGE;
import static shilu.unit.internal.db.Tables.UNIT_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.internal.db.tables.records.UnitChangeRecord;

/// What units are called from which day on. The unit's own row has the name of today.
@Component
class Names {
    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final OfficeClock clock;

    Names(DSLContext sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Name(String name, String shortName) {}

    /// A name with its days, the last not included.
    record Span(Name name, LocalDate from, LocalDate until) {
        boolean is(String written) {
            return name.name().equals(written) || name.shortName().equals(written);
        }

        boolean meets(Period days) {
            return !from.isAfter(days.to()) && until.isAfter(days.from());
        }
    }

    /// What each of the units was called and when, one name after the other; the first from ever, the last for good.
    Map<UnitId, List<Span>> of(Region region, Collection<UnitId> units) {
        var spans = new HashMap<UnitId, List<Span>>();
        for (var change : said(region, units.stream().map(UnitId::value).toList())) {
            var of = spans.computeIfAbsent(new UnitId(change.getUnit()), _ -> new ArrayList<>());
            var from = of.isEmpty() ? LocalDate.MIN : change.getDay();
            if (!of.isEmpty())
                of.add(new Span(of.getLast().name(), of.removeLast().from(), from));
            of.add(new Span(new Name(change.getName(), change.getShortName()), from, LocalDate.MAX));
        }
        return spans;
    }

    /// The names on the day of those units that ever had more than one.
    Map<UnitId, Name> on(Region region, LocalDate day) {
        var names = new HashMap<UnitId, Name>();
        var first = new HashMap<UnitId, Name>();
        for (var change : said(region, renamed(region))) {
            var unit = new UnitId(change.getUnit());
            var name = new Name(change.getName(), change.getShortName());
            first.putIfAbsent(unit, name);
            if (!change.getDay().isAfter(day)) names.put(unit, name);
        }
        first.forEach(names::putIfAbsent);
        return names;
    }

    /// Brings the rows of units in line with what is said of their names up to today.
    void follow(Region region) {
        on(region, clock.today())
                .forEach((unit, name) -> sql.update(UNIT_UNIT)
                        .set(UNIT_UNIT.NAME, name.name())
                        .set(UNIT_UNIT.SHORT_NAME, name.shortName())
                        .set(UNIT_UNIT.LETTERS, Initials.ofUnit(name.name(), name.shortName()))
                        .where(UNIT_UNIT.REGION.eq(region.value()), UNIT_UNIT.ID.eq(unit.value()))
                        .and(UNIT_UNIT.NAME.ne(name.name()).or(UNIT_UNIT.SHORT_NAME.ne(name.shortName())))
                        .execute());
    }

    /// Of those units the name on the day, and behind it all they ever had.
    Map<UnitId, List<String>> renamedOn(Region region, LocalDate day) {
        var all = new HashMap<UnitId, List<String>>();
        on(region, day)
                .forEach((unit, name) ->
                        all.computeIfAbsent(unit, _ -> new ArrayList<>()).add(name.name()));
        for (var change : said(region, renamed(region)))
            all.computeIfAbsent(new UnitId(change.getUnit()), _ -> new ArrayList<>())
                    .add(change.getName());
        return all;
    }

    int letters() {
        var missing = sql.select(UNIT_UNIT.REGION, UNIT_UNIT.ID, UNIT_UNIT.NAME, UNIT_UNIT.SHORT_NAME)
                .from(UNIT_UNIT)
                .where(UNIT_UNIT.LETTERS.isNull())
                .limit(AT_ONCE)
                .fetch();
        for (var row : missing)
            sql.update(UNIT_UNIT)
                    .set(UNIT_UNIT.LETTERS, Initials.ofUnit(row.value3(), row.value4()))
                    .where(UNIT_UNIT.REGION.eq(row.value1()), UNIT_UNIT.ID.eq(row.value2()))
                    .execute();
        return missing.size();
    }

    private List<String> renamed(Region region) {
        return sql.selectDistinct(UNIT_CHANGE.UNIT)
                .from(UNIT_CHANGE)
                .where(UNIT_CHANGE.REGION.eq(region.value()), UNIT_CHANGE.KIND.eq(Change.RENAMED.name()))
                .fetch(UNIT_CHANGE.UNIT);
    }

    private List<UnitChangeRecord> said(Region region, Collection<String> units) {
        var undone = UNIT_CHANGE.as("undone");
        return sql.selectFrom(UNIT_CHANGE)
                .where(UNIT_CHANGE.REGION.eq(region.value()), UNIT_CHANGE.UNIT.in(units))
                .and(UNIT_CHANGE.KIND.in(Change.OPENED.name(), Change.RENAMED.name()))
                .and(UNIT_CHANGE.POSITION.notIn(select(undone.UNDOES)
                        .from(undone)
                        .where(undone.REGION.eq(region.value()), undone.UNDOES.isNotNull())))
                .orderBy(UNIT_CHANGE.DAY, UNIT_CHANGE.POSITION)
                .fetch();
    }
}
