package shilu.notice;

/// The messages of the day: one for each who chose mail and one for each unit’s robot, from the hour on that was set,
/// only when something is new or due, never on days that are no working days unless chosen.
public interface Digests {

    /// Sends what is to be sent by now, so many at most. What was begun and cut off is taken up again, except what
    /// may have left already: one is rather told tomorrow than twice. Several processes may do so at once.
    ///
    /// @return how many recipients were dealt with
    int send(int most);
}
