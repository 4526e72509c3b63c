package shilu.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.identity.Accounts;
import shilu.identity.GrantId;
import shilu.identity.Grants;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// Accounts and grants, for the security administrator.
@Controller
@RequestMapping(AccountPages.PATH)
class AccountPages {
    static final String PATH = "/accounts";
    private static final String ONE = PATH + "/{id}";

    /// A role that ends within so many days is shown, so that nobody finds out by being refused.
    private static final int SOON = 30;

    private final Accounts accounts;
    private final Grants grants;
    private final Units units;
    private final People people;
    private final AccountViews views;

    AccountPages(Accounts accounts, Grants grants, Units units, People people, AccountViews views) {
        this.accounts = accounts;
        this.grants = grants;
        this.units = units;
        this.people = people;
        this.views = views;
    }

    @GetMapping
    Answer list(@RequestParam(defaultValue = "") String words, @RequestParam @Nullable Integer page, Actor actor) {
        var paging = Paging.of(page, accounts.count(words, actor));
        var found = accounts.list(words, paging.offset(), paging.size(), actor);
        return Answer.page(
                "identity/accounts",
                "accounts",
                views.accounts(found, actor),
                "paging",
                paging,
                "words",
                words,
                "ending",
                views.held(grants.endingBy(views.today().plusDays(SOON), actor), Optional.empty()),
                "locked",
                views.accounts(grants.locked(actor), actor),
                "gone",
                views.accounts(grants.ofPeopleGone(actor), actor));
    }

    @GetMapping("/new")
    Answer blank(Actor actor) {
        accounts.count("", actor);
        return Answer.page("identity/account-new");
    }

    @PostMapping
    @OnRefusal(shows = PATH + "/new")
    Answer open(@RequestParam String unit, @RequestParam String name, @RequestParam String login, Actor actor) {
        var account = accounts.open(login, person(unit(unit, actor), name).id(), actor);
        return newPassword(account.id(), actor);
    }

    private Person person(Unit unit, String name) {
        var named = people.named(unit.id(), name.strip()).stream()
                .filter(person -> person.unit().equals(unit.id()))
                .toList();
        if (named.isEmpty()) throw refused("name", "identity.person.unknown", name, unit.name());
        if (named.size() > 1) throw refused("name", "identity.person.several", name, unit.name());
        return named.getFirst();
    }

    private Unit unit(String written, Actor actor) {
        return units.meant(actor.region(), written, Period.day(views.today()))
                .one("unit")
                .orElseThrow(() -> refused("unit", "unit.unknown"));
    }

    private static Refused refused(String field, String code, Object... details) {
        return new Refused(List.of(Problem.about(field, code, details)));
    }

    @GetMapping("/{id}")
    Answer show(@PathVariable AccountId id, Actor actor) {
        var account = accounts.account(id, actor);
        return Answer.page(
                "identity/account",
                "view",
                views.account(account, actor),
                "own",
                id.equals(actor.account()),
                "gone",
                grants.ofPeopleGone(actor).contains(account),
                "today",
                views.today());
    }

    @PostMapping("/{id}/lock")
    @OnRefusal(shows = ONE)
    Answer lock(@PathVariable AccountId id, Actor actor) {
        accounts.lock(id, actor);
        return Answer.goTo(PATH + "/" + id).saying("identity.account.now-locked");
    }

    @PostMapping("/{id}/unlock")
    @OnRefusal(shows = ONE)
    Answer unlock(@PathVariable AccountId id, Actor actor) {
        accounts.unlock(id, actor);
        return Answer.goTo(PATH + "/" + id).saying("identity.account.now-unlocked");
    }

    @PostMapping("/{id}/one-time-password")
    @OnRefusal(shows = ONE)
    Answer newPassword(@PathVariable AccountId id, Actor actor) {
        var login = accounts.account(id, actor).login();
        var password = accounts.newPassword(id, actor);
        return Answer.goTo(PATH + "/" + id).saying("identity.password.one-time", login, password);
    }

    @PostMapping("/{id}/grants")
    @OnRefusal(shows = ONE)
    Answer grant(
            @PathVariable AccountId id,
            @RequestParam Role role,
            @RequestParam String unit,
            @RequestParam LocalDate from,
            @RequestParam @Nullable LocalDate to,
            Actor actor) {
        accounts.grant(id, role, unit(unit, actor).id(), from, to, actor);
        return Answer.goTo(PATH + "/" + id).saying("identity.grant.made");
    }

    @PostMapping("/{id}/grants/{grant}/end")
    @OnRefusal(shows = ONE)
    Answer revoke(@PathVariable AccountId id, @PathVariable GrantId grant, Actor actor) {
        accounts.revoke(id, grant, actor);
        return Answer.goTo(PATH + "/" + id).saying("identity.grant.ended");
    }
}
