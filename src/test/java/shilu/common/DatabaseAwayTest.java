package shilu.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P02", "57P03"})
    void a_server_that_is_gone_full_or_starting_is_away_however_deep_it_lies(String state) {
        var failed = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));
        assertThat(DatabaseAway.causes(failed)).isTrue();
    }

    @Test
    void a_pool_without_a_connection_is_away() {
        assertThat(DatabaseAway.causes(new SQLTransientConnectionException("none left")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "57014", "42P01"})
    void a_wrong_statement_is_a_fault(String state) {
        assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("wrong", state))))
                .isFalse();
        assertThat(DatabaseAway.causes(new SQLException("no state at all"))).isFalse();
    }
}
