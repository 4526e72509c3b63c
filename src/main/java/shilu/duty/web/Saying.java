package shilu.duty.web;

import java.util.Locale;
import shilu.common.Actor;
import shilu.duty.ObligationId;
import shilu.duty.Statements;

/// What may be said of an obligation in its page.
public enum Saying {
    CAUSE("duty.cause.noted"),
    CORRECT("duty.cause.noted"),
    NIL("duty.nil.declared"),
    NIL_CONFIRM("duty.nil.confirmed"),
    NIL_REFUSE("duty.nil.refused"),
    WAIVE("duty.waived");

    private final String said;

    Saying(String said) {
        this.said = said;
    }

    void say(Statements statements, ObligationId id, String reason, Actor actor) {
        switch (this) {
            case CAUSE -> statements.noteCause(id, reason, actor);
            case CORRECT -> statements.correctCause(id, reason, actor);
            case NIL -> statements.declareNil(id, reason, actor);
            case NIL_CONFIRM -> statements.confirmNil(id, actor);
            case NIL_REFUSE -> statements.refuseNil(id, reason, actor);
            case WAIVE -> statements.waive(id, reason, actor);
        }
    }

    /// The code of what the next page says.
    String said() {
        return said;
    }

    /// For message codes and ids: `nil-confirm`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A mere yes needs no reason.
    public boolean reasoned() {
        return this != NIL_CONFIRM;
    }

    /// Whether the form stands open: it is what the page asks its reader for.
    public boolean pressing() {
        return this != NIL && this != WAIVE;
    }
}
