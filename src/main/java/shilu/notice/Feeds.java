package shilu.notice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.UnitId;

/// Calendars of what is due, for programs that cannot sign in. A token of 256 random bits stands for its owner: it is
/// told once and kept as a hash. With the owner’s role at the unit, or with their account, the calendar ends.
public interface Feeds {

    /// The actor’s own that are not revoked, oldest first.
    List<Feed> of(Actor actor);

    /// A new calendar, and its token: of one unit the actor reads today, or with null of all they work for.
    String open(@Nullable UnitId unit, Actor actor);

    /// A new token in place of the old one, which is worth nothing from now on.
    String renew(FeedId id, Actor actor);

    void revoke(FeedId id, Actor actor);

    /// What the calendar with this token holds now, as iCalendar text, the same text as long as nothing changes on a
    /// day: duties by name with day and link, tasks and plan items as counts. No names of people, no words of
    /// records.
    Optional<String> calendar(String token);
}
