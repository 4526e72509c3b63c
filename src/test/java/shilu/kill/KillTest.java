package shilu.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.exchange.FoundedOffice;
import shilu.identity.Actors;
import shilu.identity.SignInLinks;
import shilu.installation.Settings;
import shilu.journeys.Visitor;

/// Whatever was acknowledged is there, nothing is half there, every figure is its fold, and it starts again without
/// help: after each of some kills (`-Dshilu.kills`, 4).
class KillTest {
    private static final int KILLS = Integer.getInteger("shilu.kills", 4);
    private static final int ROWS = 1_200;
    private static final int WAITING = 400;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private Path home;
    private long records;
    private long imports;

    @Test
    void what_was_acknowledged_survives_kill_9() throws Exception {
        home = folder.resolve("data");
        FoundedOffice.in(home);
        try (var found = Aftermath.in(home)) {
            found.bean(Settings.class).put("demo", "true"); // signing in by link
        }
        importing(WAITING, Integer.MAX_VALUE);
        assertThat(records).as("the first import, which nobody kills").isEqualTo(WAITING);
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 2 == 0) confirming();
            else importing(ROWS, 1 + random.nextInt(6));
        }
    }

    /// The server is killed while tabs confirm; at its next start nothing that was answered may be missing.
    private void confirming() throws Exception {
        Confirming confirming;
        try (var server = Product.server(home)) {
            var address = server.address();
            try (var before = Aftermath.in(home)) {
                var visitor = new Visitor(address);
                var account = before.bean(Actors.class).of("confirmer").account();
                visitor.get("/sign-in/" + before.bean(SignInLinks.class).make(account, Duration.ofHours(1)));
                assertThat(visitor.get("/confirmations").statusCode()).isEqualTo(200);
                confirming = Confirming.of(before.waiting(WAITING), visitor);
            }
            confirming.waitForAnswers(1 + random.nextInt(25));
            server.kill();
            confirming.end();
        }
        startsWithoutHelp();
        try (var after = Aftermath.in(home)) {
            var confirmed = after.confirmed();
            assertThat(confirmed).containsAll(confirming.acknowledged());
            for (var batch : confirming.batches())
                assertThat(batch.stream().filter(confirmed::contains).count()).isIn(0L, (long) batch.size());
            assertThat(after.waiting(WAITING)).doesNotContainAnyElementsOf(confirmed);
            sound(after);
        }
    }

    /// The import is killed when the database file has grown that many times, which is in the midst of its one
    /// transaction; unless it was done sooner, and then every row must be there.
    private void importing(int rows, int growths) throws Exception {
        var book = Trainings.book(folder.resolve("book" + imports + "-" + random.nextInt() + ".xlsx"), rows);
        boolean done;
        try (var command = Product.command(home, "import", book.toString(), "--as", "recorder")) {
            if (growths < Integer.MAX_VALUE) awaitGrowth(command, growths);
            else assertThat(command.process.waitFor()).as(command.lastWords()).isZero();
            done = !command.process.isAlive() && command.process.exitValue() == 0;
            command.kill();
        }
        startsWithoutHelp();
        try (var after = Aftermath.in(home)) {
            if (done) assertThat(after.records()).isEqualTo(records + rows);
            else assertThat(after.records()).isIn(records, records + rows);
            assertThat(after.imports()).isEqualTo(imports + (after.records() == records ? 0 : 1));
            records = after.records();
            imports = after.imports();
            sound(after);
        }
    }

    private void awaitGrowth(Product command, int growths) throws IOException, InterruptedException {
        try (var watch = home.getFileSystem().newWatchService()) {
            home.register(watch, StandardWatchEventKinds.ENTRY_MODIFY);
            for (int i = 0; i < growths && command.process.isAlive(); i++) {
                var key = watch.poll(1, TimeUnit.MINUTES);
                if (key == null) return;
                key.pollEvents();
                key.reset();
            }
        }
    }

    /// The first to open what the dead left behind is the server itself.
    private void startsWithoutHelp() throws Exception {
        try (var server = Product.server(home)) {
            assertThat(new Visitor(server.address()).get("/sign-in").statusCode()).isEqualTo(200);
            server.kill();
        }
    }

    private static void sound(Aftermath after) {
        after.chainsClose();
        if (!after.confirmed().isEmpty()) after.figuresAreTheFold();
    }
}
