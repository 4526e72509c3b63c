package shilu.notice.internal;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.notice.Delivery;
import shilu.notice.MailServer;
import shilu.notice.NoticeSettings;
import shilu.unit.Units;

/// Trying mail out talks to the outside, so no transaction is held here.
@Component
class SqlNoticeSettings implements NoticeSettings {
    private static final int FURTHEST = 30;

    private final Times times;
    private final MailSettings mail;
    private final MailPost post;
    private final MailAddresses addresses;
    private final ChoiceRows choices;
    private final DigestText text;
    private final DeliveryRows deliveries;
    private final Units units;
    private final OfficeClock clock;

    SqlNoticeSettings(
            Times times,
            MailSettings mail,
            MailPost post,
            MailAddresses addresses,
            ChoiceRows choices,
            DigestText text,
            DeliveryRows deliveries,
            Units units,
            OfficeClock clock) {
        this.times = times;
        this.mail = mail;
        this.post = post;
        this.addresses = addresses;
        this.choices = choices;
        this.text = text;
        this.deliveries = deliveries;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public LocalTime at() {
        return times.at();
    }

    @Override
    public int within() {
        return times.within();
    }

    @Override
    public boolean mayChange(Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN));
        return units.tops(actor.region()).stream().anyMatch(top -> tops.contains(top.id()));
    }

    private void administers(Actor actor) {
        if (!mayChange(actor)) throw new NotAllowed("notice.settings.top-only");
    }

    @Override
    public void times(LocalTime at, int within, Actor actor) {
        administers(actor);
        var problems = new ArrayList<Problem>();
        if (within < 1 || within > FURTHEST) problems.add(Problem.about("within", "notice.within.unsound", FURTHEST));
        Refused.ifAny(problems);
        times.set(at, within);
    }

    @Override
    public Optional<MailServer> mail() {
        return mail.server();
    }

    @Override
    public boolean mailByEnvironment() {
        return mail.byEnvironment();
    }

    @Override
    public boolean hasPassword() {
        return mail.password().isPresent();
    }

    @Override
    public void mail(MailServer server, Actor actor) {
        changesMail(actor);
        Refused.ifAny(MailSettings.problems(server));
        mail.put(server);
    }

    @Override
    public void noMail(Actor actor) {
        changesMail(actor);
        mail.none();
    }

    private void changesMail(Actor actor) {
        administers(actor);
        if (mail.byEnvironment()) throw Refused.because("notice.mail.by-environment");
    }

    @Override
    public void tryMail(Actor actor) {
        administers(actor);
        var server = mail.server().orElseThrow(() -> Refused.because("notice.mail.none"));
        var to = addresses.of(actor.person()).orElseThrow(() -> Refused.because("notice.choice.no-address"));
        var language = choices.of(actor.region(), actor.account()).language();
        try {
            post.send(server, mail.password().orElse(null), to, text.trial(language));
        } catch (Undelivered failed) {
            throw new Refused(List.of(Problem.of(failed.code())));
        }
    }

    @Override
    public List<Delivery> failed(Actor actor) {
        administers(actor);
        return deliveries.faults(actor.region(), clock.today());
    }
}
