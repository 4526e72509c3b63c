package shilu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.identity.Actors;
import shilu.unit.People;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.SignedIn;
import shilu.web.Who;

/// Who is signed in. A session holds the account's id alone; roles are read anew for each request, so that a grant or
/// a lock works at once.
@Component
class Present implements SignedIn {
    private static final String WHO = Present.class.getName();

    private final Actors actors;
    private final People people;
    private final Units units;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    Present(Actors actors, People people, Units units) {
        this.actors = actors;
        this.people = people;
        this.units = units;
    }

    @Override
    public Optional<Who> now() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return Optional.empty();
        if (request.getAttribute(WHO, RequestAttributes.SCOPE_REQUEST) instanceof Who who) return Optional.of(who);
        var found = account().flatMap(actors::of).map(this::who);
        found.ifPresent(who -> request.setAttribute(WHO, who, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private Who who(Actor actor) {
        var unit = people.person(actor.person()).flatMap(person -> units.unit(person.unit()));
        return new Who(actor, unit.map(Unit::shortName).orElse(""));
    }

    /// Whether the account behind this session may still be here.
    boolean stillThere() {
        return account().isEmpty() || now().isPresent();
    }

    static Optional<AccountId> account() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(new AccountId(signedIn.getName()));
    }

    /// Signs the account in, in a new session: one that an attacker may have prepared ends here.
    ///
    /// @return the page that was asked for before signing in
    String begin(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var wanted = wanted(request, response);
        var prepared = request.getSession(false);
        if (prepared != null) prepared.invalidate();
        request.removeAttribute(WHO);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.value(), null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return wanted;
    }

    private String wanted(HttpServletRequest request, HttpServletResponse response) {
        if (!(asked.getRequest(request, response) instanceof DefaultSavedRequest saved)) return "/";
        var whole = saved.getRequestURI();
        if (whole == null || !"GET".equals(saved.getMethod())) return "/";
        var path = whole.substring(request.getContextPath().length());
        var query = saved.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /// Ends the session of somebody who may not be here any more.
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
