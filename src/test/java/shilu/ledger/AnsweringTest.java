package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.sample.World;

/// What waits for a confirmer, what they answered, and what came back to whoever asked.
class AnsweringTest {
    private final Bureau bureau = new Bureau(World.application());
    private final Ledger ledger = bureau.ledger;
    private final DSLContext sql = World.bean(DSLContext.class);

    @Test
    void what_waits_is_gone_through_in_the_order_of_the_list_and_past_ones_own() {
        var first = ledger.submit(bureau.meeting(Bureau.DAY.plusDays(2), 1), bureau.recorder);
        var own = ledger.submit(bureau.meeting(Bureau.DAY.plusDays(1), 2), bureau.both);
        var last = ledger.submit(bureau.meeting(Bureau.DAY, 3), bureau.recorder);
        assertThat(ledger.around(first, bureau.both)).isEqualTo(new Queue(1, 2, null, last.id()));
        assertThat(ledger.around(last, bureau.both)).isEqualTo(new Queue(2, 2, first.id(), first.id()));
        assertThat(ledger.around(own, bureau.confirmer)).isEqualTo(new Queue(2, 3, first.id(), last.id()));
        ledger.confirm(last.id(), bureau.both);
        assertThat(ledger.around(last, bureau.both))
                .as("after the last the first again")
                .isEqualTo(new Queue(2, 1, first.id(), first.id()));
        ledger.confirm(first.id(), bureau.both);
        assertThat(ledger.around(first, bureau.both)).isEqualTo(new Queue(1, 0, null, null));
        var stranger = bureau.actor(bureau.neighbour.id(), Role.CONFIRMER);
        assertThat(ledger.around(own, stranger).size()).isZero();
    }

    @Test
    void records_of_one_day_stand_in_one_order() {
        var all = Stream.of(1, 2, 3).map(bureau::submitted).map(WorkRecord::id).toList();
        var newest = ledger.find(RecordQuery.waitingFor(Role.CONFIRMER), bureau.confirmer)
                .records()
                .getFirst();
        var second = ledger.around(newest, bureau.confirmer).next();
        var third = ledger.around(ledger.record(second, bureau.confirmer).orElseThrow(), bureau.confirmer)
                .next();
        assertThat(List.of(newest.id(), second, third)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_confirmer_finds_what_they_answered_the_newest_first() {
        var good = bureau.submitted(1);
        var bad = bureau.submitted(2);
        ledger.confirm(good.id(), bureau.confirmer);
        ledger.giveBack(bad.id(), "人数不对", bureau.confirmer);
        ledger.resubmit(bad.id(), Bureau.DAY, Bureau.values(3), List.of(), bureau.recorder);
        ledger.confirm(bad.id(), bureau.both);
        var said = ledger.answered(0, 10, bureau.confirmer);
        assertThat(said.total()).isEqualTo(2);
        assertThat(said.answers()).extracting(one -> one.record().id()).containsExactly(bad.id(), good.id());
        assertThat(said.answers()).extracting(Answered::confirmed).containsExactly(false, true);
        assertThat(said.answers().getFirst().entry().reason()).isEqualTo("人数不对");
        assertThat(said.answers().getFirst().record().counts())
                .as("as it stands now")
                .isTrue();
        assertThat(ledger.answered(1, 1, bureau.confirmer).answers()).hasSize(1);
        assertThat(ledger.answered(0, 10, bureau.recorder).total()).isZero();
    }

    @Test
    void what_came_back_is_told_until_it_is_asked_anew() {
        var record = bureau.submitted(12);
        assertThat(cameBack(bureau.recorder)).isEmpty();
        ledger.giveBack(record.id(), "请核对人数", bureau.confirmer);
        assertThat(cameBack(bureau.recorder)).containsExactly(record.id());
        assertThat(cameBack(bureau.both)).as("not to a colleague").isEmpty();
        assertThat(bureau.now(record).cameBack()).satisfies(back -> {
            assertThat(back.what()).isEqualTo(Pending.SUBMISSION);
            assertThat(back.to()).isEqualTo(bureau.recorder.person());
            assertThat(back.reason()).isEqualTo("请核对人数");
        });
        ledger.resubmit(record.id(), Bureau.DAY, Bureau.values(11), List.of(), bureau.both);
        assertThat(cameBack(bureau.recorder)).isEmpty();
        ledger.giveBack(record.id(), "还是不对", bureau.confirmer);
        assertThat(cameBack(bureau.both)).as("whoever asked last").containsExactly(record.id());
        assertThat(cameBack(bureau.recorder)).isEmpty();
    }

    @Test
    void a_change_that_was_not_agreed_to_is_told_for_a_month_and_the_record_counts() {
        var clock = World.bean(OfficeClock.class);
        var today = clock.today();
        var record = bureau.confirmed(12);
        ledger.withdraw(record.id(), "重复", bureau.recorder);
        ledger.giveBack(record.id(), "不重复", bureau.confirmer);
        assertThat(cameBack(bureau.recorder)).containsExactly(record.id());
        assertThat(bureau.now(record).counts()).isTrue();
        try {
            clock.standOn(today.plusDays(Standing.TOLD_DAYS + 1));
            assertThat(cameBack(bureau.recorder)).isEmpty();
        } finally {
            clock.standOn(today);
        }
    }

    @Test
    void to_whom_something_came_back_is_what_the_entries_say() throws IOException {
        var script = toldByTheEntries();
        ledger.giveBack(bureau.submitted(1).id(), "不对", bureau.confirmer);
        var refused = bureau.confirmed(2).id();
        ledger.withdraw(refused, "重复", bureau.both);
        ledger.giveBack(refused, "不重复", bureau.confirmer);
        var mended = bureau.submitted(3).id();
        ledger.giveBack(mended, "不对", bureau.confirmer);
        ledger.resubmit(mended, Bureau.DAY, Bureau.values(4), List.of(), bureau.recorder);
        var followed = rows();
        assertThat(followed).filteredOn(row -> !row.contains("null")).hasSize(2);
        var told = World.bean(TransactionTemplate.class).execute(undone -> {
            undone.setRollbackOnly();
            sql.execute("update ledger_record set came_back = null, came_back_day = null");
            sql.execute(script);
            return rows();
        });
        assertThat(told).isEqualTo(followed);
    }

    @Test
    void records_are_told_apart_by_how_they_stand_and_whose_they_are() {
        var waiting = bureau.submitted(1).id();
        var counted = bureau.confirmed(2).id();
        var returned = bureau.submitted(3).id();
        ledger.giveBack(returned, "不对", bureau.confirmer);
        var gone = bureau.confirmed(4).id();
        ledger.withdraw(gone, "重复", bureau.recorder);
        assertThat(found(Standing.WAITING)).containsExactlyInAnyOrder(waiting, gone);
        assertThat(found(Standing.CONFIRMED)).containsExactlyInAnyOrder(counted, gone);
        ledger.confirm(gone, bureau.confirmer);
        assertThat(found(Standing.WITHDRAWN)).containsExactly(gone);
        assertThat(found(Standing.RETURNED)).containsExactly(returned);
        var own = ledger.submit(bureau.meeting(Bureau.DAY, 5), bureau.both).id();
        assertThat(ids(RecordQuery.all().own(true), bureau.both)).containsExactly(own);
        assertThat(ids(RecordQuery.all().own(true), bureau.recorder)).hasSize(4).doesNotContain(own);
    }

    @Test
    void each_move_is_open_to_whom_it_would_not_be_refused() {
        var waiting = bureau.submitted(1);
        assertThat(ledger.against(Move.ANSWER, waiting, bureau.confirmer)).isEmpty();
        assertThat(against(Move.ANSWER, waiting, bureau.recorder)).containsExactly("ledger.outside.confirmer");
        var own = ledger.submit(bureau.meeting(Bureau.DAY, 2), bureau.both);
        assertThat(against(Move.ANSWER, own, bureau.both)).containsExactly("ledger.confirm.own");
        assertThat(against(Move.MEND, waiting, bureau.recorder)).containsExactly("ledger.resubmit.not-returned");
        ledger.giveBack(waiting.id(), "不对", bureau.confirmer);
        assertThat(against(Move.MEND, bureau.now(waiting), bureau.recorder)).isEmpty();
        assertThat(against(Move.MEND, bureau.now(waiting), bureau.confirmer))
                .containsExactly("ledger.outside.recorder");
        var counted = bureau.confirmed(3);
        assertThat(against(Move.CORRECT, counted, bureau.recorder)).isEmpty();
        ledger.withdraw(counted.id(), "重复", bureau.recorder);
        assertThat(against(Move.WITHDRAW, bureau.now(counted), bureau.recorder))
                .containsExactly("ledger.change.pending");
    }

    /// What the migration did for the records there were.
    private String toldByTheEntries() throws IOException {
        var engine = sql.dialect().family() == SQLDialect.SQLITE ? "sqlite" : "postgresql";
        var path = "db/vendor/" + engine + "/ledger/V026_1__what_came_back.sql";
        var script = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        return script.substring(script.indexOf("update ")).strip().replaceFirst(";$", "");
    }

    private List<String> rows() {
        return sql.fetch(
                        "select id, came_back, came_back_day from ledger_record where region = ? order by id",
                        bureau.region.value())
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2));
    }

    private List<String> against(Move move, WorkRecord record, Actor actor) {
        return ledger.against(move, record, actor).stream().map(Problem::code).toList();
    }

    private List<RecordId> cameBack(Actor actor) {
        return ids(RecordQuery.all().standing(Standing.CAME_BACK), actor);
    }

    private List<RecordId> found(Standing standing) {
        return ids(RecordQuery.all().standing(standing), bureau.recorder);
    }

    private List<RecordId> ids(RecordQuery query, Actor actor) {
        return ledger.find(query, actor).records().stream().map(WorkRecord::id).toList();
    }
}
