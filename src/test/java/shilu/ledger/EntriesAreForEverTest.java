package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shilu.installation.DataFolder;
import shilu.sample.Databases;
import shilu.sample.OnSqlite;
import shilu.sample.World;

/// The database itself refuses to change an entry, whoever asks.
class EntriesAreForEverTest {
    private final Bureau bureau = new Bureau(World.application());
    private final WorkRecord record = bureau.confirmed(12);

    static List<String> statements() {
        return Databases.postgresql() ? ON_POSTGRESQL : ON_SQLITE;
    }

    private static final List<String> ON_SQLITE = List.of(
            "update ledger_entry set body = '{}' where region = '%s'",
            "update or replace ledger_entry set seq = 1 where region = '%s'",
            "delete from ledger_entry where region = '%s'",
            "insert or replace into ledger_entry select * from ledger_entry where region = '%s'",
            "replace into ledger_entry select region, unit, seq + 100, position, record, type, who, at, std, prev,"
                    + " hash, '{}' from ledger_entry where region = '%s'",
            "delete from ledger_text where region = '%s'",
            "update ledger_text set content = 'x' where region = '%s'",
            "update ledger_text set salt = 'x', content = null where region = '%s'",
            "insert or replace into ledger_text select * from ledger_text where region = '%s'");

    private static final List<String> ON_POSTGRESQL = List.of(
            "update ledger_entry set body = '{}' where region = '%s'",
            "delete from ledger_entry where region = '%s'",
            "truncate ledger_entry",
            "truncate ledger_entry, ledger_text cascade",
            "insert into ledger_entry select * from ledger_entry where region = '%s'"
                    + " on conflict (region, unit, seq) do update set body = '{}'",
            "merge into ledger_entry e using ledger_record r on e.record = r.id and r.region = '%s'"
                    + " when matched then delete",
            "delete from ledger_text where region = '%s'",
            "truncate ledger_text",
            "update ledger_text set content = 'x' where region = '%s'",
            "update ledger_text set salt = 'x', content = null where region = '%s'");

    @ParameterizedTest
    @MethodSource("statements")
    void no_statement_changes_them(String statement) throws SQLException {
        try (var sql = connection();
                var one = sql.createStatement()) {
            assertThatThrownBy(() -> one.execute(statement.formatted(bureau.region.value())))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(
                            "never|only".split("\\|")[statement.startsWith("update ledger_text") ? 1 : 0]);
        }
        assertThat(bureau.now(record).current().values()).isEqualTo(Bureau.values(12));
        assertThat(bureau.ledger.entries(record.id(), bureau.confirmer)).hasSize(2);
    }

    @Test
    @OnSqlite // rows have no number of their own elsewhere
    void nor_does_a_row_put_in_the_place_of_another() throws SQLException {
        try (var sql = connection();
                var one = sql.createStatement()) {
            assertThatThrownBy(() -> one.execute(
                            "insert or replace into ledger_entry(rowid, region, unit, seq, position, record, type, who, at,"
                                    + " std, prev, hash, body) select rowid, region, unit, seq + 100, position + 100000,"
                                    + " record, type, who, at, std, prev, hash, body from ledger_entry where region = '"
                                    + bureau.region.value() + "'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never");
        }
        assertThat(bureau.ledger.entries(record.id(), bureau.confirmer)).hasSize(2);
    }

    private static Connection connection() throws SQLException {
        return Databases.connection(World.bean(DataFolder.class).path());
    }
}
