package shilu.notice;

import java.util.Collection;
import shilu.common.Actor;

/// What waits for somebody who is here, and how they want to be told. It is worked out when it is asked for, by the
/// faces of the modules that know, within the units the actor holds a role in on that day.
public interface Notices {

    /// What waits now; some statements for every sort that concerns the actor. Nothing is written.
    Waiting now(Actor actor);

    /// How much of it the top bar counts: what was not read, and nothing for who chose so.
    long counted(Actor actor);

    /// Marks as read what waits now and has one of these keys; other keys are passed over.
    void read(Collection<String> keys, Actor actor);

    /// Marks all of it.
    void readAll(Actor actor);

    Choice choice(Actor actor);

    /// Refused for mail to somebody who has no work address.
    void choose(Choice choice, Actor actor);
}
