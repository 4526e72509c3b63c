package shilu.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Texts;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.plan.ItemId;
import shilu.plan.Judged;
import shilu.plan.OpenedItem;
import shilu.plan.PlanItem;
import shilu.plan.PlanItem.State;
import shilu.plan.PlannedWork;
import shilu.plan.Plans;
import shilu.plan.internal.Statement.Sort;
import shilu.programme.Duty;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.TreeSql;
import shilu.unit.Units;

/// Takes a position, which orders it after everything said before; then looks how the item stands, judges, and says it.
@Component
@Transactional
class SqlPlans implements Plans {
    private final PlanRows rows;
    private final Reach reach;
    private final Finding finding;
    private final WorkingCalendar calendar;
    private final Duties duties;
    private final Ledger ledger;
    private final Units units;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;
    private final Texts texts;

    SqlPlans(
            PlanRows rows,
            Reach reach,
            Finding finding,
            WorkingCalendar calendar,
            Duties duties,
            Ledger ledger,
            Units units,
            Tree tree,
            Positions positions,
            OfficeClock clock,
            Texts texts) {
        this.rows = rows;
        this.reach = reach;
        this.finding = finding;
        this.calendar = calendar;
        this.duties = duties;
        this.ledger = ledger;
        this.units = units;
        this.tree = tree;
        this.positions = positions;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanItem> kept(UnitId unit, Asked asked) {
        var days = asked.period();
        var said =
                rows.of(asked.region(), unit, days.from().getYear(), days.to().getYear(), asked.asOf());
        return Folding.items(said).stream()
                .filter(item -> item.state() == State.KEPT)
                .filter(item -> days.contains(item.work().when().to()))
                .sorted(Comparator.comparing(
                                (PlanItem item) -> item.work().when().to())
                        .thenComparing(PlanItem::id))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Judged> year(UnitId unit, int year, Actor actor) {
        reach.ever(unit, actor);
        var readable = reach.readable(unit, actor);
        var items = all(unit, year, actor);
        return finding.judged(unit, year, items, actor).stream()
                .filter(one -> readable.test(one.item().work().when().to()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Judged> within(UnitId unit, Period days, Actor actor) {
        var found = new ArrayList<Judged>();
        for (int year = days.from().getYear(); year <= days.to().getYear(); year++) {
            boolean any = all(unit, year, actor).stream()
                    .anyMatch(item -> item.state() == State.KEPT
                            && days.contains(item.work().when().to()));
            if (any) found.addAll(year(unit, year, actor));
        }
        return found.stream()
                .filter(one -> days.contains(one.item().work().when().to()))
                .toList();
    }

    private List<PlanItem> all(UnitId unit, int year, Actor actor) {
        return Folding.items(rows.of(actor.region(), unit, year, year, TreeSql.NOW));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenedItem> open(ItemId id, Actor actor) {
        var said = rows.of(actor.region(), List.of(id));
        if (said.isEmpty()) return Optional.empty();
        var item = Folding.item(said);
        if (!reach.reads(item, actor)) return Optional.empty();
        return finding
                .judged(
                        item.unit(),
                        item.work().year(),
                        all(item.unit(), item.work().year(), actor),
                        actor)
                .stream()
                .filter(one -> one.item().id().equals(id))
                .findFirst()
                .map(one ->
                        new OpenedItem(one, said.stream().map(SqlPlans::line).toList()));
    }

    private static OpenedItem.Line line(Statement said) {
        return new OpenedItem.Line(
                said.position(), said.sort().name(), said.work(), said.reason(), said.who(), said.at());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayPlan(UnitId unit, Actor actor) {
        return reach.mayPlan(unit, clock.today(), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> duties(UnitId unit, int year, Actor actor) {
        reach.ever(unit, actor);
        return duties.duties(unit, finding.asked(actor.region(), Period.year(year)));
    }

    @Override
    public ItemId plan(UnitId unit, PlannedWork work, Actor actor) {
        reach.plans(unit, work.when().to(), actor);
        long position = positions.take(actor.region());
        Refused.ifAny(problems(unit, work, actor));
        var id = ItemId.fresh();
        rows.say(
                actor.region(),
                List.of(statement(id, 1, unit, position, Sort.PLANNED, trimmed(work), "", null, actor)));
        return id;
    }

    private List<Problem> problems(UnitId unit, PlannedWork work, Actor actor) {
        var known = duties(unit, work.year(), actor).stream().map(Duty::id).toList();
        var problems = new ArrayList<>(Planning.problems(work, known));
        problems.addAll(life(unit, work.when()));
        return problems;
    }

    private List<Problem> life(UnitId unit, Period when) {
        boolean open = units.unit(unit).filter(one -> one.openOn(when.to())).isPresent();
        return open ? List.of() : List.of(Problem.about("month", "plan.unit-gone"));
    }

    private static PlannedWork trimmed(PlannedWork work) {
        return new PlannedWork(
                work.title().strip(),
                work.duty(),
                work.when(),
                work.responsible().strip(),
                work.note().strip());
    }

    @Override
    public void change(ItemId id, int said, PlannedWork work, String reason, Actor actor) {
        long position = positions.take(actor.region());
        var item = reach.writable(id, actor);
        var problems = new ArrayList<>(Planning.changing(item, work.when(), reason));
        problems.addAll(problems(item.unit(), work, actor));
        if (item.said() != said) problems.add(Problem.of("plan.meanwhile"));
        Refused.ifAny(problems);
        reach.plans(item.unit(), work.when().to(), actor);
        say(item, position, Sort.CHANGED, trimmed(work), reason.strip(), item.record(), actor);
    }

    @Override
    public void move(ItemId id, Period when, String reason, Actor actor) {
        long position = positions.take(actor.region());
        var item = reach.writable(id, actor);
        var problems = new ArrayList<>(Planning.when(when));
        problems.addAll(Planning.changing(item, when, reason));
        problems.addAll(life(item.unit(), when));
        if (when.equals(item.work().when())) problems.add(Problem.about("month", "plan.same-time"));
        Refused.ifAny(problems);
        reach.plans(item.unit(), when.to(), actor);
        say(item, position, Sort.CHANGED, item.work().at(when), reason.strip(), item.record(), actor);
    }

    @Override
    public int propose(UnitId unit, int year, Actor actor) {
        reach.plans(unit, LocalDate.of(year, 12, 31), actor);
        long first = positions.take(actor.region());
        var works = calendar.works(actor.region(), year);
        var owed = finding.owed(unit, year, actor.region()).stream()
                .filter(one -> one.unit().equals(unit) && one.id().period().to().getYear() == year)
                .toList();
        var proposed = new Proposing(year, works, clock.today(), this::role).of(owed, all(unit, year, actor));
        if (proposed.isEmpty()) throw Refused.because("plan.proposed.none", String.valueOf(year));
        if (proposed.size() > 1) positions.take(actor.region(), proposed.size() - 1);
        var said = new ArrayList<Statement>();
        for (var work : proposed)
            said.add(statement(ItemId.fresh(), 1, unit, first + said.size(), Sort.PROPOSED, work, "", null, actor));
        rows.say(actor.region(), said);
        return said.size();
    }

    private String role(Duty duty) {
        return texts.of(
                Locale.SIMPLIFIED_CHINESE,
                "duty.role." + duty.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public int keep(Collection<ItemId> items, Actor actor) {
        return decide(items, Sort.KEPT, "", Planning::keeping, actor);
    }

    @Override
    public int drop(Collection<ItemId> items, String reason, Actor actor) {
        return decide(items, Sort.DROPPED, reason.strip(), item -> Planning.dropping(item, reason), actor);
    }

    private int decide(
            Collection<ItemId> ids, Sort sort, String reason, Function<PlanItem, List<Problem>> rule, Actor actor) {
        var asked = Set.copyOf(ids);
        if (asked.isEmpty()) throw new Refused(List.of(Problem.about("item", "plan.none-chosen")));
        long first = positions.take(actor.region(), asked.size());
        var items = reach.writable(asked, actor);
        Refused.ifAny(items.stream()
                .flatMap(item -> rule.apply(item).stream())
                .distinct()
                .toList());
        var said = new ArrayList<Statement>();
        for (var item : items)
            said.add(statement(
                    item.id(),
                    item.said() + 1,
                    item.unit(),
                    first + said.size(),
                    sort,
                    item.work(),
                    reason,
                    item.record(),
                    actor));
        rows.say(actor.region(), said);
        return said.size();
    }

    @Override
    public void tie(ItemId id, RecordId record, Actor actor) {
        long position = positions.take(actor.region());
        var item = reach.writable(id, actor);
        var found = ledger.record(record, actor).filter(one -> itsOwn(item, one));
        Refused.ifAny(found.map(one -> tying(item, one, actor))
                .orElseGet(() -> List.of(Problem.about("record", "plan.record.unknown"))));
        say(item, position, Sort.TIED, item.work(), "", record, actor);
    }

    private boolean itsOwn(PlanItem item, WorkRecord record) {
        return tree.within(Set.of(item.unit()), record.unit(), record.day());
    }

    private List<Problem> tying(PlanItem item, WorkRecord record, Actor actor) {
        if (item.state() != State.KEPT)
            return List.of(Problem.of("plan.not-kept", item.work().title()));
        boolean stands = record.counts() || record.state() instanceof RecordState.Submitted;
        if (!stands) return List.of(Problem.about("record", "plan.record.gone"));
        return all(item.unit(), item.work().year(), actor).stream()
                .filter(other -> !other.id().equals(item.id()) && other.state() == State.KEPT)
                .filter(other -> Objects.equals(other.work().duty(), item.work().duty()))
                .filter(other -> record.id().equals(other.record()))
                .map(other ->
                        Problem.about("record", "plan.record.tied", other.work().title()))
                .toList();
    }

    @Override
    public void untie(ItemId id, Actor actor) {
        long position = positions.take(actor.region());
        var item = reach.writable(id, actor);
        if (item.record() == null) throw Refused.because("plan.record.none");
        say(item, position, Sort.UNTIED, item.work(), "", null, actor);
    }

    private void say(
            PlanItem item,
            long position,
            Sort sort,
            PlannedWork work,
            String reason,
            @Nullable RecordId record,
            Actor actor) {
        var said = statement(item.id(), item.said() + 1, item.unit(), position, sort, work, reason, record, actor);
        rows.say(actor.region(), List.of(said));
    }

    private Statement statement(
            ItemId id,
            int number,
            UnitId unit,
            long position,
            Sort sort,
            PlannedWork work,
            String reason,
            @Nullable RecordId record,
            Actor actor) {
        return new Statement(id, number, unit, position, sort, work, reason, record, actor.person(), clock.instant());
    }
}
