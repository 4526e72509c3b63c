package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.installation.OfficeClock;
import shilu.programme.KindId;
import shilu.sample.World;
import shilu.unit.People;
import shilu.unit.Postings;

/// Open work goes from one recorder to another, and what was written stays as it was.
class HandoversTest {
    private final Bureau bureau = new Bureau(World.application());
    private final Handovers handovers = World.bean(Handovers.class);
    private final LocalDate today = World.bean(OfficeClock.class).today();

    private final Actor leaving = employed("离任人", bureau.unit.id(), Role.RECORDER);
    private final Actor coming = employed("接任人", bureau.unit.id(), Role.RECORDER);
    private final Actor head = employed("负责人", bureau.unit.id(), Role.HEAD);
    private final UnitId unit = bureau.unit.id();

    @Test
    void what_waits_and_what_was_returned_goes_and_what_is_finished_stays() {
        var waiting = submitted(leaving);
        var returned = submitted(leaving);
        bureau.ledger.giveBack(returned, "缺签到表", bureau.confirmer);
        var finished = submitted(leaving);
        bureau.ledger.confirm(finished, bureau.confirmer);
        submitted(coming);
        assertThat(handovers.held(100, leaving))
                .extracting(Handovers.Held::words)
                .containsExactly(List.of(Problem.of("ledger.handover.records", 2)));

        assertThat(cameBack(leaving)).containsExactly(returned);
        handovers.handOver(unit, leaving.person(), coming.person(), today, "岗位调整", leaving);
        assertThat(cameBack(leaving)).isEmpty();
        assertThat(cameBack(coming)).containsExactly(returned);

        assertThat(handovers.records(unit, leaving.person(), leaving)).isEmpty();
        assertThat(handovers.records(unit, coming.person(), coming))
                .contains(waiting, returned)
                .hasSize(3);
        assertThat(handovers.of(coming)).singleElement().satisfies(one -> {
            assertThat(one.records()).containsExactlyInAnyOrder(waiting, returned);
            assertThat(one.giver()).isEqualTo(leaving.person());
            assertThat(one.reason()).isEqualTo("岗位调整");
        });
        assertThat(handovers.of(leaving)).hasSize(1);
        assertThat(bureau.ledger.record(waiting, head).orElseThrow().recorder()).isEqualTo(leaving.person());
        bureau.ledger.confirm(waiting, bureau.confirmer);
        assertThat(handovers.of(coming).getFirst().records()).containsExactly(returned);
    }

    @Test
    void what_was_handed_over_can_be_handed_on() {
        submitted(leaving);
        var third = employed("第三人", unit, Role.RECORDER);
        handovers.handOver(unit, leaving.person(), coming.person(), today, "岗位调整", head);
        handovers.handOver(unit, coming.person(), third.person(), today, "休产假", head);
        assertThat(handovers.of(third).getFirst().records()).hasSize(1);
        assertThat(handovers.of(coming))
                .allSatisfy(one -> assertThat(one.records().isEmpty())
                        .isEqualTo(one.taker().equals(coming.person())));
    }

    @Test
    void it_goes_to_another_recorder_of_the_unit_by_today_with_a_reason() {
        submitted(leaving);
        var elsewhere = employed("外单位", bureau.neighbour.id(), Role.RECORDER);
        refused(() -> hand(elsewhere.person(), today, "调整"), "ledger.handover.taker");
        refused(() -> hand(leaving.person(), today, "调整"), "ledger.handover.taker");
        refused(() -> hand(head.person(), today, "调整"), "ledger.handover.taker");
        refused(
                () -> hand(coming.person(), today.plusDays(1), " "),
                "ledger.handover.future",
                "ledger.handover.reason");
        refused(() -> hand(coming.person(), today, "打 13812345678"), "value.phone");
        assertThat(handovers.of(coming)).isEmpty();
        hand(coming.person(), today, "调整");
        refused(() -> hand(coming.person(), today, "调整"), "ledger.handover.nothing");
    }

    @Test
    void drafts_go_along_also_where_there_is_nothing_else() {
        var drafts = World.bean(Drafts.class);
        var draft = drafts.begin(unit, new KindId("tiny.meeting"), leaving);
        drafts.save(draft.id(), new Drafts.Written(1, Map.of("f.title", "写了一半"), null, ""), leaving);
        drafts.begin(unit, new KindId("tiny.meeting"), leaving);
        assertThat(handovers.words(unit, leaving.person(), head))
                .containsExactly(Problem.of("ledger.handover.drafts", 1));
        hand(coming.person(), today, "调整");
        assertThat(drafts.draft(draft.id(), coming).orElseThrow().owner()).isEqualTo(coming.account());
        assertThat(handovers.words(unit, leaving.person(), head)).isEmpty();
    }

    @Test
    void nobody_who_left_takes_work_over() {
        submitted(leaving);
        World.bean(Postings.class).leave(coming.person(), today, bureau.actor(bureau.county.id(), Role.SYSTEM_ADMIN));
        refused(() -> hand(coming.person(), today, "调整"), "ledger.handover.taker");
    }

    @Test
    void a_recorder_hands_over_their_own_work_alone_and_nobody_that_of_another_unit() {
        submitted(leaving);
        var elsewhere = employed("外单位的头", bureau.neighbour.id(), Role.HEAD);
        for (var other : List.of(coming, elsewhere)) {
            assertThatThrownBy(() -> handovers.handOver(unit, leaving.person(), coming.person(), today, "调整", other))
                    .isInstanceOf(NotThere.class);
            assertThat(handovers.records(unit, leaving.person(), other)).isEmpty();
            assertThat(handovers.takers(unit, leaving.person(), other)).isEmpty();
            assertThat(handovers.held(100, other)).isEmpty();
        }
    }

    private List<RecordId> cameBack(Actor actor) {
        return bureau.ledger.find(RecordQuery.all().standing(Standing.CAME_BACK), actor).records().stream()
                .map(WorkRecord::id)
                .toList();
    }

    private void hand(PersonId taker, LocalDate day, String reason) {
        handovers.handOver(unit, leaving.person(), taker, day, reason, leaving);
    }

    private RecordId submitted(Actor recorder) {
        return bureau.ledger.submit(bureau.meeting(Bureau.DAY, 5), recorder).id();
    }

    private Actor employed(String name, UnitId at, Role role) {
        var administrator = bureau.actor(bureau.county.id(), Role.SYSTEM_ADMIN);
        var security = bureau.actor(bureau.county.id(), Role.SECURITY_ADMIN);
        var person = World.bean(People.class).add(at, name, null, administrator);
        var accounts = World.bean(Accounts.class);
        var login = "h" + Ids.fresh().toLowerCase(Locale.ROOT);
        var account = accounts.open(login, person.id(), security);
        accounts.grant(account.id(), role, at, LocalDate.of(2020, 1, 1), null, security);
        return World.bean(Actors.class).of(login);
    }

    private static void refused(ThrowingCallable act, String... codes) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems()).extracting("code").containsExactly((Object[]) codes));
    }
}
