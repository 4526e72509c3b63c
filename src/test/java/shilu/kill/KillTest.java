package shilu.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.exchange.FoundedOffice;
import shilu.exchange.Imports;
import shilu.exchange.Source;
import shilu.exchange.Taken;
import shilu.identity.Actors;
import shilu.identity.SignInLinks;
import shilu.installation.Settings;
import shilu.journeys.Visitor;
import shilu.metric.Folding;
import shilu.unit.NewUnit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Whatever was acknowledged is there, nothing is half there, every figure is its fold, and it starts again without
/// help: after each of some kills (`-Dshilu.kills`, 4).
class KillTest {
    private static final int KILLS = Integer.getInteger("shilu.kills", 4);
    private static final int WAITING = 400;
    private static final int ROWS = 1_200;
    private static final int FOLDED = 500;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private Path home;
    private int books;

    @BeforeEach
    void found() throws Exception {
        home = folder.resolve("data");
        FoundedOffice.in(home);
        try (var office = Aftermath.in(home)) {
            office.bean(Settings.class).put("demo", "true"); // signing in by link
            // A unit below: only what counts above is folded.
            var below = new NewUnit("below", Trainings.UNIT, Trainings.UNIT, UnitType.DEPARTMENT, office.unit);
            office.bean(Units.class).open(below, LocalDate.of(2024, 1, 1), actor(office, "system"));
        }
    }

    @Test
    void what_was_acknowledged_survives_kill_9() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            switch (kill % 3) {
                case 0 -> confirming();
                case 1 -> importing();
                default -> folding();
            }
        }
    }

    /// The server is killed while tabs confirm; at its next start nothing that was answered may be missing.
    private void confirming() throws Exception {
        Confirming confirming;
        Set<RecordId> earlier;
        try (var server = Product.server(home)) {
            var address = server.address();
            try (var before = Aftermath.in(home)) {
                taken(before, WAITING);
                earlier = before.confirmed();
                var visitor = new Visitor(address);
                var account = actor(before, "confirmer").account();
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
            assertThat(confirmed).containsAll(earlier).containsAll(confirming.acknowledged());
            assertThat(confirming.asked()).containsAll(without(earlier, confirmed));
            for (var batch : confirming.batches())
                assertThat(batch.stream().filter(confirmed::contains).count()).isIn(0L, (long) batch.size());
            assertThat(after.waiting(WAITING)).doesNotContainAnyElementsOf(confirmed);
            after.isSound();
        }
    }

    private static Set<RecordId> without(Set<RecordId> earlier, Set<RecordId> confirmed) {
        var fresh = new HashSet<>(confirmed);
        fresh.removeAll(earlier);
        return fresh;
    }

    /// The import is killed as the database grows, which it does in the midst of its one transaction; unless it was done
    /// sooner, and then every row must be there.
    private void importing() throws Exception {
        long records;
        long imports;
        try (var before = Aftermath.in(home)) {
            records = before.records();
            imports = before.imports();
        }
        boolean done;
        try (var growth = new Growth(home, random);
                var command = Product.command(home, "import", book(ROWS).toString(), "--as", "recorder")) {
            growth.await(1 + random.nextInt(6), command.process);
            done = !command.process.isAlive();
            command.kill();
            if (done) assertThat(command.process.exitValue()).as(command.lastWords()).isZero();
        }
        startsWithoutHelp();
        try (var after = Aftermath.in(home)) {
            boolean taken = after.imports() > imports;
            if (done) assertThat(taken).isTrue();
            assertThat(after.records()).isEqualTo(taken ? records + ROWS : records);
            after.isSound();
        }
    }

    /// The server is killed as it begins to fold what was confirmed while it was away.
    private void folding() throws Exception {
        try (var before = Aftermath.in(home)) {
            var taken = taken(before, FOLDED);
            before.bean(Imports.class).confirm(Objects.requireNonNull(taken.id()), actor(before, "confirmer"));
        }
        try (var growth = new Growth(home, random);
                var server = Product.server(home)) {
            growth.await(1 + random.nextInt(4), server.process);
            server.kill();
        }
        startsWithoutHelp();
        try (var after = Aftermath.in(home)) {
            after.isSound();
            after.bean(Folding.class).fold(after.region());
            after.isSound();
        }
    }

    private Taken taken(Aftermath office, int rows) throws Exception {
        var source = new Source(book(rows), null);
        return office.bean(Imports.class).take(List.of(source), false, actor(office, "recorder"), _ -> {});
    }

    private Path book(int rows) throws Exception {
        return Trainings.book(folder.resolve("book" + ++books + ".xlsx"), rows);
    }

    private static Actor actor(Aftermath office, String login) {
        return office.bean(Actors.class).of(login);
    }

    /// The first to open what the dead left behind is the server itself.
    private void startsWithoutHelp() throws Exception {
        try (var server = Product.server(home)) {
            assertThat(new Visitor(server.address()).get("/sign-in").statusCode()).isEqualTo(200);
            server.kill();
        }
    }
}
