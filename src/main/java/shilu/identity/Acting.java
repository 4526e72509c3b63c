package shilu.identity;

import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Refused;
import shilu.identity.Audit.Act;

/// Who a command acts as: `--as ACCOUNT`. An account that is not there or is locked is told, and that somebody tried
/// stands in the audit log like any other refusal.
@Component
public class Acting {
    private final Actors actors;
    private final Audit audit;

    Acting(Actors actors, Audit audit) {
        this.actors = actors;
        this.audit = audit;
    }

    /// @param command as the audit log names it
    public Actor as(String login, String command) {
        try {
            return actors.of(login);
        } catch (Refused refused) {
            var who = actors.named(login).orElse(null);
            audit.record(new Act(who, Audit.COMMAND, command, "--as " + login, Audit.refusal(refused)));
            throw refused;
        }
    }
}
