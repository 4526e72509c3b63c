package shilu.notice;

import java.util.Optional;
import shilu.common.Actor;
import shilu.common.UnitId;

/// Chat robots of units, which are told once each working day how much waits, in counts and with one link. Kept by
/// the system administrator of the unit; to anybody else, and outside, it is not there. What lets one write to a
/// robot is never told again.
public interface Robots {

    Optional<Robot> of(UnitId unit, Actor actor);

    /// Refused for an address that is not https, and for a host the security administrator has not allowed.
    ///
    /// @param secret signs messages to a 钉钉 robot; empty for none
    void set(UnitId unit, Robot.Kind kind, String address, String secret, Actor actor);

    void remove(UnitId unit, Actor actor);

    /// Sends a word now. Refused with what went wrong.
    void tryOut(UnitId unit, Actor actor);
}
