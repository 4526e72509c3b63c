package shilu.identity.web;

import java.time.LocalDate;
import java.util.List;
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
import shilu.identity.Accounts;
import shilu.identity.GrantId;
import shilu.identity.Grants;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// Roles seen from the units, and how long they hold; for the security administrator.
@Controller
@RequestMapping(AccountPages.PATH)
class GrantPages {
    private final Grants grants;
    private final Accounts accounts;
    private final Units units;
    private final AccountViews views;

    GrantPages(Grants grants, Accounts accounts, Units units, AccountViews views) {
        this.grants = grants;
        this.accounts = accounts;
        this.units = units;
        this.views = views;
    }

    /// @param unit code or name; the top unit when none is given or it names none
    @GetMapping("/units")
    Answer units(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor) {
        var on = day == null ? views.today() : day;
        var found = unit.isBlank()
                ? units.tops(actor.region()).stream().findFirst()
                : units.meant(actor.region(), unit, Period.day(on)).one("unit");
        var held = found.map(one -> grants.at(one.id(), on, actor)).orElseGet(() -> {
            accounts.count("", actor);
            return List.of();
        });
        return Answer.page(
                "identity/units",
                "held",
                views.held(held, found.map(Unit::id)),
                "unit",
                found.orElse(null),
                "typed",
                found.map(Unit::name).orElse(unit),
                "day",
                on);
    }

    @PostMapping("/{id}/grants/{grant}/until")
    @OnRefusal(shows = AccountPages.PATH + "/{id}")
    Answer until(
            @PathVariable AccountId id,
            @PathVariable GrantId grant,
            @RequestParam(required = false) @Nullable LocalDate until,
            Actor actor) {
        accounts.until(id, grant, until, actor);
        return Answer.goTo(AccountPages.PATH + "/" + id).saying("identity.grant.changed");
    }
}
