package shilu.notice.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import shilu.common.AccountId;
import shilu.common.Region;
import shilu.identity.Actors;
import shilu.notice.Delivery.Way;

/// Who chose mail, as long as a server is there to take it.
@Component
class MailRecipients implements Recipients {
    private final ChoiceRows choices;
    private final Digesting digesting;
    private final MailSettings settings;
    private final MailAddresses addresses;
    private final MailPost post;
    private final DigestText text;
    private final Actors actors;

    MailRecipients(
            ChoiceRows choices,
            Digesting digesting,
            MailSettings settings,
            MailAddresses addresses,
            MailPost post,
            DigestText text,
            Actors actors) {
        this.choices = choices;
        this.digesting = digesting;
        this.settings = settings;
        this.addresses = addresses;
        this.post = post;
        this.text = text;
        this.actors = actors;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public List<String> waiting(Region region, LocalDate day, boolean working, Instant now, int most) {
        return settings.server().isEmpty()
                ? List.of()
                : choices.toMail(region, day, working, now, most).stream()
                        .map(AccountId::value)
                        .toList();
    }

    /// To somebody who is locked out, has left or holds no role any more there is nothing to say.
    @Override
    public Parcel parcel(Region region, String recipient) throws Undelivered {
        var account = new AccountId(recipient);
        var actor = actors.of(account).orElse(null);
        if (actor == null || addresses.left(actor.person())) return Parcel.nothing(recipient);
        var choice = choices.of(region, account);
        var digest = digesting.of(actor, choice.wanted(), recipient);
        if (!digest.worthSending()) return Parcel.nothing(recipient);
        var server = settings.server().orElseThrow(() -> Undelivered.forNow("notice.fault.mail-away"));
        var to = addresses.of(actor.person()).orElseThrow(() -> Undelivered.forGood("notice.fault.no-address"));
        var letter = text.letter(digest, choice.language());
        var password = settings.password().orElse(null);
        return new Parcel(digest, recipient, () -> post.send(server, password, to, letter));
    }
}
