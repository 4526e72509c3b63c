package shilu.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import shilu.sample.Databases;
import shilu.sample.OnPostgresql;
import shilu.unit.NewUnit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Whatever was acknowledged is there, nothing is half there, every figure is its fold, and it starts again without
/// help: after each of some kills (`-Dshilu.kills`; 3, one of each sort, and on PostgreSQL one and its server's own
/// death). A kill that comes when the work is done proves little: of each sort at least one comes in the midst of it.
class KillTest {
    private static final int KILLS = Integer.getInteger("shilu.kills", Databases.postgresql() ? 1 : 3);
    private static final int WAITING = 200;
    private static final int ROWS = 800;
    private static final int AGAIN = 3;

    /// Some steps of folding.
    private static final int FOLDED = 1_000;

    /// Of what an import of so many rows writes before it commits.
    private static final int WRITTEN = 260_000;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private Path home;
    private int books;

    /// On the engine of the tests, which is SQLite or a server of PostgreSQL that lives on.
    private void found() throws Exception {
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
        found();
        var sorts = List.<Kill>of(this::confirming, this::importing, this::folding);
        var inTheMidst = new int[sorts.size()];
        for (int kill = 0; kill < KILLS; kill++)
            if (sorts.get(kill % sorts.size()).inTheMidst()) inTheMidst[kill % sorts.size()]++;
        for (int sort = 0; sort < Math.min(KILLS, sorts.size()); sort++) {
            for (int more = 0; more < AGAIN && inTheMidst[sort] == 0; more++)
                if (sorts.get(sort).inTheMidst()) inTheMidst[sort]++;
            assertThat(inTheMidst[sort])
                    .as("kills of sort %d in the midst", sort)
                    .isPositive();
        }
    }

    /// One kill, and whether it came in the midst of the work.
    private interface Kill {
        boolean inTheMidst() throws Exception;
    }

    /// The database server itself is killed while tabs confirm and the job folds; the product runs on, says so in
    /// words, and works again as soon as the database does.
    @Test
    @OnPostgresql
    void what_was_acknowledged_survives_the_death_of_the_database() throws Exception {
        try (var postmaster = Postmaster.in(folder.resolve("postgresql"))) {
            Databases.standsAt(postmaster.url(), folder.resolve("data"));
            found();
            for (int kill = 0; kill < Math.max(1, KILLS / 4); kill++) databaseDies(postmaster);
        }
    }

    private void databaseDies(Postmaster postmaster) throws Exception {
        try (var server = Product.server(home)) {
            var address = server.address();
            Set<RecordId> earlier;
            List<RecordId> waiting;
            Visitor visitor;
            try (var before = Aftermath.in(home)) {
                taken(before, WAITING);
                earlier = before.confirmed();
                waiting = before.waiting(WAITING);
                visitor = confirmer(before, address);
            }
            var confirming = Confirming.of(waiting, visitor);
            confirming.waitForAnswers(1 + random.nextInt(25));
            postmaster.kill();
            confirming.waitForARefusal();
            confirming.end();
            assertThat(confirming.refused()).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("数据库暂时连不上").doesNotContain("Exception", "\tat ");
            });
            postmaster.startAgain();
            assertThat(visitor.get("/confirmations").statusCode()).isEqualTo(200);
            holds(earlier, confirming);
            var rest = Confirming.of(waitingNow(), visitor);
            rest.waitForAnswers(1);
            rest.end();
            assertThat(rest.refused()).isEmpty();
            assertThat(server.process.isAlive()).isTrue();
            server.kill();
        }
    }

    private List<RecordId> waitingNow() {
        try (var now = Aftermath.in(home)) {
            return now.waiting(WAITING);
        }
    }

    private static Visitor confirmer(Aftermath office, URI address) {
        var visitor = new Visitor(address).with("Accept-Language", "zh-CN");
        var account = actor(office, "confirmer").account();
        visitor.get("/sign-in/" + office.bean(SignInLinks.class).make(account, Duration.ofHours(1)));
        assertThat(visitor.get("/confirmations").statusCode()).isEqualTo(200);
        return visitor;
    }

    /// The server is killed while tabs confirm; at its next start nothing that was answered may be missing.
    private boolean confirming() throws Exception {
        Confirming confirming;
        Set<RecordId> earlier;
        try (var server = Product.server(home)) {
            var address = server.address();
            try (var before = Aftermath.in(home)) {
                taken(before, WAITING);
                earlier = before.confirmed();
                confirming = Confirming.of(before.waiting(WAITING), confirmer(before, address));
            }
            confirming.waitForAnswers(1 + random.nextInt(25));
            server.kill();
            confirming.end();
        }
        startsWithoutHelp();
        holds(earlier, confirming);
        return !confirming.acknowledged().containsAll(confirming.asked());
    }

    private void holds(Set<RecordId> earlier, Confirming confirming) {
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

    /// The import is killed as the database grows, which it does in the midst of its one transaction; unless it was
    /// done sooner, and then every row must be there.
    private boolean importing() throws Exception {
        long records;
        long imports;
        try (var before = Aftermath.in(home)) {
            records = before.records();
            imports = before.imports();
        }
        boolean done;
        try (var growth = new Growth(home);
                var command = Product.command(home, "import", book(ROWS).toString(), "--as", "recorder")) {
            done = !growth.await(random.nextInt(WRITTEN), command.process);
            command.kill();
            if (done)
                assertThat(command.process.exitValue()).as(command.lastWords()).isZero();
        }
        startsWithoutHelp();
        try (var after = Aftermath.in(home)) {
            boolean taken = after.imports() > imports;
            if (done) assertThat(taken).isTrue();
            assertThat(after.records()).isEqualTo(taken ? records + ROWS : records);
            after.isSound();
            return !taken;
        }
    }

    /// The server is killed between the steps in which it folds what was confirmed while it was away.
    private boolean folding() throws Exception {
        long last;
        try (var before = Aftermath.in(home)) {
            var taken = taken(before, FOLDED);
            before.bean(Imports.class).confirm(Objects.requireNonNull(taken.id()), actor(before, "confirmer"));
            last = before.last();
        }
        long before = folded();
        long folded;
        try (var server = Product.server(home)) {
            folded = afterAStep(before, server.process);
            server.kill();
        }
        startsWithoutHelp();
        try (var after = Aftermath.in(home)) {
            after.isSound();
            after.bean(Folding.class).fold(after.region());
            after.isSound();
        }
        return folded > before && folded < last;
    }

    /// How far it is folded as soon as that has moved; looks past the product, which keeps the database open.
    private long afterAStep(long before, Process server) throws Exception {
        long now = before;
        while (now == before && !server.waitFor(2, TimeUnit.MILLISECONDS)) now = folded();
        return now;
    }

    private long folded() throws Exception {
        try (var connection = Databases.connection(home);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(position), 0) from metric_fold")) {
            return row.next() ? row.getLong(1) : 0;
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
            assertThat(new Visitor(server.address()).get("/sign-in").statusCode())
                    .isEqualTo(200);
            server.kill();
        }
    }
}
