package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Role;
import shilu.common.Sha256;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.sample.Databases;
import shilu.sample.OnSqlite;
import shilu.sample.World;
import tools.jackson.databind.JsonNode;

/// `ledger check` with a report, as it is typed by somebody who does not trust the machine the ledger is on.
@TestMethodOrder(OrderAnnotation.class)
class LedgerCheckCommandTest extends Typed {
    @TempDir
    static Path folder;

    private static Path home;
    private static Path report;

    @BeforeAll
    static void a_year_is_reported_on() {
        home = folder.resolve("data");
        report = folder.resolve("report.docx");
        FoundedOffice.in(home);
        var check = new LedgerCheckCommandTest();
        var book = new Workbook().sheet("会议台账", Workbook.MEETING);
        for (int i = 1; i <= 4; i++)
            book.row(
                    "会议台账",
                    "会议名称",
                    "党组会" + i,
                    "会议类型",
                    "党组会",
                    "会议时间",
                    "2025-03-0" + i,
                    "主持人",
                    "张三",
                    "应到",
                    12,
                    "实到",
                    12,
                    "议题",
                    "【意识形态】研究意识形态工作");
        var file = book.write(folder.resolve("book.xlsx"));
        assertThat(check.run("import", file.toString(), "--as", "recorder", "--json"))
                .as(check.err())
                .isZero();
        assertThat(check.run("confirm", "--import", check.json().get("import").asString(), "--as", "confirmer"))
                .isZero();
        mayWrite();
        assertThat(check.run(
                        "report", "--as", "confirmer", "--unit", "甲局", "--period", "2025", "--out", report.toString()))
                .as(check.err())
                .isZero();
    }

    private static void mayWrite() {
        try (var application = World.apart(home)) {
            var actors = application.getBean(Actors.class);
            var confirmer = actors.of("confirmer");
            var unit =
                    confirmer.scope().tops(List.of(Role.CONFIRMER)).iterator().next();
            application
                    .getBean(Accounts.class)
                    .grant(
                            confirmer.account(),
                            Role.WRITER,
                            unit,
                            LocalDate.of(2023, 1, 1),
                            null,
                            actors.of("security"));
        }
    }

    @Test
    @Order(1)
    void a_sound_ledger_agrees_with_the_report() {
        assertThat(run("ledger", "check", "--against", report.toString()))
                .as(err())
                .isZero();
        assertThat(out()).contains("8");
        assertThat(err()).isEmpty();
    }

    @Test
    @Order(2)
    @OnSqlite
    void one_changed_byte_of_the_database_file_is_found_with_unit_and_number() throws IOException, SQLException {
        byte[] body;
        try (var sql = Databases.connection(home)) {
            body = text(sql, "select body from ledger_entry where seq = 3").getBytes(StandardCharsets.UTF_8);
        }
        var file = home.resolve("shilu.db");
        var sound = Files.readAllBytes(file);
        var bytes = sound.clone();
        flip(bytes, body);
        Files.write(file, bytes);
        try {
            assertThat(run("ledger", "check")).isEqualTo(2);
            assertThat(err()).contains("甲局").contains("3");
            assertThat(run("ledger", "check", "--json")).isEqualTo(2);
            var problem = json().get("problems").get(0);
            assertThat(problem.get("details").valueStream().map(JsonNode::asString))
                    .contains("甲局", "3");
            assertThat(problem.get("text").asString()).contains("甲局").contains("3");
        } finally {
            Files.write(file, sound);
        }
        assertThat(run("ledger", "check")).isZero();
    }

    /// Whoever makes every hash anew, from the changed entry to the end, has a chain that closes; a report taken out
    /// earlier does not agree.
    @Test
    @Order(3)
    void a_chain_made_anew_is_found_by_a_report_taken_out_earlier() throws SQLException {
        try (var sql = Databases.connection(home)) {
            rewrite(sql);
        }
        assertThat(run("ledger", "check")).as(err()).isZero();
        assertThat(run("ledger", "check", "--against", report.toString())).isEqualTo(2);
        assertThat(err()).contains("甲局").contains("8");
        assertThat(run("ledger", "check", "--against", report.toString(), "--json"))
                .isEqualTo(2);
        assertThat(json().get("problems").get(0).get("text").asString()).contains("甲局");
    }

    private static void rewrite(Connection sql) throws SQLException {
        if (Databases.postgresql()) run(sql, "set session_replication_role = replica");
        else run(sql, "drop trigger ledger_entry_no_update");
        var prev = text(sql, "select prev from ledger_entry where seq = 3");
        for (int seq = 3; seq <= 8; seq++) {
            var body = text(sql, "select body from ledger_entry where seq = " + seq);
            if (seq == 3) body = body.replace("2025-03-03", "2025-03-13");
            var hash = Sha256.hex(prev, body);
            try (var update =
                    sql.prepareStatement("update ledger_entry set prev = ?, hash = ?, body = ? where seq = ?")) {
                update.setString(1, prev);
                update.setString(2, hash);
                update.setString(3, body);
                update.setInt(4, seq);
                assertThat(update.executeUpdate()).isOne();
            }
            prev = hash;
        }
    }

    /// One bit in the midst of the text, wherever it stands: SQLite leaves old copies on pages it has moved rows from.
    private static void flip(byte[] in, byte[] sought) {
        int found = 0;
        for (int at = 0; at + sought.length <= in.length; at++) {
            if (!Arrays.equals(in, at, at + sought.length, sought, 0, sought.length)) continue;
            in[at + sought.length / 2] ^= 1;
            found++;
        }
        assertThat(found).isPositive();
    }

    private static String text(Connection sql, String query) throws SQLException {
        try (var statement = sql.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void run(Connection sql, String statement) throws SQLException {
        try (var one = sql.createStatement()) {
            one.execute(statement);
        }
    }

    @Override
    Path folderOfData() {
        return home;
    }
}
