package shilu.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.Actor;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.identity.SignInLinks;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.journeys.Office;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.metric.Folding;
import shilu.programme.Programmes;
import shilu.search.Indexing;
import shilu.unit.People;
import shilu.unit.Positions;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// An installation to be visited: set up, a tree of units in levels, people who sign in by link, and three years of
/// work that was entered and confirmed in the week it was done.
final class County implements AutoCloseable {
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final int FOLDED_AT_ONCE = 500_000;
    private static final int INDEXED_AT_ONCE = 2_000;
    private static final int TOGETHER = 5_000;

    /// One record in twenty is not a leaf's.
    private static final int ABOVE = 20;

    final LocalDate today = LocalDate.now(OfficeClock.OFFICE);
    final List<List<String>> levels;
    private final Region region;
    private final Store store;
    private final ConfigurableApplicationContext application;
    private final Random random = new Random(20251231);
    private int hired;

    County(Store store, int... sizes) throws SQLException {
        this.store = store;
        application = shilu.bench.Office.started(store);
        clock().standOn(FOUNDED);
        var setUp = bean(SetUp.class);
        var made = setUp.finish(setUp.newCode(), plan());
        region = made.region();
        bean(Settings.class).put("demo", "true"); // signing in by link
        var programmes = bean(Programmes.class);
        var pack = programmes.keep(region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, made.top().id(), FOUNDED, LocalDate.of(2099, 12, 31), actor("system"));
        var country = new Country(region, made.top().id(), bean(Positions.class).last(region), sizes);
        Past.write(store, region, country::open);
        levels = country.levels;
    }

    private static SetUp.Plan plan() {
        var administrators = List.of("system", "security", "audit").stream()
                .map(login -> new SetUp.Administrator(login, login, Office.PASSWORD))
                .toList();
        return new SetUp.Plan("青禾县", UnitType.GOVERNMENT, Administration.SEPARATE, administrators);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private OfficeClock clock() {
        return bean(OfficeClock.class);
    }

    Actor actor(String login) {
        return bean(Actors.class).of(login);
    }

    /// Meetings in office words and trainings, day by day until yesterday; the newest wait for their confirmers. Then
    /// everything is added up and indexed, and it is today.
    void work(int records, int waiting) throws SQLException {
        var top = levels.getFirst().getFirst();
        var recorder = actor(hire("青禾记录", top, Role.RECORDER).login());
        var confirmer = actor(hire("青禾审核", top, Role.CONFIRMER).login());
        var sentences = new Sentences(records, today.minusYears(3).minusDays(1));
        for (int from = 0; from < records; from += TOGETHER) {
            int to = Math.min(records, from + TOGETHER);
            clock().standOn(sentences.day(to - 1));
            var works = new ArrayList<NewRecord>();
            for (int i = from; i < to; i++) works.add(work(sentences, i));
            var ids = bean(Ledger.class).submitAll(works, recorder);
            int confirmed = Math.clamp(records - waiting - from, 0, ids.size());
            if (confirmed > 0) bean(Ledger.class).confirmAll(ids.subList(0, confirmed), confirmer);
        }
        clock().standOn(today);
        settle();
    }

    private NewRecord work(Sentences sentences, int number) {
        var level = number % ABOVE == 0 ? levels.get(random.nextInt(levels.size())) : levels.getLast();
        var unit = new UnitId(level.get(random.nextInt(level.size())));
        return number % 2 == 0
                ? sentences.record(unit, number)
                : shilu.bench.Office.training(unit, sentences.day(number), number);
    }

    private void settle() throws SQLException {
        while (bean(Folding.class).step(region, FOLDED_AT_ONCE)) Thread.yield();
        while (bean(Indexing.class).step(region, INDEXED_AT_ONCE)) Thread.yield();
        try (var connection = store.connection()) {
            Past.analyze(store, connection);
        }
    }

    /// A new person of the unit, who has the roles there.
    Person hire(String name, String unit, Role... roles) {
        var at = new UnitId(unit);
        var login = "p" + ++hired;
        var person = bean(People.class).add(at, name, null, actor("system"));
        var account =
                bean(Accounts.class).open(login, person.id(), actor("security")).id();
        for (var role : roles) bean(Accounts.class).grant(account, role, at, FOUNDED, null, actor("security"));
        var called = bean(Units.class).unit(at).orElseThrow().name();
        var link = bean(SignInLinks.class).make(account, Duration.ofHours(2));
        return new Person(login, name, roles[0], at, called, link);
    }

    @Override
    public void close() {
        application.close();
    }
}
