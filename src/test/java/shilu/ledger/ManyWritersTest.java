package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.programme.KindId;
import shilu.sample.AtOnce;
import shilu.sample.World;
import shilu.unit.Unit;

/// Eight at once record and confirm in the same units: chains stay 1, 2, 3 …, and what was asked as of a position keeps
/// its answer.
class ManyWritersTest {
    private static final int WRITERS = 8;
    private static final int RECORDS = 12;

    private final Bureau bureau = new Bureau(World.application());
    private final Chains chains = World.bean(Chains.class);
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Test
    void chains_of_units_written_by_all_have_every_number_once() throws Exception {
        assertThat(AtOnce.all(WRITERS, who -> {
                    for (int i = 0; i < RECORDS; i++) recordAndConfirm(i % 3 == 0 ? bureau.neighbour : bureau.unit);
                }))
                .isEqualTo(WRITERS);
        assertThat(numbers(bureau.unit.id())).isEqualTo(upTo(2 * WRITERS * RECORDS * 2 / 3));
        assertThat(numbers(bureau.neighbour.id())).isEqualTo(upTo(2 * WRITERS * RECORDS / 3));
        assertThat(chains.check().problems()).isEmpty();
        assertThat(bureau.present()).isEqualByComparingTo(BigDecimal.valueOf(WRITERS * RECORDS * 10L));
    }

    @Test
    void a_figure_as_of_a_position_seen_while_others_write_never_changes() throws Exception {
        var answers = new TreeMap<Long, BigDecimal>();
        try (var reader = Executors.newSingleThreadExecutor()) {
            var watching = reader.submit(() -> {
                while (writing.get()) ask(answers);
                return null;
            });
            AtOnce.all(WRITERS, who -> {
                for (int i = 0; i < RECORDS; i++) recordAndConfirm(bureau.unit);
            });
            writing.set(false);
            watching.get();
        }
        assertThat(answers.size()).isGreaterThan(3);
        answers.forEach((position, answer) ->
                assertThat(presentAsOf(position)).as("as of %s", position).isEqualByComparingTo(answer));
    }

    private void ask(TreeMap<Long, BigDecimal> answers) {
        long position = bureau.position();
        answers.put(position, presentAsOf(position));
    }

    private BigDecimal presentAsOf(long position) {
        var present = bureau.presentAsOf(position);
        return present == null ? BigDecimal.ZERO : present;
    }

    @Test
    void one_record_is_confirmed_once_however_many_press_at_once() throws Exception {
        var record = bureau.submitted(12);
        assertThat(AtOnce.all(WRITERS, _ -> bureau.ledger.confirm(record.id(), bureau.confirmer)))
                .isEqualTo(1);
        assertThat(bureau.ledger.entries(record.id(), bureau.confirmer)).hasSize(2);
        assertThat(bureau.present()).isEqualByComparingTo("12");
    }

    @Test
    void many_records_are_confirmed_together_in_any_order_without_hindering_each_other() throws Exception {
        var records =
                LongStream.range(0, 20).mapToObj(_ -> submitted(bureau.unit)).toList();
        var others = LongStream.range(0, 20)
                .mapToObj(_ -> submitted(bureau.neighbour))
                .toList();
        AtOnce.all(WRITERS, who -> {
            var ids = new ArrayList<RecordId>();
            for (int i = who % 2; i < 20; i += 2) {
                ids.add(records.get(i).id());
                ids.add(others.get(i).id());
            }
            if (who % 4 > 1) Collections.reverse(ids);
            bureau.ledger.confirmAll(ids, confirmer());
        });
        assertThat(numbers(bureau.unit.id())).isEqualTo(upTo(40));
        assertThat(bureau.present()).isEqualByComparingTo("400");
        assertThat(chains.check().problems()).isEmpty();
    }

    private void recordAndConfirm(Unit unit) {
        bureau.ledger.confirm(submitted(unit).id(), confirmer());
    }

    private Actor confirmer() {
        return bureau.actor(bureau.county.id(), Role.CONFIRMER);
    }

    private WorkRecord submitted(Unit unit) {
        var work = new NewRecord(unit.id(), new KindId("tiny.meeting"), Bureau.DAY, Bureau.values(10), List.of(), null);
        return bureau.ledger.submit(work, bureau.actor(bureau.county.id(), Role.RECORDER));
    }

    private List<Long> numbers(UnitId unit) {
        return World.bean(DSLContext.class)
                .fetch("select seq from ledger_entry where unit = ? order by position", unit.value())
                .map(row -> row.get(0, Long.class));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
