package shilu.unit.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static shilu.unit.internal.db.Tables.UNIT_CHANGE;
import static shilu.unit.internal.db.Tables.UNIT_TIE;
import static shilu.unit.internal.db.Tables.UNIT_UNIT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Meant;
import shilu.unit.Unit;

/// Finds the units somebody may mean: by code, else by id, else by name, as they were on the days asked about. Where
/// nothing was called so then, what is called so today.
@Component
class Finding {
    private final DSLContext sql;
    private final Names names;
    private final OfficeClock clock;

    Finding(DSLContext sql, Names names, OfficeClock clock) {
        this.sql = sql;
        this.names = names;
        this.clock = clock;
    }

    Meant meant(Region region, String written, Period days, Optional<Collection<UnitId>> tops) {
        var typed = written.strip();
        var reached = UNIT_UNIT
                .REGION
                .eq(region.value())
                .and(tops.map(all -> below(all, days)).orElse(noCondition()));
        var today = Period.day(clock.today());
        var found = Stream.of(days, today)
                .map(when -> found(region, typed, when, reached))
                .filter(units -> !units.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Meant(
                typed,
                found.stream()
                        .map(unit -> new Meant.Candidate(unit, superior(unit, days)))
                        .toList());
    }

    private List<Unit> found(Region region, String typed, Period days, Condition reached) {
        var coded = standing(UNIT_UNIT.CODE.eq(typed), days, reached);
        if (!coded.isEmpty()) return coded;
        var identified = standing(UNIT_UNIT.ID.eq(typed), days, reached);
        return identified.isEmpty() ? called(region, typed, days, reached) : identified;
    }

    private List<Unit> called(Region region, String typed, Period days, Condition reached) {
        var bore = UNIT_UNIT.ID.in(select(UNIT_CHANGE.UNIT)
                .from(UNIT_CHANGE)
                .where(UNIT_CHANGE.REGION.eq(region.value()))
                .and(UNIT_CHANGE.NAME.eq(typed).or(UNIT_CHANGE.SHORT_NAME.eq(typed))));
        var ever = standing(bore, days, reached);
        var spans = names.of(region, ever.stream().map(Unit::id).toList());
        return ever.stream()
                .filter(unit -> spans.getOrDefault(unit.id(), List.of()).stream()
                        .anyMatch(span -> span.is(typed) && span.meets(within(unit, days))))
                .toList();
    }

    private List<Unit> standing(Condition which, Period days, Condition reached) {
        return sql
                .selectFrom(UNIT_UNIT)
                .where(reached, which)
                .and(UNIT_UNIT.FROM_DAY.le(days.to()))
                .and(UNIT_UNIT.TO_DAY.isNull().or(UNIT_UNIT.TO_DAY.gt(days.from())))
                .orderBy(UNIT_UNIT.CODE, UNIT_UNIT.ID)
                .fetch(KnownUnits::read)
                .stream()
                .filter(unit -> unit.to() == null || unit.to().isAfter(unit.from()))
                .toList();
    }

    /// Units below the tops today that are found under every word. LIKE ignores the case of codes on SQLite alone.
    List<Unit> called(Region region, List<String> words, Collection<UnitId> tops, int most) {
        var today = Period.day(clock.today());
        var reached = UNIT_UNIT.REGION.eq(region.value()).and(below(tops, today));
        for (var word : words)
            reached = reached.and(UNIT_UNIT
                    .LETTERS
                    .contains(word)
                    .or(DSL.lower(UNIT_UNIT.CODE).contains(word)));
        var whole = String.join("", words);
        var exact = DSL.iif(
                UNIT_UNIT
                        .NAME
                        .eq(whole)
                        .or(UNIT_UNIT.SHORT_NAME.eq(whole))
                        .or(DSL.lower(UNIT_UNIT.CODE).eq(whole)),
                0,
                1);
        return sql.selectFrom(UNIT_UNIT)
                .where(reached)
                .orderBy(exact, UNIT_UNIT.CODE, UNIT_UNIT.ID)
                .limit(most)
                .fetch(KnownUnits::read);
    }

    /// The days of the period on which the unit exists; it does on one of them.
    private static Period within(Unit unit, Period days) {
        var from = unit.from().isAfter(days.from()) ? unit.from() : days.from();
        var last = unit.to() == null ? LocalDate.MAX : unit.to().minusDays(1);
        return new Period(from, last.isBefore(days.to()) ? last : days.to());
    }

    private static Condition below(Collection<UnitId> tops, Period days) {
        var tie = UNIT_TIE.as(name("reach"));
        return exists(selectOne()
                .from(tie)
                .where(tie.UNIT.eq(UNIT_UNIT.ID), tie.REGION.eq(UNIT_UNIT.REGION))
                .and(tie.ANCESTOR.in(tops.stream().map(UnitId::value).toList()))
                .and(tie.FROM_DAY.le(days.to()).and(tie.TO_DAY.gt(days.from())))
                .and(tie.KNOWN_TO.eq(Ties.UNTIL_CHANGED)));
    }

    /// What it stood below last within the days, else what it stands below.
    private String superior(Unit unit, Period days) {
        var parent = UNIT_UNIT.as(name("superior"));
        return sql.select(parent.NAME)
                .from(UNIT_TIE)
                .join(parent)
                .on(parent.REGION.eq(UNIT_TIE.REGION), parent.ID.eq(UNIT_TIE.ANCESTOR))
                .where(UNIT_TIE.UNIT.eq(unit.id().value()), UNIT_TIE.DEPTH.eq(1))
                .and(UNIT_TIE.REGION.eq(unit.region().value()))
                .and(UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .orderBy(UNIT_TIE.FROM_DAY.le(days.to()).desc(), UNIT_TIE.FROM_DAY.desc())
                .limit(1)
                .fetchOptional(parent.NAME)
                .orElse("");
    }

    /// Whether a unit open on the day has the code, or bears it as its name today: codes come before names, so a code
    /// that is somebody's name would hide them.
    boolean taken(Region region, String code, LocalDate day, Optional<UnitId> by) {
        var same = UNIT_UNIT.CODE.eq(code).or(UNIT_UNIT.NAME.eq(code)).or(UNIT_UNIT.SHORT_NAME.eq(code));
        return standing(same, Period.day(day), UNIT_UNIT.REGION.eq(region.value())).stream()
                .anyMatch(unit -> by.filter(unit.id()::equals).isEmpty());
    }
}
