package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.Problem;
import shilu.sample.Databases;
import shilu.sample.OnSqlite;
import shilu.sample.World;

/// Somebody with the database file in hand, or with every right on the database server, changes what is in it; the
/// check tells where.
class ChainsTest {
    @TempDir
    static Path home;

    private static ConfigurableApplicationContext application;
    private static Bureau bureau;
    private static Chains chains;
    private static Connection sql;

    @BeforeAll
    static void six_entries_in_one_chain_and_no_trigger() throws SQLException {
        application = World.apart(home);
        bureau = new Bureau(application);
        chains = application.getBean(Chains.class);
        bureau.confirmed(12);
        var record = bureau.confirmed(7);
        bureau.ledger.correct(record.id(), Bureau.DAY, Bureau.values(8), List.of(), "数错了", bureau.recorder);
        bureau.ledger.confirm(record.id(), bureau.confirmer);
        sql = Databases.connection(home);
        if (Databases.postgresql()) run("set session_replication_role = replica");
        else dropTriggers();
        run("create table kept_entry as select * from ledger_entry");
        run("create table kept_text as select * from ledger_text");
    }

    private static void dropTriggers() throws SQLException {
        for (var trigger : List.of(
                "entry_no_update",
                "entry_no_delete",
                "entry_no_replace",
                "text_no_delete",
                "text_only_blanked",
                "text_no_replace")) {
            run("drop trigger ledger_" + trigger);
        }
    }

    @AfterEach
    void everything_as_it_was() throws SQLException {
        run("delete from ledger_entry");
        run("insert into ledger_entry select * from kept_entry");
        run("delete from ledger_text");
        run("insert into ledger_text select * from kept_text");
        assertThat(chains.check().problems()).isEmpty();
    }

    @AfterAll
    static void close() throws SQLException {
        sql.close();
        application.close();
    }

    @Test
    void an_untouched_chain_closes() {
        var walk = chains.check();
        assertThat(walk.problems()).isEmpty();
        assertThat(walk.units()).isEqualTo(1);
        assertThat(walk.entries()).isEqualTo(6);
    }

    @Test
    void any_changed_byte_of_a_body_is_found() throws SQLException {
        var body = body(3).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < body.length; at++) {
            var changed = body.clone();
            changed[at] ^= 1;
            write(3, changed);
            assertThat(found()).as("byte %s of %s", at, body.length).containsExactly(place(3));
        }
    }

    @Test
    void any_changed_byte_of_any_entry_is_found() throws SQLException {
        for (long seq = 1; seq <= 6; seq++) {
            var body = body(seq).getBytes(StandardCharsets.UTF_8);
            var changed = body.clone();
            changed[(int) (seq * 31 % body.length)] ^= 1;
            write(seq, changed);
            assertThat(found()).containsExactly(place(seq));
            write(seq, body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hash = replace(hash, substr(hash, 1, 1), 'x')",
                "prev = replace(prev, substr(prev, 1, 1), 'x')",
                "who = 'x' || substr(who, 2)",
                "record = 'x' || substr(record, 2)",
                "type = 'RETURNED'",
                "at = '2025-01-01 00:00:00.0'",
                "std = 'gm'",
                "seq = 30",
                "position = -1",
                "body = body || ' '",
                "body = ''",
                "region = 'elsewhere'"
            })
    void any_changed_column_is_found(String change) throws SQLException {
        run("update ledger_entry set " + change + " where seq = 3");
        assertThat(found()).contains(change.startsWith("seq") ? place(30) : place(3));
    }

    @Test
    void an_entry_moved_to_another_unit_is_found() throws SQLException {
        run("update ledger_entry set unit = '" + bureau.neighbour.id().value() + "' where seq = 3");
        assertThat(found()).contains(List.of("水务局", 3L), place(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_deleted_entry_is_found_by_the_one_after_it(long seq) throws SQLException {
        run("delete from ledger_entry where seq = " + seq);
        assertThat(found()).contains(place(seq + 1));
    }

    @Test
    void a_chain_cut_short_is_found_by_what_was_taken_out_earlier() throws SQLException {
        var held = held();
        run("delete from ledger_entry where seq = 6");
        assertThat(places(chains.against(held))).containsExactly(place(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content = content || '。'",
                "salt = case when salt like 'f%' then '0' else 'f' end || substr(salt, 2)",
                "content = ''"
            })
    void a_changed_text_is_found(String change) throws SQLException {
        run("update ledger_text set " + change + " where seq = 3");
        assertThat(found()).contains(place(3));
    }

    @Test
    void a_text_taken_away_is_no_text_blanked_by_law() throws SQLException {
        run("delete from ledger_text where digest = (select min(digest) from ledger_text where seq = 3)");
        assertThat(found()).contains(place(3));
    }

    @Test
    void a_text_replaced_with_its_digest_is_found() throws SQLException {
        run("update ledger_text set digest = '" + "a".repeat(64) + "', content = null"
                + " where digest = (select min(digest) from ledger_text where seq = 3)");
        assertThat(found()).contains(place(3));
    }

    @Test
    @OnSqlite // PostgreSQL keeps moments only
    void a_moment_made_unreadable_is_found_where_it_stands() throws SQLException {
        run("update ledger_entry set at = 'garbage' where seq = 3");
        assertThat(found()).contains(place(3));
    }

    @Test
    void a_text_blanked_by_law_leaves_the_chain_sound() throws SQLException {
        run("update ledger_text set content = null where seq = 3");
        assertThat(found()).isEmpty();
    }

    /// Every hash from the changed entry on is made anew: the chain closes, but not on what others hold.
    @Test
    void a_chain_rewritten_to_its_end_is_found_by_what_was_taken_out_earlier() throws Exception {
        var held = held();
        assertThat(chains.against(held)).isEmpty();
        write(3, body(3).replace("2025-05-06", "2025-05-07").getBytes(StandardCharsets.UTF_8));
        var prev = text("select hash from ledger_entry where seq = 2");
        for (long seq = 3; seq <= 6; seq++) {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((prev + body(seq)).getBytes(StandardCharsets.UTF_8)));
            run("update ledger_entry set prev = '" + prev + "', hash = '" + hash + "' where seq = " + seq);
            prev = hash;
        }
        assertThat(found()).isEmpty();
        assertThat(places(chains.against(held))).containsExactly(place(6));
    }

    private static List<Chains.Checkpoint> held() {
        var unit = bureau.unit.id();
        return List.copyOf(
                chains.heads(bureau.region, List.of(unit), Long.MAX_VALUE).values());
    }

    private static List<List<Object>> found() {
        return places(chains.check().problems());
    }

    private static List<List<Object>> places(List<Problem> problems) {
        return problems.stream().map(Problem::details).toList();
    }

    private static List<Object> place(long seq) {
        return List.of("住建局", seq);
    }

    private static String body(long seq) throws SQLException {
        return text("select body from ledger_entry where seq = " + seq);
    }

    private static void write(long seq, byte[] body) throws SQLException {
        var text = Databases.postgresql() ? "convert_from(?, 'UTF8')" : "cast(? as text)";
        try (var statement = sql.prepareStatement("update ledger_entry set body = " + text + " where seq = ?")) {
            statement.setBytes(1, body);
            statement.setLong(2, seq);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static String text(String query) throws SQLException {
        try (var statement = sql.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void run(String statement) throws SQLException {
        try (var one = sql.createStatement()) {
            one.execute(statement);
        }
    }
}
