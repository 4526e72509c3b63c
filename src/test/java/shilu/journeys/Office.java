package shilu.journeys;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.identity.SetUp.Administrator;
import shilu.identity.SignInLinks;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.unit.NewUnit;
import shilu.unit.People;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// A site that is set up, and people who sign in to it. Marked as a demo, so that they can sign in by link.
public final class Office implements AutoCloseable {
    public static final String PASSWORD = "一次记录处处可用无据不成数";
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    private static @Nullable Office shared;

    public final Site site;
    public final Region region;
    public final Unit top;
    private final AtomicInteger hired = new AtomicInteger();

    private Office(Site site, SetUp.Made made) {
        this.site = site;
        this.region = made.region();
        this.top = made.top();
    }

    /// One for all tests that leave it as they found it, or add to it alone.
    public static synchronized Office shared() {
        if (shared == null) {
            var opened = separate();
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
            shared = opened;
        }
        return shared;
    }

    public static Office separate(String... settings) {
        return opened(
                Site.empty(settings),
                Administration.SEPARATE,
                List.of(
                        new Administrator("赵系统", "system", PASSWORD),
                        new Administrator("钱安全", "security", PASSWORD),
                        new Administrator("孙审计", "audit", PASSWORD)));
    }

    public static Office small() {
        var admin = new Administrator("李管理", "admin", PASSWORD);
        return opened(Site.empty(), Administration.SMALL_OFFICE, List.of(admin));
    }

    private static Office opened(Site site, Administration administration, List<Administrator> admins) {
        var setUp = site.bean(SetUp.class);
        var plan = new SetUp.Plan("青禾县", UnitType.GOVERNMENT, administration, admins);
        site.bean(OfficeClock.class).standOn(FOUNDED);
        var made = setUp.finish(setUp.newCode(), plan);
        site.bean(OfficeClock.class).standOn(TODAY);
        site.bean(Settings.class).put("demo", "true");
        return new Office(site, made);
    }

    public Actor system() {
        return actor("system");
    }

    public Actor security() {
        return actor("security");
    }

    public Actor actor(String login) {
        return site.bean(Actors.class).of(login);
    }

    public Unit unit(String code, String name) {
        var unit = new NewUnit(code, name, name, UnitType.BUREAU, top.id());
        return site.bean(Units.class).open(unit, FOUNDED, system());
    }

    /// A new person of the unit with an account and the roles there.
    public AccountId hire(String name, UnitId unit, Role... roles) {
        var person = site.bean(People.class).add(unit, name, null, system());
        var accounts = site.bean(Accounts.class);
        var account = accounts.open("p" + hired.incrementAndGet(), person.id(), security())
                .id();
        for (var role : roles) accounts.grant(account, role, unit, FOUNDED, null, security());
        return account;
    }

    /// Signs in by a link.
    public void signIn(Page page, AccountId account) {
        page.navigate(site.at("/sign-in/" + link(account)));
    }

    public void signIn(Page page, String login) {
        signIn(page, actor(login).account());
    }

    public String link(AccountId account) {
        return site.bean(SignInLinks.class).make(account, Duration.ofMinutes(5));
    }

    @Override
    public void close() {
        site.close();
    }
}
