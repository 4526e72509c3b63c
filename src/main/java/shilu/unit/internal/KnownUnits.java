package shilu.unit.internal;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectFrom;
import static shilu.installation.KeptStatement.given;
import static shilu.unit.internal.db.Tables.UNIT_TIE;
import static shilu.unit.internal.db.Tables.UNIT_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.Circumstances;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.installation.OfficeClock;
import shilu.unit.Meant;
import shilu.unit.Stay;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;
import shilu.unit.internal.db.tables.records.UnitUnitRecord;

/// What is known of units and of how they hang together, on any day and as of any position.
@Transactional
abstract class KnownUnits implements Units {
    private static final KeptStatement ONE =
            KeptStatement.of(selectFrom(UNIT_UNIT).where(UNIT_UNIT.ID.eq(given(UNIT_UNIT.ID))));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Circumstances circumstances;
    private final Names names;
    private final Finding finding;
    private final OfficeClock clock;

    KnownUnits(
            DSLContext sql,
            KeptStatements kept,
            Circumstances circumstances,
            Names names,
            Finding finding,
            OfficeClock clock) {
        this.sql = sql;
        this.kept = kept;
        this.circumstances = circumstances;
        this.names = names;
        this.finding = finding;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unit> unit(UnitId id) {
        return circumstances.known(
                new UnitAsked(id),
                () -> kept.fetch(ONE, id.value()).stream().findFirst().map(row -> read(row.into(UNIT_UNIT))));
    }

    private record UnitAsked(UnitId id) {}

    @Override
    @Transactional(readOnly = true)
    public Meant meant(Region region, String written, Period days) {
        return finding.meant(region, written, days, Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Meant meant(Region region, String written, Period days, Collection<UnitId> tops) {
        return finding.meant(region, written, days, Optional.of(tops));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> below(UnitId parent, LocalDate day) {
        return joined(parent, day, UNIT_TIE.DEPTH.eq(1));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stay> stays(UnitId parent, Period period, long asOf) {
        var stays = new ArrayList<Stay>();
        sql.select(UNIT_UNIT.fields())
                .select(UNIT_TIE.FROM_DAY, UNIT_TIE.TO_DAY)
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(UNIT_TIE.REGION.eq(get(parent).region().value()), UNIT_TIE.ANCESTOR.eq(parent.value()))
                .and(UNIT_TIE.KNOWN_FROM.le(asOf).and(UNIT_TIE.KNOWN_TO.gt(asOf)))
                .and(UNIT_TIE.FROM_DAY.le(period.to()).and(UNIT_TIE.TO_DAY.gt(period.from())))
                .and(UNIT_TIE.DEPTH.eq(1))
                .orderBy(UNIT_UNIT.CODE, UNIT_UNIT.ID, UNIT_TIE.FROM_DAY)
                .forEach(row -> add(
                        stays,
                        read(row.into(UNIT_UNIT)),
                        row.get(UNIT_TIE.FROM_DAY),
                        row.get(UNIT_TIE.TO_DAY),
                        period));
        return stays;
    }

    /// Ties that follow each other without a gap are one stay.
    private static void add(List<Stay> stays, Unit unit, LocalDate from, LocalDate until, Period period) {
        var first = from.isBefore(period.from()) ? period.from() : from;
        var last = until.isAfter(period.to()) ? period.to() : until.minusDays(1);
        var before = stays.isEmpty() ? null : stays.getLast();
        boolean goesOn = before != null
                && before.unit().id().equals(unit.id())
                && before.days().to().plusDays(1).equals(first);
        if (goesOn) stays.removeLast();
        stays.add(new Stay(unit, new Period(goesOn ? before.days().from() : first, last)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> tops(Region region) {
        return list(UNIT_UNIT.REGION.eq(region.value()).and(UNIT_UNIT.PARENT.isNull()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> subtree(UnitId top, LocalDate day) {
        return joined(top, day, UNIT_TIE.DEPTH.ge(0));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> predecessors(UnitId successor) {
        return list(UNIT_UNIT.SUCCESSOR.eq(successor.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, List<Unit>> lineage(Collection<UnitId> units) {
        var known = new HashMap<UnitId, Unit>();
        list(UNIT_UNIT.ID.in(values(units))).forEach(unit -> known.put(unit.id(), unit));
        for (var last = List.copyOf(known.keySet()); !last.isEmpty(); ) {
            var before = list(UNIT_UNIT.SUCCESSOR.in(values(last)));
            before.forEach(unit -> known.put(unit.id(), unit));
            last = before.stream().map(Unit::id).toList();
        }
        var lines = new LinkedHashMap<UnitId, List<Unit>>();
        for (var id : units) {
            var unit = known.get(id);
            if (unit != null) lines.put(id, line(unit, known.values()));
        }
        return lines;
    }

    private static List<Unit> line(Unit unit, Collection<Unit> known) {
        var line = new ArrayList<>(List.of(unit));
        for (int i = 0; i < line.size(); i++) {
            var at = line.get(i).id();
            known.stream()
                    .filter(one -> at.equals(one.successor()) && !line.contains(one))
                    .sorted(Comparator.comparing(Unit::code).thenComparing(Unit::id))
                    .forEach(line::add);
        }
        return List.copyOf(line);
    }

    private static List<String> values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> stood(UnitId top, Period period, long asOf) {
        return stood(stoodIn(top, period).and(UNIT_TIE.KNOWN_FROM.le(asOf).and(UNIT_TIE.KNOWN_TO.gt(asOf))))
                .fetch(row -> read(row.into(UNIT_UNIT)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> page(UnitId top, Period period, Collection<UnitType> types, int offset, int size) {
        return stood(stoodNow(top, period, types)).limit(size).offset(offset).fetch(row -> read(row.into(UNIT_UNIT)));
    }

    @Override
    @Transactional(readOnly = true)
    public long count(UnitId top, Period period, Collection<UnitType> types) {
        return sql.select(countDistinct(UNIT_UNIT.ID))
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(stoodNow(top, period, types))
                .fetchSingle()
                .value1();
    }

    /// Once each, however often a unit came and went.
    private SelectLimitStep<? extends org.jooq.Record> stood(Condition ties) {
        return sql.select(UNIT_UNIT.fields())
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(ties)
                .groupBy(UNIT_UNIT.fields())
                .orderBy(min(UNIT_TIE.DEPTH), UNIT_UNIT.CODE, UNIT_UNIT.ID);
    }

    private Condition stoodNow(UnitId top, Period period, Collection<UnitType> types) {
        return stoodIn(top, period)
                .and(UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(UNIT_UNIT.TYPE.in(types.stream().map(UnitType::name).toList()));
    }

    private Condition stoodIn(UnitId top, Period period) {
        return UNIT_TIE.REGION
                .eq(get(top).region().value())
                .and(UNIT_TIE.ANCESTOR.eq(top.value()))
                .and(UNIT_TIE.FROM_DAY.le(period.to()).and(UNIT_TIE.TO_DAY.gt(period.from())));
    }

    private List<Unit> joined(UnitId top, LocalDate day, Condition depth) {
        return sql.select(UNIT_UNIT.fields())
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(UNIT_TIE.ANCESTOR.eq(top.value()), UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(UNIT_TIE.REGION.eq(get(top).region().value()))
                .and(UNIT_TIE.FROM_DAY.le(day).and(UNIT_TIE.TO_DAY.gt(day)))
                .and(depth)
                .orderBy(UNIT_TIE.DEPTH, UNIT_UNIT.CODE)
                .fetch(row -> read(row.into(UNIT_UNIT)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> called(Region region, List<String> words, Collection<UnitId> tops, int most) {
        return finding.called(region, words, tops, most);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, List<String>> renamed(Region region) {
        return names.renamedOn(region, clock.today());
    }

    @Override
    public int letters() {
        return names.letters();
    }

    private List<Unit> list(Condition where) {
        return sql.selectFrom(UNIT_UNIT).where(where).orderBy(UNIT_UNIT.CODE).fetch(KnownUnits::read);
    }

    /// The unit, or [NotThere].
    Unit get(UnitId id) {
        return unit(id).orElseThrow(() -> new NotThere("unit.unknown"));
    }

    static Unit read(UnitUnitRecord row) {
        return new Unit(
                new Region(row.getRegion()),
                new UnitId(row.getId()),
                row.getCode(),
                row.getName(),
                row.getShortName(),
                UnitType.valueOf(row.getType()),
                unitOrNull(row.getParent()),
                row.getFromDay(),
                row.getToDay(),
                unitOrNull(row.getSuccessor()));
    }

    private static @Nullable UnitId unitOrNull(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }
}
