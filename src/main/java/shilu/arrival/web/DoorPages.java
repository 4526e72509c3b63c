package shilu.arrival.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.arrival.Door;
import shilu.arrival.SheetId;
import shilu.common.Actor;
import shilu.common.Refused;
import shilu.installation.HomeRegion;
import shilu.installation.PublicAddress;
import shilu.ledger.Naming;
import shilu.web.Answer;
import shilu.web.SignedIn;
import shilu.web.Who;

/// What a phone opens that scanned a meeting's code, with or without an account. The code is gone from the address
/// after the first step, so that nobody passes it on with a link; the ticket stands in a cookie of this meeting
/// alone.
@Controller
class DoorPages {
    private static final String PATH = "/arrivals/{sheet}";
    private static final String TICKET = "shilu-arrival";
    private static final Duration A_MEETING = Duration.ofHours(12);

    private final Door door;
    private final HomeRegion home;
    private final Naming naming;
    private final PublicAddress address;
    private final ObjectProvider<SignedIn> signedIn;

    DoorPages(Door door, HomeRegion home, Naming naming, PublicAddress address, ObjectProvider<SignedIn> signedIn) {
        this.door = door;
        this.home = home;
        this.naming = naming;
        this.address = address;
        this.signedIn = signedIn;
    }

    @GetMapping(PATH + "/{code}")
    Answer enter(
            @PathVariable SheetId sheet,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var ticket = door.enter(home.region(), sheet, code, ticket(request));
        if (ticket.isEmpty()) return scanAnew(response);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(sheet, ticket.get(), request));
        return Answer.goTo("/arrivals/" + sheet);
    }

    private String cookie(SheetId sheet, String ticket, HttpServletRequest request) {
        return ResponseCookie.from(TICKET, ticket)
                .path(request.getContextPath() + "/arrivals/" + sheet)
                .httpOnly(true)
                .secure(address.encrypted())
                .sameSite("Lax")
                .maxAge(A_MEETING)
                .build()
                .toString();
    }

    private static Answer scanAnew(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return Answer.page("arrival/scan");
    }

    @GetMapping(PATH)
    Answer show(@PathVariable SheetId sheet, HttpServletRequest request, HttpServletResponse response) {
        var actor = actor();
        var person = actor.map(Actor::person).orElse(null);
        var meeting = door.meeting(home.region(), sheet, ticket(request), person);
        if (meeting.isEmpty()) return scanAnew(response);
        return Answer.page(
                "arrival/sign",
                "meeting",
                meeting.get(),
                "unit",
                naming.unit(meeting.get().unit()),
                "account",
                actor.map(Actor::name).orElse(null));
    }

    @PostMapping(PATH)
    Answer sign(
            @PathVariable SheetId sheet,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String account,
            HttpServletRequest request) {
        var from = Origin.of(request);
        if (account == null) door.sign(home.region(), sheet, ticket(request), name, from);
        else
            door.sign(
                    home.region(),
                    sheet,
                    ticket(request),
                    actor().orElseThrow(() -> Refused.because("arrival.account.none")),
                    from);
        return Answer.goTo("/arrivals/" + sheet);
    }

    /// Asked for by somebody who is not signed in, it leads over the sign-in page and back.
    @GetMapping("/me/arrivals/{sheet}")
    Answer withAccount(@PathVariable SheetId sheet) {
        return Answer.goTo("/arrivals/" + sheet);
    }

    private Optional<Actor> actor() {
        return Optional.ofNullable(signedIn.getIfAvailable())
                .flatMap(SignedIn::now)
                .map(Who::actor);
    }

    private static String ticket(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(TICKET))
                .map(Cookie::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
