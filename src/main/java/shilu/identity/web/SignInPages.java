package shilu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.NotThere;
import shilu.identity.Actors;
import shilu.identity.SignIn;
import shilu.web.Answer;

/// Signing in: by password, and in a demo by a link that works once.
@Controller
@RequestMapping(SignInPages.PATH)
class SignInPages {
    static final String PATH = "/sign-in";

    private final SignIn signIn;
    private final Actors actors;
    private final Present present;

    SignInPages(SignIn signIn, Actors actors, Present present) {
        this.signIn = signIn;
        this.actors = actors;
        this.present = present;
    }

    @GetMapping
    Answer form() {
        return present.now().isPresent() ? Answer.goTo("/") : Answer.page("identity/sign-in");
    }

    @PostMapping
    Answer withPassword(
            @RequestParam String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        actors.named(login).ifPresent(attempted -> Auditing.about(request, attempted.value()));
        var account = signIn.withPassword(login, password);
        return Answer.goTo(present.begin(account, request, response));
    }

    /// Opening the link signs in, without a second step: that is what a demo needs, and why links are only made in a
    /// demo, work once, and only on the machine itself.
    @GetMapping("/{token}")
    Answer withLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Auditing.about(request, "link");
        if (!Loopback.is(request)) throw new NotThere("identity.link.used");
        present.begin(signIn.withLink(token), request, response);
        return Answer.goTo("/");
    }
}
