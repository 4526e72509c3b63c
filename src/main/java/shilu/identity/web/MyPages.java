package shilu.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.identity.Accounts;
import shilu.web.Answer;

/// One's own account: which roles it holds, and its password.
@Controller
@RequestMapping(MyPages.PATH)
class MyPages {
    static final String PATH = "/me";
    static final String PASSWORD = PATH + "/password";

    private final Accounts accounts;
    private final AccountViews views;

    MyPages(Accounts accounts, AccountViews views) {
        this.accounts = accounts;
        this.views = views;
    }

    @GetMapping
    Answer me(Actor actor) {
        return Answer.page("identity/me", "grants", views.grants(accounts.grants(actor.account(), actor)));
    }

    @GetMapping("/password")
    Answer password(Actor actor) {
        return Answer.page("identity/password", "must", accounts.mustChangePassword(actor));
    }

    @PostMapping("/password")
    Answer change(
            @RequestParam String password,
            @RequestParam String newPassword,
            @RequestParam String newPassword2,
            Actor actor) {
        if (!newPassword.equals(newPassword2))
            throw new Refused(java.util.List.of(Problem.about("newPassword2", "identity.password.not-repeated")));
        accounts.changePassword(password, newPassword, actor);
        return Answer.goTo("/").saying("identity.password.changed");
    }
}
