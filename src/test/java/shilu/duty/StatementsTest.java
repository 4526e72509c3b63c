package shilu.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.OnSqlite;
import shilu.sample.World;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Who may say what of an obligation, and that what was said stays.
class StatementsTest {
    private static final LocalDate ADOPTED = LocalDate.of(2024, 1, 1);

    private final World world = World.fresh();
    private final Duties duties = World.bean(Duties.class);
    private final Statements statements = World.bean(Statements.class);
    private final Unit bureau = world.unit("a", world.county);
    private final Unit other = world.unit("b", world.county);
    private final ObligationId missed = new ObligationId("owed.monthly", bureau.id(), Period.parse("2024-05"));
    private final Actor head = world.actor(bureau.id(), Role.HEAD);
    private final Actor superior = world.actor(world.county.id(), Role.SUPERIOR);

    StatementsTest() {
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(world.region, Path.of("src/test/resources/packs-owed/v1/owed"));
        programmes.adopt(pack, world.county.id(), ADOPTED, LocalDate.of(2025, 12, 31), world.administrator());
    }

    @Test
    void a_cause_is_said_once_by_the_very_units_head_and_corrected_by_a_further_saying() {
        statements.noteCause(missed, "防汛抢险", head);
        assertThat(codes(() -> statements.noteCause(missed, "再说一遍", head))).containsExactly("duty.cause.already");
        long before = now();
        statements.correctCause(missed, "防汛抢险和换届", head);
        assertThat(opened(now()).obligation().cause().text()).isEqualTo("防汛抢险和换届");
        assertThat(opened(now()).obligation().cause().corrects()).isTrue();
        assertThat(opened(before).obligation().cause().text()).isEqualTo("防汛抢险");
        assertThat(opened(now()).said()).hasSize(2);
        assertThat(opened(now()).obligation().state().code()).isEqualTo("overdue");
    }

    @Test
    void a_head_above_or_beside_says_no_cause() {
        var above = world.actor(world.county.id(), Role.HEAD);
        assertThatThrownBy(() -> statements.noteCause(missed, "原因", above)).isInstanceOf(NotAllowed.class);
        var beside = world.actor(other.id(), Role.HEAD);
        assertThatThrownBy(() -> statements.noteCause(missed, "原因", beside)).isInstanceOf(NotThere.class);
    }

    @Test
    void nothing_to_do_is_declared_by_the_unit_and_confirmed_by_another_person_above() {
        assertThat(codes(() -> statements.confirmNil(missed, superior))).containsExactly("duty.nil.nothing");
        statements.declareNil(missed, "本月没有会议", head);
        assertThat(opened(now()).obligation().state().code()).isEqualTo("overdue");
        assertThat(codes(() -> statements.declareNil(missed, "再报一次", head))).containsExactly("duty.nil.already");
        var itself = world.actor(bureau.id(), Role.SUPERIOR);
        assertThatThrownBy(() -> statements.confirmNil(missed, itself)).isInstanceOf(NotAllowed.class);
        assertThat(toAnswer(superior)).containsExactly(missed);
        assertThat(toAnswer(itself)).isEmpty();
        assertThat(toAnswer(head)).isEmpty();
        statements.refuseNil(missed, "有会议记录", superior);
        assertThat(toAnswer(superior)).isEmpty();
        assertThat(opened(now()).obligation().nil()).isNull();
        statements.declareNil(missed, "核实后确无会议", head);
        statements.confirmNil(missed, superior);
        assertThat(opened(now()).obligation().state()).isInstanceOf(ObligationState.Nil.class);
    }

    @Test
    void a_declared_nil_that_was_let_go_waits_for_nobody() {
        statements.declareNil(missed, "本月没有会议", head);
        statements.waive(missed, "机构改革", superior);
        assertThat(toAnswer(superior)).isEmpty();
    }

    @Test
    void only_those_above_let_go() {
        assertThatThrownBy(() -> statements.waive(missed, "免除", head)).isInstanceOf(NotAllowed.class);
        var itself = world.actor(bureau.id(), Role.SUPERIOR);
        assertThatThrownBy(() -> statements.waive(missed, "免除", itself)).isInstanceOf(NotAllowed.class);
        statements.waive(missed, "机构改革", superior);
        assertThat(opened(now()).obligation().state()).isInstanceOf(ObligationState.Waived.class);
        assertThat(codes(() -> statements.waive(missed, "机构改革", superior))).containsExactly("duty.said.already-waived");
    }

    @Test
    void a_reason_holds_nothing_of_a_private_person() {
        assertThat(codes(() -> statements.noteCause(missed, "见 11010519491231002X 和 13800138000", head)))
                .containsExactly("value.identity", "value.phone");
        assertThat(codes(() -> statements.noteCause(missed, " ", head))).containsExactly("value.missing");
    }

    @Test
    void what_did_not_count_says_why() {
        var recorder = world.actor(bureau.id(), Role.RECORDER);
        var confirmer = world.actor(bureau.id(), Role.CONFIRMER);
        var ledger = World.bean(Ledger.class);
        var few = ledger.submit(meeting(1), recorder).id();
        ledger.confirm(few, confirmer);
        var waiting = ledger.submit(meeting(4), recorder).id();
        var reasons = opened(now()).not().stream()
                .collect(Collectors.toMap(
                        NotCounted::record,
                        one -> one.reasons().stream()
                                .map(NotCounted.Reason::code)
                                .toList()));
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(few, List.of("duty.not.quorum.over"), waiting, List.of("duty.not.unconfirmed")));
        ledger.confirm(waiting, confirmer);
        assertThat(opened(now()).obligation().state()).isInstanceOf(ObligationState.MetLate.class);
        assertThat(opened(now()).obligation().counted())
                .extracting(Credit::record)
                .containsExactly(waiting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update duty_statement set content = 'x'",
                "delete from duty_statement",
                "update duty_calendar set name = 'x'",
                "delete from duty_calendar",
                "update duty_credit set amount = 0",
                "delete from duty_credit"
            })
    void the_database_refuses_to_change_what_was_said_or_credited(String statement) {
        statements.noteCause(missed, "防汛抢险", head);
        credited();
        var sql = World.bean(DSLContext.class);
        assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("duty");
    }

    @Test
    @OnSqlite // rows are replaced by their number nowhere else
    void nor_is_a_credit_replaced() {
        credited();
        var before = opened(now()).obligation();
        var sql = World.bean(DSLContext.class);
        for (var row : List.of("*", "rowid, *"))
            assertThatThrownBy(() -> sql.execute("insert or replace into duty_credit"
                            + (row.equals("*") ? "" : " (rowid, " + COLUMNS + ")")
                            + " select "
                            + (row.equals("*") ? "*" : "rowid, " + COLUMNS.replace("position", "position + 1000"))
                            + " from duty_credit"))
                    .hasMessageContaining("never replaced");
        assertThat(opened(now()).obligation().counted())
                .isEqualTo(before.counted())
                .isNotEmpty();
    }

    private static final String COLUMNS =
            "region, unit, duty, day, position, record, part, entered, amount, expected, present";

    private void credited() {
        var ledger = World.bean(Ledger.class);
        var made = ledger.submit(meeting(4), world.actor(bureau.id(), Role.RECORDER));
        ledger.confirm(made.id(), world.actor(bureau.id(), Role.CONFIRMER));
    }

    private NewRecord meeting(int present) {
        var values = Values.of(Map.of(
                "title", new Value.Text("例会"),
                "form", new Value.Choice(List.of("plain")),
                "expected", new Value.Quantity(java.math.BigDecimal.valueOf(4)),
                "actual", new Value.Quantity(java.math.BigDecimal.valueOf(present)),
                "absent", new Value.Absences(absent(4 - present))));
        return new NewRecord(
                bureau.id(), new KindId("owed.meeting"), LocalDate.of(2024, 5, 6), values, List.of(), null);
    }

    private static List<Value.Absence> absent(int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(i -> new Value.Absence(Value.Who.outsider("张" + i), Value.Reason.LEAVE))
                .toList();
    }

    private List<ObligationId> toAnswer(Actor actor) {
        var today = World.bean(OfficeClock.class).today();
        return duties.nilsToAnswer(new Asked(world.region, new Period(today, today), now(), today), actor).stream()
                .map(Obligation::id)
                .toList();
    }

    private OpenedObligation opened(long asOf) {
        var asked = new Asked(world.region, missed.period(), asOf, LocalDate.of(2024, 7, 1));
        return duties.open(missed, asked).orElseThrow();
    }

    private long now() {
        return World.bean(Positions.class).last(world.region);
    }

    private static List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
