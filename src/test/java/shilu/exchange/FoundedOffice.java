package shilu.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import shilu.Shilu;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.installation.OfficeClock;
import shilu.programme.Programmes;
import shilu.sample.Databases;
import shilu.unit.People;
import shilu.unit.UnitType;

/// A data folder as set-up leaves it, with a recorder, a confirmer and the first pack in force: for commands, which
/// open it themselves.
public final class FoundedOffice {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private FoundedOffice() {}

    public static void in(Path home) {
        try (var application = new SpringApplicationBuilder(Shilu.class)
                .web(WebApplicationType.NONE)
                .properties("shilu.home=" + home, "spring.main.banner-mode=off", "logging.level.root=WARN")
                .properties(Databases.settings(home))
                .run()) {
            // A unit exists from the day of set-up on, and the work of the tests is of 2025.
            application.getBean(OfficeClock.class).standOn(FROM);
            var setUp = application.getBean(SetUp.class);
            var made = setUp.finish(setUp.newCode(), plan());
            var actors = application.getBean(Actors.class);
            var unit = made.top().id();
            account(
                    application.getBean(People.class),
                    application.getBean(Accounts.class),
                    actors,
                    unit,
                    "recorder",
                    Role.RECORDER);
            account(
                    application.getBean(People.class),
                    application.getBean(Accounts.class),
                    actors,
                    unit,
                    "confirmer",
                    Role.CONFIRMER);
            var programmes = application.getBean(Programmes.class);
            var pack = programmes.keepShipped(made.region(), "ideology-responsibility");
            programmes.adopt(pack, unit, FROM, LocalDate.of(2099, 12, 31), actors.of("system"));
            application.getBean(OfficeClock.class).standOn(LocalDate.of(2026, 1, 10));
        }
    }

    private static void account(People people, Accounts accounts, Actors actors, UnitId unit, String login, Role role) {
        Actor security = actors.of("security");
        var person = people.add(unit, login, null, actors.of("system"));
        var account = accounts.open(login, person.id(), security);
        accounts.grant(account.id(), role, unit, FROM, null, security);
    }

    private static SetUp.Plan plan() {
        var admins = List.of("system", "security", "audit").stream()
                .map(login -> new SetUp.Administrator(login, login, Ids.fresh() + "-test"))
                .toList();
        return new SetUp.Plan("甲局", UnitType.BUREAU, Administration.SEPARATE, admins);
    }
}
