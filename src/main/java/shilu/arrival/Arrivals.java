package shilu.arrival;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shilu.common.Actor;
import shilu.ledger.Draft;
import shilu.ledger.DraftId;
import shilu.programme.Field;

/// The recorder's side of signing in by scanning, which is theirs to use or not. A draft out of the actor's reach is
/// not there.
public interface Arrivals {

    /// The fields of the draft that can hold those who came, the usual one first. None where people do not sign in:
    /// to kinds without attendance or without such a field, to drafts that mend or correct a record, or have ended.
    List<Field> fields(Draft draft);

    /// Nothing before it was opened.
    Optional<Sheet> sheet(Draft draft, Actor actor);

    /// Takes names for three hours from now, on the sheet there is or on a new one. Refused where people do not sign
    /// in to such work.
    void open(DraftId draft, Actor actor);

    /// Takes no more names; the codes shown before are worth nothing from now on.
    void close(DraftId draft, Actor actor);

    /// What to show at the meeting now; another code after some seconds. Nothing before it was opened.
    Optional<Shown> shown(DraftId draft, Actor actor);

    /// Takes people into a field of the draft, behind those who stand there; whoever stands there already is not
    /// added twice. Those confirmed before are left.
    ///
    /// @return the draft with them
    Draft confirm(DraftId draft, String field, Collection<ArrivalId> which, Actor actor);

    /// Deletes a name; the device may sign anew.
    void drop(DraftId draft, ArrivalId which, Actor actor);

    /// Erases sheets whose draft is forgotten, or that were opened a month ago.
    ///
    /// @return how many
    int forget();
}
