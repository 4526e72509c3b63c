package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.programme.KindId;
import shilu.programme.Values;
import shilu.sample.World;

class LedgerTest {
    private final Bureau bureau = new Bureau(World.application());
    private final Ledger ledger = bureau.ledger;

    @Test
    void what_is_submitted_counts_once_another_confirms() {
        var record = bureau.submitted(12);
        assertThat(record.pending()).isEqualTo(Pending.SUBMISSION);
        assertThat(record.counts()).isFalse();
        assertThat(bureau.present()).isEqualByComparingTo("0");
        var entry = ledger.confirm(record.id(), bureau.confirmer);
        assertThat(entry.type()).isEqualTo(EntryType.CONFIRMED);
        assertThat(entry.who()).isEqualTo(bureau.confirmer.person());
        assertThat(bureau.now(record).state()).isInstanceOf(RecordState.Confirmed.class);
        assertThat(bureau.present()).isEqualByComparingTo("12");
        assertThat(bureau.presentAsOf(entry.position() - 1)).isEqualByComparingTo("0");
    }

    @Test
    void lists_are_newest_first_however_far_the_days_are_apart() {
        var days = List.of(Bureau.DAY, World.bean(OfficeClock.class).today(), Bureau.DAY.plusDays(1));
        var made = new TreeMap<LocalDate, RecordId>(Comparator.reverseOrder());
        for (var day : days)
            made.put(day, ledger.submit(bureau.meeting(day, 5), bureau.recorder).id());
        var query = RecordQuery.all();
        assertThat(ids(query)).containsExactlyElementsOf(made.values());
        assertThat(ids(query.paged(1, 1)))
                .containsExactly(List.copyOf(made.values()).get(1));
        assertThat(ids(query.about(null, null, Period.year(2025)))).hasSize(2);
        var beyond = ledger.find(query.paged(7, 2), bureau.confirmer);
        assertThat(beyond.page()).isEqualTo(1);
        assertThat(beyond.total()).isEqualTo(3);
        assertThat(beyond.records())
                .extracting(WorkRecord::id)
                .containsExactly(made.lastEntry().getValue());
    }

    @Test
    void a_list_is_counted_up_to_ten_thousand() {
        ledger.submitAll(Collections.nCopies(10_001, bureau.meeting(Bureau.DAY, 5)), bureau.recorder);
        var beyond = ledger.find(RecordQuery.all().paged(1_000, 20), bureau.confirmer);
        assertThat(beyond.total()).isEqualTo(10_000);
        assertThat(beyond.more()).isTrue();
        assertThat(beyond.page()).isEqualTo(499);
        assertThat(beyond.records()).hasSize(20);
    }

    private List<RecordId> ids(RecordQuery query) {
        return ledger.find(query, bureau.confirmer).records().stream()
                .map(WorkRecord::id)
                .toList();
    }

    @Test
    void nobody_answers_for_what_they_recorded() {
        var record = ledger.submit(bureau.meeting(Bureau.DAY, 5), bureau.both);
        long before = bureau.position();
        refused("ledger.confirm.own", () -> ledger.confirm(record.id(), bureau.both));
        refused("ledger.confirm.own", () -> ledger.giveBack(record.id(), "不对", bureau.both));
        assertThat(bureau.position()).isEqualTo(before);
        assertThat(bureau.present()).isEqualByComparingTo("0");
    }

    @Test
    void who_submitted_any_version_never_confirms_a_correction_of_it() {
        var record = ledger.submit(bureau.meeting(Bureau.DAY, 5), bureau.both);
        ledger.confirm(record.id(), bureau.confirmer);
        ledger.correct(record.id(), Bureau.DAY, Bureau.values(6), List.of(), "数错了", bureau.recorder);
        refused("ledger.confirm.own", () -> ledger.confirm(record.id(), bureau.both));
        assertThat(bureau.present()).isEqualByComparingTo("5");
        ledger.confirm(record.id(), bureau.confirmer);
        ledger.withdraw(record.id(), "重复", bureau.recorder);
        refused("ledger.confirm.own", () -> ledger.confirm(record.id(), bureau.both));
        assertThat(bureau.present()).isEqualByComparingTo("6");
    }

    @Test
    void who_asked_for_a_withdrawal_that_was_given_back_is_still_no_second_person() {
        var record = bureau.confirmed(5);
        ledger.withdraw(record.id(), "重复", bureau.both);
        ledger.giveBack(record.id(), "不重复", bureau.confirmer);
        ledger.correct(record.id(), Bureau.DAY, Bureau.values(6), List.of(), "数错了", bureau.recorder);
        refused("ledger.confirm.own", () -> ledger.confirm(record.id(), bureau.both));
    }

    @Test
    void a_returned_record_is_mended_and_submitted_again() {
        var record = bureau.submitted(12);
        refused("ledger.reason.missing", () -> ledger.giveBack(record.id(), " ", bureau.confirmer));
        ledger.giveBack(record.id(), "请核对人数", bureau.confirmer);
        assertThat(bureau.now(record).state())
                .isInstanceOfSatisfying(
                        RecordState.Returned.class,
                        returned -> assertThat(returned.reason()).isEqualTo("请核对人数"));
        refused("ledger.confirm.returned", () -> ledger.confirm(record.id(), bureau.confirmer));
        ledger.resubmit(record.id(), Bureau.DAY, Bureau.values(11), List.of(), bureau.recorder);
        refused(
                "ledger.resubmit.not-returned",
                () -> ledger.resubmit(record.id(), Bureau.DAY, Bureau.values(10), List.of(), bureau.recorder));
        ledger.confirm(record.id(), bureau.confirmer);
        assertThat(bureau.present()).isEqualByComparingTo("11");
        assertThat(ledger.entries(record.id(), bureau.confirmer))
                .extracting(Entry::type)
                .containsExactly(EntryType.SUBMITTED, EntryType.RETURNED, EntryType.SUBMITTED, EntryType.CONFIRMED);
    }

    @Test
    void the_earlier_version_counts_until_the_correction_is_confirmed() {
        var record = bureau.confirmed(12);
        ledger.correct(record.id(), Bureau.DAY.plusDays(1), Bureau.values(9), List.of(), "重新数过", bureau.recorder);
        var waiting = bureau.now(record);
        assertThat(waiting.pending()).isEqualTo(Pending.CORRECTION);
        assertThat(waiting.day()).isEqualTo(Bureau.DAY);
        assertThat(waiting.current().values()).isEqualTo(Bureau.values(12));
        assertThat(waiting.proposed()).isNotNull();
        assertThat(bureau.present()).isEqualByComparingTo("12");
        var entry = ledger.confirm(record.id(), bureau.confirmer);
        assertThat(bureau.now(record).day()).isEqualTo(Bureau.DAY.plusDays(1));
        assertThat(bureau.present()).isEqualByComparingTo("9");
        assertThat(bureau.presentAsOf(entry.position() - 1)).isEqualByComparingTo("12");
    }

    @Test
    void a_correction_given_back_leaves_what_counted() {
        var record = bureau.confirmed(12);
        ledger.correct(record.id(), Bureau.DAY, Bureau.values(9), List.of(), "重新数过", bureau.recorder);
        refused("ledger.change.pending", () -> ledger.withdraw(record.id(), "重复", bureau.recorder));
        ledger.giveBack(record.id(), "原来的对", bureau.confirmer);
        assertThat(bureau.now(record).current().values()).isEqualTo(Bureau.values(12));
        assertThat(bureau.now(record).pending()).isNull();
        assertThat(bureau.present()).isEqualByComparingTo("12");
    }

    @Test
    void a_withdrawn_record_counts_no_more_and_is_still_there() {
        var record = bureau.confirmed(12);
        ledger.withdraw(record.id(), "重复", bureau.recorder);
        assertThat(bureau.present()).isEqualByComparingTo("12");
        ledger.confirm(record.id(), bureau.confirmer);
        assertThat(bureau.present()).isEqualByComparingTo("0");
        assertThat(bureau.now(record).state()).isInstanceOf(RecordState.Withdrawn.class);
        refused(
                "ledger.change.not-confirmed",
                () -> ledger.correct(record.id(), Bureau.DAY, Bureau.values(1), List.of(), "再来", bureau.recorder));
        refused("ledger.confirm.withdrawn", () -> ledger.confirm(record.id(), bureau.confirmer));
    }

    @Test
    void a_change_says_why() {
        var record = bureau.confirmed(12);
        refused("ledger.reason.missing", () -> ledger.withdraw(record.id(), "", bureau.recorder));
        refused(
                "ledger.reason.missing",
                () -> ledger.correct(record.id(), Bureau.DAY, Bureau.values(1), List.of(), " ", bureau.recorder));
        ledger.correct(record.id(), Bureau.DAY, Bureau.values(1), List.of(), "数错了", bureau.recorder);
        assertThat(ledger.entries(record.id(), bureau.confirmer).getLast().reason())
                .isEqualTo("数错了");
    }

    @Test
    void what_listens_in_the_transaction_and_fails_leaves_neither_entry_nor_contribution() {
        var record = bureau.submitted(12);
        long before = bureau.position();
        var seen = new Failing();
        World.application().addApplicationListener(seen);
        try {
            assertThatThrownBy(() -> ledger.confirm(record.id(), bureau.confirmer))
                    .hasMessage("told to fail");
        } finally {
            World.application().removeApplicationListener(seen);
        }
        assertThat(seen.present).as("the figure within the transaction").isEqualByComparingTo("12");
        assertThat(bureau.position()).isEqualTo(before);
        assertThat(bureau.present()).isEqualByComparingTo("0");
        assertThat(ledger.entries(record.id(), bureau.confirmer)).hasSize(1);
        assertThat(bureau.now(record).pending()).isEqualTo(Pending.SUBMISSION);
        ledger.confirm(record.id(), bureau.confirmer);
        assertThat(bureau.present()).isEqualByComparingTo("12");
    }

    @Test
    void all_are_confirmed_or_none() {
        var one = bureau.submitted(1);
        var own = ledger.submit(bureau.meeting(Bureau.DAY, 2), bureau.both);
        refused("ledger.confirm.own", () -> ledger.confirmAll(List.of(one.id(), own.id()), bureau.both));
        assertThat(bureau.present()).isEqualByComparingTo("0");
        ledger.confirmAll(List.of(one.id(), own.id()), bureau.confirmer);
        assertThat(bureau.present()).isEqualByComparingTo("3");
    }

    @Test
    void outside_the_scope_is_not_there() {
        var record = bureau.confirmed(12);
        var stranger = bureau.actor(bureau.neighbour.id(), Role.RECORDER, Role.CONFIRMER, Role.SUPERIOR);
        assertThat(ledger.record(record.id(), stranger)).isEmpty();
        notThere(() -> ledger.entries(record.id(), stranger));
        notThere(() -> ledger.confirm(record.id(), stranger));
        notThere(() -> ledger.giveBack(record.id(), "不对", stranger));
        notThere(() -> ledger.withdraw(record.id(), "不对", stranger));
        notThere(() -> ledger.correct(record.id(), Bureau.DAY, Bureau.values(1), List.of(), "不对", stranger));
        notThere(() -> ledger.confirm(RecordId.fresh(), bureau.confirmer));
        assertThat(ledger.find(RecordQuery.all(), stranger).records()).isEmpty();
        assertThat(ledger.find(RecordQuery.all(), bureau.confirmer).total()).isEqualTo(1);
        refused("ledger.outside.recorder", () -> ledger.submit(bureau.meeting(Bureau.DAY, 1), stranger));
    }

    @Test
    void the_same_ids_in_another_region_are_not_there() {
        var record = bureau.confirmed(12);
        var elsewhere = new Bureau(World.application());
        assertThat(ledger.record(record.id(), elsewhere.confirmer)).isEmpty();
        notThere(() -> ledger.withdraw(record.id(), "不对", elsewhere.recorder));
    }

    @Test
    void who_may_only_read_does_not_write() {
        var record = bureau.submitted(3);
        var superior = bureau.actor(bureau.county.id(), Role.SUPERIOR);
        assertThat(ledger.record(record.id(), superior)).isPresent();
        refused("ledger.outside.confirmer", () -> ledger.confirm(record.id(), superior));
        refused("ledger.outside.recorder", () -> ledger.submit(bureau.meeting(Bureau.DAY, 1), superior));
        refused("ledger.outside.confirmer", () -> ledger.confirm(record.id(), bureau.recorder));
    }

    @Test
    void every_problem_of_a_submission_is_told_at_once() {
        var tomorrow = World.bean(OfficeClock.class).today().plusDays(1);
        var empty = new NewRecord(
                bureau.unit.id(), new KindId("tiny.meeting"), tomorrow, new Values(new TreeMap<>()), List.of(), null);
        var problems = ledger.problems(empty, bureau.recorder);
        assertThat(problems)
                .extracting(Problem::code)
                .contains("ledger.day.future")
                .hasSizeGreaterThan(2);
        var refused = catchThrowableOfType(Refused.class, () -> ledger.submit(empty, bureau.recorder));
        assertThat(refused.problems()).isEqualTo(problems);
        assertThat(ledger.find(RecordQuery.all(), bureau.recorder).total()).isZero();
    }

    @Test
    void the_day_lies_neither_in_the_future_nor_before_the_unit() {
        var today = World.bean(OfficeClock.class).today();
        assertThat(ledger.submit(bureau.meeting(today, 1), bureau.recorder).day())
                .isEqualTo(today);
        refused("ledger.day.future", () -> ledger.submit(bureau.meeting(today.plusDays(1), 1), bureau.recorder));
        assertThatThrownBy(() -> ledger.submit(bureau.meeting(bureau.unit.from().minusDays(1), 1), bureau.recorder))
                .isInstanceOf(Refused.class);
    }

    @Test
    void late_and_opening_records_are_marked_and_count() {
        var today = World.bean(OfficeClock.class).today();
        assertThat(timing(today.minusDays(30))).isEqualTo(Timing.IN_TIME);
        assertThat(timing(today.minusDays(31))).isEqualTo(Timing.LATE);
        assertThat(timing(Bureau.BEGAN)).isEqualTo(Timing.LATE);
        assertThat(timing(Bureau.BEGAN.minusDays(1))).isEqualTo(Timing.OPENING);
        assertThat(bureau.present()).isEqualByComparingTo("2");
    }

    private Timing timing(java.time.LocalDate day) {
        var record = ledger.submit(bureau.meeting(day, 1), bureau.recorder);
        ledger.confirm(record.id(), bureau.confirmer);
        return ledger.timing(bureau.now(record));
    }

    private static void refused(String code, ThrowingCallable asked) {
        var refused = catchThrowableOfType(Refused.class, asked);
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).extracting(Problem::code).contains(code);
    }

    private static void notThere(ThrowingCallable asked) {
        assertThatThrownBy(asked).isExactlyInstanceOf(NotThere.class);
    }

    /// Comes after everything else that follows a confirmation, looks at the figure, and fails.
    private final class Failing implements ApplicationListener<PayloadApplicationEvent<CountChanged>> {
        private BigDecimal present = BigDecimal.ZERO;

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<CountChanged> event) {
            if (!event.getPayload().region().equals(bureau.region)) return;
            present = bureau.present();
            throw new IllegalStateException("told to fail");
        }
    }
}
