package shilu.arrival.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shilu.arrival.internal.db.Tables.ARRIVAL_NAME;
import static shilu.arrival.internal.db.Tables.ARRIVAL_SHEET;
import static shilu.arrival.internal.db.Tables.ARRIVAL_TRY;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import shilu.arrival.Arrival;
import shilu.arrival.Arrivals;
import shilu.arrival.Door;
import shilu.arrival.Sheet;
import shilu.arrival.SheetId;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.Turns;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.Drafts.Written;
import shilu.ledger.Naming;
import shilu.ledger.Recognising;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Value.Who;
import shilu.sample.World;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;

/// People sign for themselves, the recorder takes them into the draft or not, and nothing of it outlives the draft.
class ArrivalsTest {
    private static final KindId MEETING = new KindId("common.meeting");
    private static final KindId TRAINING = new KindId("common.training");
    private static final String FIELD = "f.attendees";
    private static final String HERE = "192.0.2.1";

    private final World world = World.fresh();
    private final Unit bureau = world.unit("bureau", world.county);
    private final Unit neighbour = world.unit("neighbour", world.county);
    private final Actor recorder = world.actor(bureau.id(), Role.RECORDER);
    private final Drafts drafts = World.bean(Drafts.class);
    private final Arrivals arrivals = World.bean(Arrivals.class);
    private final Door door = World.bean(Door.class);
    private final SheetRows rows = World.bean(SheetRows.class);
    private final DSLContext sql = World.bean(DSLContext.class);
    private final Draft draft;

    ArrivalsTest() {
        world.adopt("packs/ideology-responsibility");
        draft = drafts.begin(bureau.id(), MEETING, recorder);
        arrivals.open(draft.id(), recorder);
    }

    @Test
    void who_signed_waits_and_once_confirmed_stands_behind_whoever_was_typed() {
        var zhang = person("张三");
        write("周七、张三");
        sign("张三");
        sign("李四");
        sign("王五");
        assertThat(sheet().waiting()).extracting(Arrival::name).containsExactly("张三", "李四", "王五");
        assertThat(sheet().waiting()).extracting(Arrival::person).containsExactly(zhang, null, null);
        assertThat(sheet().others()).as("周七").isEqualTo(1);
        assertThat(now().text(FIELD)).isEqualTo("周七、张三");
        confirm("张三", "李四");
        assertThat(now().text(FIELD)).isEqualTo("周七、张三、李四");
        assertThat(sheet().confirmed()).extracting(Arrival::name).containsExactly("张三", "李四");
        assertThat(sheet().waiting()).extracting(Arrival::name).containsExactly("王五");
        var changed = now().version();
        confirm("张三", "李四");
        assertThat(now().version()).as("nobody is taken in twice").isEqualTo(changed);
    }

    @Test
    void a_person_of_the_unit_stands_there_as_that_person_and_a_name_two_have_as_a_name() {
        var zhang = person("张三");
        person("李四");
        person("李四");
        sign("张三");
        sign("李四");
        confirm("张三", "李四");
        assertThat(now().text(FIELD)).isEqualTo(Recognising.mark(zhang.id()) + "、李四");
        assertThat(attendees()).containsExactly(Who.of(zhang.id()), Who.outsider("李四"));
    }

    @Test
    void whoever_has_the_form_open_is_told_and_loses_nothing() {
        sign("张三");
        var read = now().version();
        confirm("张三");
        var elsewhere = drafts.save(draft.id(), new Written(read, Map.of("f.title", "防汛会"), null, "page"), recorder);
        assertThat(elsewhere.clashes()).isEmpty();
        assertThat(elsewhere.others()).containsExactly(FIELD);
        var there = drafts.save(draft.id(), new Written(read, Map.of(FIELD, "周七"), null, "page"), recorder);
        assertThat(there.clashes()).containsEntry(FIELD, "周七");
        assertThat(there.draft().text(FIELD)).isEqualTo("张三");
    }

    @Test
    void a_code_that_is_over_of_another_meeting_or_of_a_closed_sheet_opens_nothing() {
        var key = key();
        var other = drafts.begin(bureau.id(), MEETING, recorder);
        arrivals.open(other.id(), recorder);
        var sheet = sheet().id();
        assertThat(enter(key.code(Instant.now().minusSeconds(60)))).as("over").isEmpty();
        assertThat(enter(rows.of(world.region, other.id()).orElseThrow().key().code(Instant.now())))
                .as("another meeting’s")
                .isEmpty();
        assertThat(door.enter(world.region, SheetId.fresh(), key.code(Instant.now()), ""))
                .isEmpty();
        assertThat(enter(shown())).isPresent();
        assertThat(door.enter(World.fresh().region, sheet, shown(), ""))
                .as("another region")
                .isEmpty();
        var code = shown();
        var ticket = ticket();
        arrivals.close(draft.id(), recorder);
        assertThat(enter(code)).as("closed").isEmpty();
        refused("arrival.closed", () -> door.sign(world.region, sheet, ticket, "张三", HERE));
        assertThat(arrivals.shown(draft.id(), recorder).orElseThrow().open()).isFalse();
        arrivals.open(draft.id(), recorder);
        door.sign(world.region, sheet, ticket, "张三", HERE);
        assertThat(sheet().arrivals()).hasSize(1);
    }

    @Test
    void without_a_ticket_from_a_recent_scan_nothing_is_seen_or_signed() {
        var sheet = sheet().id();
        assertThat(door.meeting(world.region, sheet, "", null)).isEmpty();
        refused("arrival.scan", () -> door.sign(world.region, sheet, "", "张三", HERE));
        refused("arrival.scan", () -> door.sign(world.region, sheet, "a.1.b", "张三", HERE));
        var old = key().ticket(SheetKey.newDevice(), Instant.now().minus(SheetKey.WRITING));
        refused("arrival.scan", () -> door.sign(world.region, sheet, old, "张三", HERE));
        var seen = door.meeting(world.region, sheet, old, null).orElseThrow();
        assertThat(seen.fresh()).isFalse();
        assertThat(seen.unit()).isEqualTo(bureau.id());
        assertThat(sheet().arrivals()).isEmpty();
    }

    @Test
    void a_device_signs_for_one_name_and_a_name_from_two_devices_shows() {
        var sheet = sheet().id();
        var ticket = ticket();
        door.sign(world.region, sheet, ticket, "张三", HERE);
        door.sign(world.region, sheet, ticket, " 张 三 ", HERE);
        refused("arrival.device", () -> door.sign(world.region, sheet, ticket, "李四", HERE));
        var again = door.enter(world.region, sheet, shown(), ticket).orElseThrow();
        refused("arrival.device", () -> door.sign(world.region, sheet, again, "李四", HERE));
        assertThat(sheet().arrivals()).extracting(Arrival::name).containsExactly("张三");
        assertThat(sheet().arrivals()).noneMatch(Arrival::twice);
        assertThat(door.meeting(world.region, sheet, again, null)
                        .orElseThrow()
                        .own()
                        .name())
                .isEqualTo("张三");
        sign("张三");
        assertThat(sheet().arrivals()).hasSize(2).allMatch(Arrival::twice);
        arrivals.drop(draft.id(), sheet().arrivals().getFirst().id(), recorder);
        door.sign(world.region, sheet, ticket, "李四", HERE);
        assertThat(sheet().arrivals()).extracting(Arrival::name).containsExactly("张三", "李四");
    }

    @Test
    void with_an_account_it_is_certain_who_it_is_and_they_sign_once() {
        var zhang = person("张三");
        var account = new Actor(world.region, recorder.account(), zhang.id(), "张三", recorder.scope());
        var sheet = sheet().id();
        door.sign(world.region, sheet, ticket(), account, HERE);
        assertThat(sheet().waiting()).allSatisfy(one -> {
            assertThat(one.account()).isTrue();
            assertThat(one.person()).isEqualTo(zhang);
        });
        refused("arrival.account.already", () -> door.sign(world.region, sheet, ticket(), account, HERE));
        confirm("张三");
        assertThat(attendees()).containsExactly(Who.of(zhang.id()));
    }

    @Test
    void whoever_tries_too_often_waits_and_others_do_not() {
        var now = Instant.now();
        var door = serverAt(now);
        var sheet = sheet().id();
        var ticket = ticketOf(now);
        for (int i = 0; i < Tries.OF_A_DEVICE; i++)
            refused("arrival.name", () -> door.sign(world.region, sheet, ticket, "1", HERE));
        refused("arrival.often", () -> door.sign(world.region, sheet, ticket, "张三", HERE));
        for (int i = Tries.OF_A_DEVICE; i < Tries.OF_AN_ADDRESS; i++)
            refused("arrival.name", () -> door.sign(world.region, sheet, ticketOf(now), "1", HERE));
        refused("arrival.often", () -> door.sign(world.region, sheet, ticketOf(now), "张三", HERE));
        door.sign(world.region, sheet, ticketOf(now), "张三", "192.0.2.2");
        serverAt(now.plusSeconds(60)).sign(world.region, sheet, ticket, "李四", HERE);
        assertThat(sheet().arrivals()).hasSize(2);
        assertThat(sql.select(ARRIVAL_TRY.SOURCE).from(ARRIVAL_TRY).fetch(ARRIVAL_TRY.SOURCE))
                .noneMatch(source -> source.contains("192"));
        sql.update(ARRIVAL_TRY)
                .set(ARRIVAL_TRY.AT_MINUTE, ARRIVAL_TRY.AT_MINUTE.minus(3))
                .execute();
        arrivals.forget();
        assertThat(sql.fetchCount(ARRIVAL_TRY, ARRIVAL_TRY.SHEET.eq(sheet.value())))
                .isZero();
    }

    /// Nothing is remembered beside the database.
    @Test
    void a_code_shown_by_one_server_opens_at_another_and_tries_add_up() {
        var now = Instant.now();
        var one = serverAt(now);
        var other = serverAt(now);
        var sheet = sheet().id();
        var ticket = other.enter(world.region, sheet, key().code(now), "").orElseThrow();
        for (int i = 0; i < Tries.OF_A_DEVICE; i++) {
            var server = i % 2 == 0 ? one : other;
            refused("arrival.name", () -> server.sign(world.region, sheet, ticket, "1", HERE));
        }
        refused("arrival.often", () -> one.sign(world.region, sheet, ticket, "张三", HERE));
        refused("arrival.often", () -> other.sign(world.region, sheet, ticket, "张三", HERE));
    }

    /// Another server on the same database, whose clock stands.
    private Door serverAt(Instant now) {
        return new SqlDoor(
                new SheetRows(sql, World.bean(Turns.class)),
                new Tries(sql),
                World.bean(Signing.class),
                World.bean(Programmes.class),
                World.bean(Naming.class),
                InstantSource.fixed(now));
    }

    private String ticketOf(Instant now) {
        return key().ticket(SheetKey.newDevice(), now);
    }

    @Test
    void nobody_is_left_unanswered_when_it_is_submitted_and_then_no_name_is_left() {
        sign("张三");
        sign("李四");
        sign("王五");
        write("");
        fill();
        confirm("张三");
        assertThatThrownBy(() -> drafts.submit(draft.id(), recorder))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(Problem.about("arrivals", "arrival.waiting", 2L)));
        assertThat(now().record()).isNull();
        confirm("李四");
        arrivals.drop(draft.id(), sheet().waiting().getFirst().id(), recorder);
        var sheet = sheet().id();
        var ticket = ticket();
        var record = drafts.submit(draft.id(), recorder);
        assertThat(record.current()
                        .values()
                        .get("attendees", Value.People.class)
                        .orElseThrow()
                        .people())
                .containsExactly(Who.outsider("张三"), Who.outsider("李四"));
        nothingLeftOf(sheet);
        assertThat(door.meeting(world.region, sheet, ticket, null)).isEmpty();
        refused("arrival.scan", () -> door.sign(world.region, sheet, ticket, "赵六", HERE));
        assertThat(arrivals.fields(now())).isEmpty();
    }

    @Test
    void names_of_a_draft_that_is_forgotten_or_a_month_old_are_erased() {
        sign("张三");
        var sheet = sheet().id();
        arrivals.forget();
        assertThat(sheet().arrivals()).hasSize(1);
        sql.update(ARRIVAL_SHEET)
                .set(ARRIVAL_SHEET.OPENED_AT, LocalDateTime.now(ZoneOffset.UTC).minusDays(31))
                .where(ARRIVAL_SHEET.ID.eq(sheet.value()))
                .execute();
        assertThat(arrivals.forget()).isPositive();
        nothingLeftOf(sheet);
        arrivals.open(draft.id(), recorder);
        sign("李四");
        var anew = sheet().id();
        sql.execute("delete from ledger_draft where id = '" + draft.id() + "'");
        assertThat(arrivals.forget()).isPositive();
        nothingLeftOf(anew);
    }

    @Test
    void it_is_there_for_who_records_for_the_unit_and_where_people_come_to_something() {
        for (var stranger : List.of(
                world.actor(neighbour.id(), Role.RECORDER),
                world.actor(bureau.id(), Role.CONFIRMER),
                world.actor(world.county.id(), Role.SUPERIOR))) {
            notThere(() -> arrivals.open(draft.id(), stranger));
            notThere(() -> arrivals.shown(draft.id(), stranger));
            notThere(() -> arrivals.close(draft.id(), stranger));
            notThere(() -> arrivals.confirm(draft.id(), "attendees", List.of(), stranger));
        }
        assertThat(arrivals.fields(draft)).extracting(field -> field.id()).containsExactly("attendees", "observers");
        var training = drafts.begin(bureau.id(), TRAINING, recorder);
        assertThat(arrivals.fields(training)).isEmpty();
        refused("arrival.not-here", () -> arrivals.open(training.id(), recorder));
        refused("arrival.not-here", () -> arrivals.confirm(draft.id(), "host", List.of(), recorder));
        assertThat(drafts.open(9, recorder))
                .as("a draft people sign for is work begun")
                .hasSize(1);
    }

    private Person person(String name) {
        return World.bean(People.class).add(bureau.id(), name, "科员", world.administrator());
    }

    private void sign(String name) {
        door.sign(world.region, sheet().id(), ticket(), name, HERE);
    }

    /// Of a device that was never here.
    private String ticket() {
        return enter(shown()).orElseThrow();
    }

    private java.util.Optional<String> enter(String code) {
        return door.enter(world.region, sheet().id(), code, "");
    }

    private String shown() {
        var path = arrivals.shown(draft.id(), recorder).orElseThrow().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private SheetKey key() {
        return rows.of(world.region, draft.id()).orElseThrow().key();
    }

    private Sheet sheet() {
        return arrivals.sheet(now(), recorder).orElseThrow();
    }

    private Draft now() {
        return drafts.draft(draft.id(), recorder).orElseThrow();
    }

    private void confirm(String... names) {
        var which = sheet().arrivals().stream()
                .filter(one -> List.of(names).contains(one.name()))
                .map(Arrival::id)
                .toList();
        arrivals.confirm(draft.id(), "attendees", which, recorder);
    }

    private void write(String attendees) {
        drafts.save(draft.id(), new Written(now().version(), Map.of(FIELD, attendees), null, ""), recorder);
    }

    private void fill() {
        var whole = Map.of("day", LocalDate.now().toString(), "f.title", "防汛工作会议", "f.expected", "2", "f.actual", "2");
        drafts.save(draft.id(), new Written(now().version(), whole, null, ""), recorder);
    }

    private List<Who> attendees() {
        return drafts.understood(now(), recorder)
                .values()
                .get("attendees", Value.People.class)
                .orElseThrow()
                .people();
    }

    private void nothingLeftOf(SheetId sheet) {
        assertThat(sql.fetchCount(ARRIVAL_NAME, ARRIVAL_NAME.SHEET.eq(sheet.value())))
                .isZero();
        assertThat(sql.fetchCount(ARRIVAL_TRY, ARRIVAL_TRY.SHEET.eq(sheet.value())))
                .isZero();
        assertThat(sql.fetchCount(ARRIVAL_SHEET, ARRIVAL_SHEET.ID.eq(sheet.value())))
                .isZero();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(code);
    }

    private static void notThere(ThrowingCallable act) {
        assertThatThrownBy(act).isExactlyInstanceOf(NotThere.class);
    }
}
