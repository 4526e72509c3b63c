package shilu.notice;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import shilu.common.Actor;

/// When and through what one is told, the same for the whole installation. Changed by the system administrator of its
/// top unit; everybody else is refused.
public interface NoticeSettings {

    /// From what time of day on messages are sent.
    LocalTime at();

    /// So many working days ahead one is told of what falls due.
    int within();

    boolean mayChange(Actor actor);

    void times(LocalTime at, int within, Actor actor);

    /// Nothing while no mail is sent.
    Optional<MailServer> mail();

    /// Whether the environment says which server it is, so that nobody changes it here.
    boolean mailByEnvironment();

    /// Whether a password is there for it.
    boolean hasPassword();

    /// Refused with everything that is wrong at once.
    void mail(MailServer server, Actor actor);

    /// From now on no mail is sent.
    void noMail(Actor actor);

    /// Sends a word to the actor’s own work address now. Refused with what went wrong.
    void tryMail(Actor actor);

    /// Messages of the last days that did not arrive, newest first.
    List<Delivery> failed(Actor actor);
}
