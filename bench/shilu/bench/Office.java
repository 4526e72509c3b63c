package shilu.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.Shilu;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.common.UnitId;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// A county with some bureaus where the first pack is in force, on a store: the product without pages.
final class Office implements AutoCloseable {
    static final LocalDate BEGAN = LocalDate.of(2023, 1, 1);
    static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    final Region region = new Region("bench");
    final Unit county;
    final List<Unit> bureaus = new ArrayList<>();
    private final ConfigurableApplicationContext application;

    Office(Store store, int bureaus) {
        application = started(store);
        var top = new NewUnit("county", "青禾县", "青禾县", UnitType.GOVERNMENT, null);
        var units = bean(Units.class);
        county = units.found(region, top, FOUNDED, PersonId.fresh());
        var administrator = actor(county, Role.SYSTEM_ADMIN);
        for (int i = 1; i <= bureaus; i++) {
            var bureau = new NewUnit("b" + i, "第" + i + "局", "第" + i + "局", UnitType.BUREAU, county.id());
            this.bureaus.add(units.open(bureau, FOUNDED, administrator));
        }
        var programmes = bean(Programmes.class);
        var pack = programmes.keep(region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, county.id(), BEGAN, LocalDate.of(2099, 12, 31), administrator);
    }

    static ConfigurableApplicationContext started(Store store) {
        return new SpringApplicationBuilder(Shilu.class)
                .web(WebApplicationType.NONE)
                .properties("shilu.home=" + store.home(), "spring.main.banner-mode=off")
                .properties(store.settings())
                .run();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Actor actor(Unit unit, Role role) {
        var scope = new Scope(List.of(new Scope.Grant(role, unit.id())));
        return new Actor(region, AccountId.fresh(), PersonId.fresh(), role.name(), scope);
    }

    static NewRecord training(Unit unit, int number) {
        return training(unit.id(), LocalDate.of(2025, 1, 1).plusDays(number % 360), number);
    }

    /// A training: three figures.
    static NewRecord training(UnitId unit, LocalDate day, int number) {
        var values = Values.of(Map.of(
                "title", new Value.Text("第" + number + "期业务培训"),
                "place", new Value.Text("二楼会议室"),
                "days", new Value.Quantity(BigDecimal.valueOf(1 + number % 3)),
                "trainees", new Value.Quantity(BigDecimal.valueOf(10 + number % 90))));
        return new NewRecord(unit, new KindId("common.training"), day, values, List.of(), null);
    }

    @Override
    public void close() {
        application.close();
    }
}
