package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Select;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.Role;
import shilu.installation.KeptStatements;
import shilu.sample.OnSqlite;
import shilu.sample.World;

/// What writing one record, or listing some, reads of the tables that grow with every record must not grow with them:
/// no
/// statement may go over a region.
@OnSqlite // asks how this engine finds the rows; the other plans by what is in the tables
class WritingPathTest {
    private static final Set<String> GROWING = Set.of(
            "ledger_entry",
            "ledger_text",
            "ledger_record",
            "metric_contribution",
            "metric_gauge",
            "duty_credit",
            "task_task");

    private final Bureau bureau = new Bureau(World.application());
    private final DSLContext sql = World.bean(DSLContext.class);

    @Test
    void a_record_is_written_without_going_over_its_region() {
        var asked = asked(() -> {
            var record = bureau.submitted(12);
            bureau.ledger.confirm(record.id(), bureau.confirmer);
            bureau.ledger.correct(record.id(), Bureau.DAY, Bureau.values(6), List.of(), "数错了", bureau.recorder);
            bureau.ledger.confirm(record.id(), bureau.confirmer);
        });
        assertThat(asked).anyMatch(one -> one.contains("metric_contribution"));
        assertThat(asked).anyMatch(one -> one.contains("duty_credit"));
        assertThat(asked).anyMatch(one -> one.contains("ledger_entry") && one.contains("'x'"));
        assertThat(asked.stream().flatMap(this::overTheRegion)).isEmpty();
    }

    @Test
    void records_are_listed_without_going_over_their_region() {
        bureau.confirmed(12);
        bureau.submitted(12);
        var asked = asked(() -> {
            for (var standing : new Standing[] {null, Standing.CONFIRMED, Standing.WAITING, Standing.RETURNED}) {
                var query = RecordQuery.all().standing(standing);
                bureau.ledger.find(query, bureau.recorder);
                bureau.ledger.find(query.about(bureau.unit.id(), null, Period.year(2025)), bureau.confirmer);
                bureau.ledger.find(query.own(true), bureau.recorder);
            }
            bureau.ledger.find(RecordQuery.waitingFor(Role.CONFIRMER), bureau.confirmer);
        });
        assertThat(asked).anyMatch(one -> one.contains("ledger_record") && one.contains("count("));
        assertThat(asked.stream().flatMap(this::overTheRegion)).isEmpty();
    }

    private List<String> asked(Runnable work) {
        var asked = new ArrayList<String>();
        var before = sql.configuration().executeListenerProviders();
        sql.configuration().set(new DefaultExecuteListenerProvider(new Asked(sql, asked)));
        try {
            work.run();
        } finally {
            sql.configuration().set(before);
        }
        World.bean(KeptStatements.class).questions().forEach(one -> asked.add(one.replace("?", "'x'")));
        return asked;
    }

    private record Asked(DSLContext sql, List<String> asked) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            if (context.query() instanceof Select<?> select) asked.add(sql.renderInlined(select));
        }
    }

    /// The steps of the plan that look at a growing table with nothing more than the region in hand.
    private Stream<String> overTheRegion(String asked) {
        return sql.fetch("explain query plan " + asked).stream()
                .map(row -> row.get("detail", String.class))
                .filter(step -> GROWING.stream()
                        .anyMatch(table -> step.contains(" " + table + " ") || step.endsWith(" " + table)))
                .filter(step -> step.startsWith("SCAN") || step.endsWith("(region=?)"))
                .map(step -> step + "\n" + asked);
    }
}
