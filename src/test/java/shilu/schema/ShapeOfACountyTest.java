package shilu.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shilu.sample.OnSqlite;

/// SQLite's planner is told once what an installation grows to: of every index, and so that a record's own number is a
/// better way to its rows than a range of positions.
@OnSqlite
class ShapeOfACountyTest {
    private static final String INDEXES = """
            select t.name, i.name, (select count(*) from pragma_index_info(i.name)) from sqlite_master t
            join pragma_index_list(t.name) i
            where t.type = 'table' and t.name not like 'flyway_%'""";

    /// A table without row ids is its own index, and stands in the shape by its own name.
    private static final String TOLD = """
            select s.tbl, coalesce(i.name, s.idx), length(s.stat) - length(replace(s.stat, ' ', '')) from sqlite_stat1 s
            left join sqlite_master t on t.name = s.idx and t.type = 'table'
            left join pragma_index_list(t.name) i on i.origin = 'pk'""";

    @Test
    void the_shape_of_every_index_is_told_column_by_column() {
        var told = Schema.ask(TOLD);
        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(Schema.ask(INDEXES));
    }

    @Test
    void what_a_record_counts_for_is_found_by_its_number() {
        assertThat(Schema.ask("explain query plan select metric, sum(amount) from metric_contribution"
                        + " where region = 'r' and record = 'a' and position <= 9 group by metric order by metric"))
                .anyMatch(step -> step.contains("metric_contribution_record"));
    }

    @Test
    void what_a_unit_gave_is_found_by_the_unit() {
        assertThat(Schema.ask("explain query plan select record, sum(amount) from metric_contribution"
                        + " where region = 'r' and unit = 'u' and metric = 'm' and position <= 9"
                        + " and day between '2025-01-01' and '2025-12-31' group by record, unit, day"))
                .anyMatch(step -> step.contains("metric_contribution_unit") && step.contains("unit=?"));
    }
}
