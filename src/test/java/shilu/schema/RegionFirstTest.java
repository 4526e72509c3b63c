package shilu.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Region stands first in every key, so that units can be spread over several stores without touching a table.
class RegionFirstTest {
    private static final String EXCEPTIONS = "keys-without-region.txt";

    @Test
    void every_primary_key_starts_with_the_region() {
        var exceptions = Listed.in(EXCEPTIONS).keySet();
        var keys = Schema.columns().stream()
                .filter(column -> !exceptions.contains(column.table()))
                .collect(Collectors.groupingBy(Schema.Column::table));
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy((table, columns) -> assertThat(first(columns))
                        .as("first column of the primary key of %s", table)
                        .containsExactly("region"));
    }

    @Test
    void every_exception_is_still_a_table() {
        var tables = Schema.columns().stream().map(Schema.Column::table).collect(Collectors.toSet());
        assertThat(tables).containsAll(Listed.in(EXCEPTIONS).keySet());
    }

    private static List<String> first(List<Schema.Column> columns) {
        return columns.stream()
                .filter(column -> column.placeInKey() == 1)
                .map(Schema.Column::name)
                .toList();
    }
}
