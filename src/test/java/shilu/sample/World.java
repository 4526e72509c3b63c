package shilu.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.Shilu;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.common.UnitId;
import shilu.programme.Programmes;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// The small world all tests share: one application without web in a temporary folder, on a real SQLite file or on a
/// real PostgreSQL server ([Databases]). Each world is a region of its own, so tests neither see nor wait for each
/// other.
public final class World {
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static ConfigurableApplicationContext application;

    public final Region region = new Region("r" + Ids.fresh().substring(11).toLowerCase(java.util.Locale.ROOT));
    public final Unit county;

    private World() {
        var top = new NewUnit("county", "青禾县", "青禾县", UnitType.GOVERNMENT, null);
        county = bean(Units.class).found(region, top, FOUNDED, PersonId.fresh());
    }

    public static World fresh() {
        return new World();
    }

    public static synchronized ConfigurableApplicationContext application() {
        if (application == null) application = start();
        return application;
    }

    public static <T> T bean(Class<T> type) {
        return application().getBean(type);
    }

    public static <T> T inTransaction(Supplier<T> work) {
        return bean(TransactionTemplate.class).execute(_ -> work.get());
    }

    /// An actor with the roles at the unit.
    public Actor actor(UnitId unit, Role... roles) {
        var grants =
                Arrays.stream(roles).map(role -> new Scope.Grant(role, unit)).toList();
        var account = AccountId.fresh();
        return new Actor(
                region, account, PersonId.fresh(), "甲" + account.value().substring(20), new Scope(grants));
    }

    public Actor administrator() {
        return actor(county.id(), Role.SYSTEM_ADMIN);
    }

    /// Puts a pack in force in the county, from 2025 on.
    ///
    /// @param folder as it stands in the repository
    public void adopt(String folder) {
        var programmes = bean(Programmes.class);
        programmes.adopt(
                programmes.keep(region, Path.of(folder)),
                county.id(),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2099, 12, 31),
                administrator());
    }

    public Unit unit(String code, Unit parent) {
        var unit = new NewUnit(code, "单位" + code, code, UnitType.BUREAU, parent.id());
        return bean(Units.class).open(unit, FOUNDED, administrator());
    }

    /// An application of its own on a data folder, for tests that harm what is in it. To be closed by the caller.
    public static ConfigurableApplicationContext apart(Path home) {
        return new SpringApplicationBuilder(Shilu.class)
                .web(WebApplicationType.NONE)
                .properties("shilu.home=" + home, "spring.main.banner-mode=off", "logging.level.root=WARN")
                .properties(Databases.settings(home))
                .run();
    }

    private static ConfigurableApplicationContext start() {
        try {
            return apart(Files.createTempDirectory("shilu-world"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
