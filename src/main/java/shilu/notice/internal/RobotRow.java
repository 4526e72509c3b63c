package shilu.notice.internal;

import java.net.URI;
import java.time.Instant;
import shilu.common.UnitId;
import shilu.notice.Robot;

/// A robot with what lets one write to it; never shown, never logged.
record RobotRow(UnitId unit, Robot.Kind kind, URI address, String secret, Instant at) {
    Robot shown(boolean allowed) {
        return new Robot(unit, kind, address.getHost(), allowed, !secret.isEmpty(), at);
    }

    @Override
    public String toString() {
        return kind + " robot of " + unit;
    }
}
