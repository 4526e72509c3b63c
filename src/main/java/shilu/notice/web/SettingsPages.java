package shilu.notice.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.identity.Actors;
import shilu.notice.Delivery;
import shilu.notice.MailServer;
import shilu.notice.NoticeSettings;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// When and through what messages are sent, and what did not arrive; for the system administrator of the top unit.
@Controller
@RequestMapping(SettingsPages.PATH)
class SettingsPages {
    static final String PATH = NoticePages.PATH + "/settings";

    private final NoticeSettings settings;
    private final Actors actors;
    private final Units units;

    SettingsPages(NoticeSettings settings, Actors actors, Units units) {
        this.settings = settings;
        this.actors = actors;
        this.units = units;
    }

    /// Who administers part of the units finds who can change it.
    @GetMapping
    Answer show(Actor actor) {
        if (!settings.mayChange(actor)) return Answer.page("notice/settings-elsewhere");
        return Answer.page(
                "notice/settings",
                "at",
                settings.at().toString(),
                "within",
                settings.within(),
                "mail",
                settings.mail().orElse(null),
                "fixed",
                settings.mailByEnvironment(),
                "password",
                settings.hasPassword(),
                "failed",
                settings.failed(actor).stream().map(this::line).toList());
    }

    private DeliveryLine line(Delivery one) {
        var recipient = one.way() == Delivery.Way.MAIL
                ? actors.nameOf(new AccountId(one.recipient()))
                : units.unit(new UnitId(one.recipient())).map(Unit::name).orElse("");
        return new DeliveryLine(one, recipient);
    }

    @PostMapping("/times")
    @OnRefusal(shows = PATH)
    Answer times(
            @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String within, Actor actor) {
        settings.times(time(at), within.strip().matches("\\d{1,3}") ? Integer.parseInt(within.strip()) : 0, actor);
        return Answer.goTo(PATH).saying("notice.settings.kept");
    }

    private static LocalTime time(String written) {
        try {
            return LocalTime.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw new Refused(List.of(Problem.about("at", "notice.at.unsound")));
        }
    }

    @PostMapping("/mail")
    @OnRefusal(shows = PATH)
    Answer mail(
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam MailServer.Tls tls,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String user,
            Actor actor) {
        int number = port.strip().matches("\\d{1,5}") ? Integer.parseInt(port.strip()) : 0;
        settings.mail(new MailServer(host.strip(), number, tls, from.strip(), user.strip()), actor);
        return Answer.goTo(PATH).saying("notice.settings.kept");
    }

    @PostMapping("/mail/removal")
    @OnRefusal(shows = PATH)
    Answer noMail(Actor actor) {
        settings.noMail(actor);
        return Answer.goTo(PATH).saying("notice.mail.now-off");
    }

    @PostMapping("/mail/trial")
    @OnRefusal(shows = PATH)
    Answer tryMail(Actor actor) {
        settings.tryMail(actor);
        return Answer.goTo(PATH).saying("notice.mail.tried");
    }
}
