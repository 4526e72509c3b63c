package shilu.notice.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.identity.Actors;
import shilu.notice.Notices;

/// Counts for those who are here, a few at a time.
@Component
class BellJob implements Job {
    private static final int AT_ONCE = 10;

    private final BellCounts bell;
    private final Notices notices;
    private final Actors actors;

    BellJob(BellCounts bell, Notices notices, Actors actors) {
        this.bell = bell;
        this.notices = notices;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "notice.bell";
    }

    @Override
    public void run() {
        for (var account : bell.toCount(AT_ONCE))
            bell.counted(account, actors.of(account).map(notices::counted));
    }
}
