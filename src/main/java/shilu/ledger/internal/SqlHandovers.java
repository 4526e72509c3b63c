package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_HANDED;
import static shilu.ledger.internal.db.Tables.LEDGER_HANDOVER;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Grants;
import shilu.installation.OfficeClock;
import shilu.ledger.Handover;
import shilu.ledger.Handovers;
import shilu.ledger.OpenWork;
import shilu.ledger.internal.db.tables.records.LedgerHandoverRecord;
import shilu.programme.FreeText;
import shilu.programme.Label;
import shilu.unit.Tree;
import shilu.unit.TreeSql;

@Component
@Transactional
class SqlHandovers implements Handovers {
    /// Whoever answers for the unit's work or confirms it may hand over what another left.
    private static final Set<Role> FOR_OTHERS = EnumSet.of(Role.HEAD, Role.CONFIRMER);

    private static final Set<Role> GIVERS = EnumSet.of(Role.HEAD, Role.CONFIRMER, Role.RECORDER);
    private static final Label REASON = new Label("原因", "Reason");
    private static final int SHOWN_DAYS = 30;
    private static final int LONGEST = 200;

    private final DSLContext sql;
    private final OpenRecords open;
    private final Records records;
    private final Grants grants;
    private final Tree tree;
    private final OfficeClock clock;
    private final ObjectProvider<OpenWork> others;

    SqlHandovers(
            DSLContext sql,
            OpenRecords open,
            Records records,
            Grants grants,
            Tree tree,
            OfficeClock clock,
            ObjectProvider<OpenWork> others) {
        this.sql = sql;
        this.open = open;
        this.records = records;
        this.grants = grants;
        this.tree = tree;
        this.clock = clock;
        this.others = others;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(int most, Actor actor) {
        return held(actor.scope().tops(GIVERS), actor).stream().limit(most).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> words(UnitId unit, PersonId person, Actor actor) {
        return held(Set.of(unit), actor).stream()
                .filter(held -> held.unit().equals(unit) && held.person().equals(person))
                .flatMap(held -> held.words().stream())
                .toList();
    }

    /// The records of each unit and keeper first, then the other sorts of work.
    private List<Held> held(Set<UnitId> tops, Actor actor) {
        var region = actor.region();
        var words = new LinkedHashMap<Whose, List<Problem>>();
        var below = TreeSql.below(region, LEDGER_RECORD.UNIT, LEDGER_RECORD.DAY, tops, TreeSql.NOW);
        add("ledger.handover.records", open.kept(region, below), words);
        others.orderedStream().forEach(sort -> add(sort.words(), sort.open(region, tops), words));
        return words.entrySet().stream()
                .filter(one -> may(one.getKey().unit(), one.getKey().person(), actor))
                .map(one -> new Held(one.getKey().unit(), one.getKey().person(), one.getValue()))
                .toList();
    }

    private record Whose(UnitId unit, PersonId person) {}

    private static void add(String code, List<OpenWork.Kept> kept, Map<Whose, List<Problem>> words) {
        for (var one : kept)
            words.computeIfAbsent(new Whose(one.unit(), one.person()), _ -> new ArrayList<>())
                    .add(Problem.of(code, one.count()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordId> records(UnitId unit, PersonId person, Actor actor) {
        return may(unit, person, actor) ? open.of(actor.region(), unit, person) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonId> takers(UnitId unit, PersonId giver, Actor actor) {
        if (!may(unit, giver, actor)) return List.of();
        return grants.holders(actor.region(), Role.RECORDER, unit, clock.today()).stream()
                .filter(person -> !person.equals(giver))
                .sorted()
                .toList();
    }

    @Override
    public Handover handOver(UnitId unit, PersonId giver, PersonId taker, LocalDate day, String reason, Actor actor) {
        if (!may(unit, giver, actor)) throw new NotThere("ledger.handover.unknown");
        var going = open.of(actor.region(), unit, giver);
        records.hold(actor.region(), going);
        var given = open.of(actor.region(), unit, giver);
        var problems = new ArrayList<Problem>();
        if (!takers(unit, giver, actor).contains(taker)) problems.add(Problem.about("taker", "ledger.handover.taker"));
        if (day.isAfter(clock.today())) problems.add(Problem.about("day", "ledger.handover.future"));
        if (reason.isBlank()) problems.add(Problem.about("reason", "ledger.handover.reason"));
        else problems.addAll(FreeText.problems("reason", REASON, reason));
        if (reason.length() > LONGEST) problems.add(Problem.about("reason", "unit.too-long", LONGEST));
        Refused.ifAny(problems);
        int more = others.stream()
                .mapToInt(sort -> sort.hand(actor.region(), unit, giver, taker))
                .sum();
        if (given.isEmpty() && more == 0) throw Refused.because("ledger.handover.nothing");
        var made = new Handover(Ids.fresh(), unit, giver, taker, day, reason.strip(), actor.person(), given);
        write(made, actor);
        return made;
    }

    private void write(Handover made, Actor actor) {
        var row = sql.newRecord(LEDGER_HANDOVER);
        row.setRegion(actor.region().value());
        row.setId(made.id());
        row.setUnit(made.unit().value());
        row.setGiver(made.giver().value());
        row.setTaker(made.taker().value());
        row.setDay(made.day());
        row.setReason(made.reason());
        row.setWho(made.who().value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
        for (var record : made.records())
            sql.insertInto(LEDGER_HANDED)
                    .set(LEDGER_HANDED.REGION, actor.region().value())
                    .set(LEDGER_HANDED.RECORD, record.value())
                    .set(LEDGER_HANDED.HANDOVER, made.id())
                    .execute();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Handover> of(Actor actor) {
        var self = actor.person().value();
        var recent = clock.today().minusDays(SHOWN_DAYS);
        return sql
                .selectFrom(LEDGER_HANDOVER)
                .where(LEDGER_HANDOVER.REGION.eq(actor.region().value()))
                .and(LEDGER_HANDOVER.GIVER.eq(self).or(LEDGER_HANDOVER.TAKER.eq(self)))
                .orderBy(LEDGER_HANDOVER.ID.desc())
                .fetch(row -> read(row, actor))
                .stream()
                .filter(one -> !one.records().isEmpty() || one.day().isAfter(recent))
                .toList();
    }

    private Handover read(LedgerHandoverRecord row, Actor actor) {
        var taker = new PersonId(row.getTaker());
        return new Handover(
                row.getId(),
                new UnitId(row.getUnit()),
                new PersonId(row.getGiver()),
                taker,
                row.getDay(),
                row.getReason(),
                new PersonId(row.getWho()),
                open.still(actor.region(), row.getId(), taker));
    }

    /// Outside the units where one holds such a role is the same as not there.
    private boolean may(UnitId unit, PersonId giver, Actor actor) {
        var today = clock.today();
        if (tree.within(actor.scope().tops(FOR_OTHERS), unit, today)) return true;
        return giver.equals(actor.person()) && tree.within(actor.scope().tops(EnumSet.of(Role.RECORDER)), unit, today);
    }
}
