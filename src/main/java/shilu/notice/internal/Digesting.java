package shilu.notice.internal;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.installation.OfficeClock;
import shilu.notice.Sort;

/// Works out the message of the day.
@Component
class Digesting {
    private final Gathering gathering;
    private final MarkRows marks;
    private final OfficeClock clock;

    Digesting(Gathering gathering, MarkRows marks, OfficeClock clock) {
        this.gathering = gathering;
        this.marks = marks;
        this.clock = clock;
    }

    /// @param reader whose marks say what was told before
    @Transactional(readOnly = true)
    public Digest of(Actor actor, Set<Sort> wanted, String reader) {
        return Digest.of(gathering.of(actor, wanted), marks.told(actor.region(), reader), clock.today());
    }
}
