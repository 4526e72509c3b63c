package shilu.unit.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.installation.HomeRegion;
import shilu.unit.Changes;

/// Lets names and posts hold whose day has come.
@Component
class DayTurned implements Job {
    private final HomeRegion home;
    private final Changes changes;

    DayTurned(HomeRegion home, Changes changes) {
        this.home = home;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "unit.day";
    }

    @Override
    public void run() {
        home.known().ifPresent(changes::takeEffect);
    }
}
