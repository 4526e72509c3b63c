package shilu.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.sample.Databases;
import shilu.sample.OnPostgresql;
import shilu.sample.World;

/// A database that cannot be worked with: what the command says, that it says no more, and never the password.
@OnPostgresql
class PostgresServerTest {
    private static final String SECRET = "s3cret-样例";

    @TempDir
    Path home;

    @Test
    void what_is_no_address_of_a_database_is_told_so() throws IOException {
        assertThat(said(Map.of("SHILU_DB_URL", "mysql://somewhere/shilu"))).contains("不是 PostgreSQL 数据库的地址");
    }

    @Test
    void a_server_that_does_not_answer_is_named() throws IOException {
        assertThat(said(Map.of("SHILU_DB_URL", "postgresql://127.0.0.1:1/shilu")))
                .contains("连不上数据库 127.0.0.1:1/shilu");
    }

    @Test
    void a_database_that_is_not_there_is_named() throws IOException {
        var address = Databases.url(home).replaceAll("/shilu_\\d+", "/nowhere");
        assertThat(said(Map.of("SHILU_DB_URL", address))).contains("服务器上没有数据库").contains("/nowhere");
    }

    @Test
    void a_wrong_password_is_told_without_it() throws Exception {
        demandPasswords();
        assertThat(said(Map.of("SHILU_DB_URL", Databases.url(home), "SHILU_DB_USER", "suspicious")))
                .contains("不接受用户“suspicious”登录");
    }

    @Test
    void a_database_in_another_encoding_is_refused() throws IOException {
        Databases.run("create database latin encoding 'LATIN1' locale 'C' template template0");
        var address = Databases.url(home).replaceAll("/shilu_\\d+", "/latin");
        assertThat(said(Map.of("SHILU_DB_URL", address))).contains("编码是 LATIN1");
    }

    @Test
    void a_user_who_may_not_make_tables_is_told_so() throws IOException {
        Databases.run("create role guest login password 'guest'");
        assertThat(said(Map.of("SHILU_DB_URL", Databases.url(home), "SHILU_DB_USER", "guest")))
                .contains("用户“guest”不能在数据库");
    }

    @Test
    void reading_transactions_cannot_write() {
        var settings = World.bean(Settings.class);
        var reading = new TransactionTemplate(World.bean(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> settings.put("x", "y")))
                .hasMessageContaining("read-only transaction");
    }

    /// From now on this server asks one role for its password; all others it knows by their address, as before.
    private void demandPasswords() throws Exception {
        Databases.run("create role suspicious login password 'another'");
        try (var connection = Databases.connection(home);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show hba_file")) {
            assertThat(row.next()).isTrue();
            var file = Path.of(row.getString(1));
            Files.writeString(file, "host all suspicious all scram-sha-256\n" + Files.readString(file));
        }
        Databases.run("select pg_reload_conf()");
    }

    private String said(Map<String, String> database) throws IOException {
        var environment = new HashMap<>(Databases.environment(home));
        environment.putAll(database);
        environment.put("SHILU_DB_PASSWORD", SECRET);
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new Program(Shilu.class, environment, print, print).run("ledger", "check"))
                .isEqualTo(2);
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                assertThat(file).content().doesNotContain(SECRET);
        }
        return assertThat(said.toString(StandardCharsets.UTF_8))
                .doesNotContain(SECRET)
                .doesNotContain("\tat ")
                .actual();
    }
}
