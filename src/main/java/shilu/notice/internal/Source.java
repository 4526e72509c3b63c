package shilu.notice.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import shilu.common.Actor;
import shilu.notice.Sort;
import shilu.notice.Waiting;

/// Asks the face of one module what waits, so that nothing is worked out twice.
interface Source {
    /// As many of one sort as a list can bear; the rest is only counted.
    int MOST = 100;

    Set<Sort> sorts();

    /// @param soon the last day that is told of ahead
    List<Waiting.Group> of(Actor actor, LocalDate today, LocalDate soon);
}
