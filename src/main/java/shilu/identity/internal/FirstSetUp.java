package shilu.identity.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.identity.Administration;
import shilu.identity.Audit;
import shilu.identity.SetUp;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.unit.NewUnit;
import shilu.unit.People;
import shilu.unit.Unit;
import shilu.unit.Units;

@Component
@Transactional
class FirstSetUp implements SetUp {
    /// An office is older than its installation: the ledgers of earlier years must find their unit.
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

    private static final String ORIGIN = "set-up";
    private static final String CODE = ORIGIN + ".code";

    private final Settings settings;
    private final Turns turns;
    private final SqlAccounts accounts;
    private final AccountRows rows;
    private final Units units;
    private final People people;
    private final OfficeClock clock;
    private final Audit audit;

    FirstSetUp(
            Settings settings,
            Turns turns,
            SqlAccounts accounts,
            AccountRows rows,
            Units units,
            People people,
            OfficeClock clock,
            Audit audit) {
        this.settings = settings;
        this.turns = turns;
        this.accounts = accounts;
        this.rows = rows;
        this.units = units;
        this.people = people;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean finished() {
        return settings.get(SqlAudit.REGION).isPresent();
    }

    @Override
    public String newCode() {
        stillOpen();
        var code = Tokens.groups(5);
        settings.put(CODE, Tokens.hash(Tokens.plain(code)));
        return code;
    }

    @Override
    public Made finish(String code, Plan plan) {
        stillOpen();
        Refused.ifAny(problems(code, plan));
        var region = new Region(Tokens.letters(8));
        settings.put(SqlAudit.REGION, region.value());
        settings.put(Administration.SETTING, plan.administration().word());
        settings.put(CODE, "used");
        var top = new NewUnit(plan.code(), plan.unit(), plan.unit(), plan.type(), null);
        var unit = units.found(region, top, FOUNDED, PersonId.fresh());
        var admins = new ArrayList<AccountId>();
        for (int i = 0; i < plan.admins().size(); i++)
            admins.add(make(
                    unit, plan.admins().get(i), plan.administration().accounts().get(i)));
        var mode = plan.administration().word();
        audit.record(new Audit.Act(admins.getFirst(), ORIGIN, "administration", mode, "done"));
        return new Made(region, unit, List.copyOf(admins));
    }

    private void stillOpen() {
        turns.alone(Turn.SET_UP);
        if (finished()) throw new NotThere("identity.set-up.finished");
    }

    private List<Problem> problems(String code, Plan plan) {
        var problems = new ArrayList<Problem>();
        var right = settings.get(CODE).filter(Tokens.hash(Tokens.plain(code))::equals);
        if (right.isEmpty()) problems.add(Problem.about("code", "identity.set-up.code"));
        if (plan.unit().isBlank()) problems.add(Problem.about("unit", "web.field.missing"));
        if (plan.admins().size() != plan.administration().accounts().size())
            throw new IllegalArgumentException("one administrator for each account of " + plan.administration());
        for (int i = 0; i < plan.admins().size(); i++)
            problems.addAll(problems("admins[" + i + "].", plan.admins().get(i)));
        if (plan.admins().stream()
                        .map(admin -> AccountRows.login(admin.login()))
                        .distinct()
                        .count()
                < plan.admins().size()) problems.add(Problem.of("identity.set-up.same-login"));
        return problems;
    }

    private List<Problem> problems(String prefix, Administrator admin) {
        var problems = new ArrayList<Problem>();
        if (admin.name().isBlank()) problems.add(Problem.about(prefix + "name", "web.field.missing"));
        problems.addAll(accounts.loginProblems(prefix + "login", admin.login()));
        problems.addAll(Passwords.problems(prefix + "password", admin.password(), AccountRows.login(admin.login())));
        return problems;
    }

    /// The people of the first administrators are entered by the system administrator's right, which set-up has.
    private AccountId make(Unit unit, Administrator admin, Set<Role> roles) {
        var region = unit.region();
        var setUp = new Scope(List.of(new Scope.Grant(Role.SYSTEM_ADMIN, unit.id())));
        var actor = new Actor(region, AccountId.fresh(), PersonId.fresh(), admin.name(), setUp);
        var person = people.add(unit.id(), admin.name(), null, actor);
        var hash = rows.hashed(admin.password());
        var account = rows.insert(region, AccountRows.login(admin.login()), person.id(), hash, false);
        for (var role : roles) rows.insert(region, account.id(), role, unit.id(), clock.today(), null);
        return account.id();
    }
}
