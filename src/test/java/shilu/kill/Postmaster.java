package shilu.kill;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of its own that can be killed and started again on what it left behind. What it acknowledges it
/// has handed to the system; the disk is not waited for, since the system does not die here.
final class Postmaster implements AutoCloseable {
    private static final int ENDING_SECONDS = 30;

    private final Path folder;
    private EmbeddedPostgres server;

    private Postmaster(Path folder) throws IOException {
        this.folder = folder;
        server = started(0);
    }

    static Postmaster in(Path folder) throws IOException, SQLException {
        var postmaster = new Postmaster(folder);
        postmaster.run("create role tests login password 'tests'");
        postmaster.run("create database shilu owner tests encoding 'UTF8' locale 'C.UTF-8' template template0");
        return postmaster;
    }

    private EmbeddedPostgres started(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private void run(String statement) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/shilu";
    }

    /// SIGKILL. Its children end when they see it gone, and only then may another take its place.
    void kill() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var pid =
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip();
        var process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var children = process.descendants().toList();
        process.destroyForcibly();
        for (var child : children) child.onExit().get(ENDING_SECONDS, TimeUnit.SECONDS);
    }

    void startAgain() throws IOException {
        int port = server.getPort();
        close();
        server = started(port);
    }

    /// The library complains in many lines when there is nothing left to stop.
    @Override
    public void close() throws IOException {
        if (LoggerFactory.getLogger("io.zonky") instanceof Logger log) log.setLevel(Level.OFF);
        server.close();
    }
}
