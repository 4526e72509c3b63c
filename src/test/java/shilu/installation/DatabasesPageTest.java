package shilu.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import shilu.Shilu;
import shilu.exchange.FoundedOffice;
import shilu.sample.OldestPostgresql;
import shilu.sample.OnPostgresql;
import shilu.sample.OnSqlite;
import shilu.sample.World;
import shilu.unit.Units;

/// The operators' page on databases, followed to the letter: its blocks are run as they stand.
class DatabasesPageTest {
    private static final Path PAGE = Path.of("docs/operate/databases.zh-CN.md");

    private static final String POSTGRESQL = "## 使用 PostgreSQL";

    private static @Nullable Path office;

    @TempDir
    Path folder;

    @BeforeEach
    void the_launcher_stands_on_the_path() throws IOException {
        var script = Files.createDirectories(folder.resolve("bin")).resolve("shilu");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                Shilu.class.getName()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    @OnSqlite
    void the_embedded_database_is_backed_up_while_it_runs_and_brought_back() throws Exception {
        var data = founded();
        Files.writeString(Files.createDirectories(data.resolve("evidence/ab")).resolve("abc"), "a file");
        try (var running = World.apart(data)) {
            assertThat(running.getBean(Units.class)).isNotNull();
            follow("不停机备份");
        }
        Files.writeString(data.resolve("shilu.db"), "lost");
        assertThat(follow("恢复")).contains("0"); // the product opens what was brought back
        assertThat(folder.resolve("data/evidence/ab/abc")).hasContent("a file");
        assertThat(folder.resolve("data-before/shilu.db")).hasContent("lost");
        assertNothingIsMissing(data);
    }

    @Test
    @OnSqlite
    void the_embedded_database_is_backed_up_by_copying_the_folder() throws Exception {
        founded();
        follow("停下来备份");
        assertNothingIsMissing(folder.resolve("backup-stopped"));
    }

    /// A copy of one office: to start the product for each test anew would take most of its time.
    private Path founded() throws IOException {
        synchronized (DatabasesPageTest.class) {
            if (office == null) {
                office = Files.createTempDirectory("shilu-office");
                FoundedOffice.in(office);
            }
        }
        var data = folder.resolve("data");
        FileSystemUtils.copyRecursively(office, data);
        return data;
    }

    private static void assertNothingIsMissing(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("shilu.db"));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select name, (select count(*) from identity_account) from unit_unit")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("甲局");
            assertThat(rows.getInt(2)).isEqualTo(5);
        }
    }

    /// On the oldest server the page allows. It takes minutes: `bin/check --long` runs it.
    @Test
    @Tag("long")
    @OnPostgresql
    void a_postgresql_database_is_made_used_backed_up_and_brought_back() throws Exception {
        try (var server = OldestPostgresql.started()) {
            for (var statement : block("建立用户和数据库").split(";")) run(server, statement);
            var said = follow("设置", server);
            assertThat(said).contains("样例");
            assertThat(folder.resolve("data/shilu.db")).doesNotExist();
            assertThat(folder.resolve("data/reports")).isNotEmptyDirectory();
            everythingInTheFolderIsNamed();
            follow(POSTGRESQL, "备份", server);
            run(server, "drop database shilu");
            run(
                    server,
                    block("建立用户和数据库")
                            .lines()
                            .filter(line -> line.startsWith("create database"))
                            .findFirst()
                            .orElseThrow());
            var checked = follow(POSTGRESQL, "恢复", server);
            assertThat(said.lines().toList()).endsWith(checked.lines().toList().getLast());
            assertThat(folder.resolve("data/reports")).isNotEmptyDirectory();
        }
    }

    private static void run(EmbeddedPostgres server, String statement) throws SQLException {
        if (statement.isBlank()) return;
        try (var connection = server.getPostgresDatabase().getConnection();
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    /// The other page of the operators says what each part of the data folder is.
    private void everythingInTheFolderIsNamed() throws IOException {
        var page = Files.readString(Path.of("docs/operate/README.md"));
        try (var parts = Files.list(folder.resolve("data"))) {
            assertThat(parts.map(part -> part.getFileName() + (Files.isDirectory(part) ? "/" : "")))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(page).contains("`" + part + "`"));
        }
    }

    /// The settings stay in force for the commands that come after them.
    private String follow(String chapter, String heading, EmbeddedPostgres server) throws Exception {
        var settings =
                block("设置").lines().filter(line -> line.startsWith("export ")).collect(Collectors.joining("\n"));
        return run(settings + "\n" + block(chapter, heading), server);
    }

    private String follow(String heading, EmbeddedPostgres server) throws Exception {
        return run(block(heading), server);
    }

    private String run(String commands, EmbeddedPostgres server) throws Exception {
        return run(commands.replace("127.0.0.1:5432", "127.0.0.1:" + server.getPort()));
    }

    /// Runs the first block below the heading, in the folder.
    private String follow(String heading) throws IOException, InterruptedException {
        return run(block(heading));
    }

    private String run(String commands) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-eu", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("SHILU_LANG", "zh");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static String block(String heading) throws IOException {
        return block("# ", heading);
    }

    /// @param chapter a heading before it, where more than one is named so
    private static String block(String chapter, String heading) throws IOException {
        var all = Files.readAllLines(PAGE);
        var lines = all.subList(
                all.indexOf(all.stream()
                        .filter(line -> line.startsWith(chapter))
                        .findFirst()
                        .orElseThrow()),
                all.size());
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("#") && line.contains(heading))
                .findFirst()
                .orElseThrow());
        var rest = lines.subList(at, lines.size());
        var fences = java.util.stream.IntStream.range(0, rest.size())
                .filter(i -> rest.get(i).startsWith("```"))
                .limit(2)
                .toArray();
        return String.join("\n", List.copyOf(rest.subList(fences[0] + 1, fences[1])));
    }
}
