package shilu.metric.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.installation.HomeRegion;
import shilu.metric.Folding;

/// Keeps the roll-ups close behind what is confirmed.
@Component
class FoldJob implements Job {
    private final HomeRegion home;
    private final Folding folding;

    FoldJob(HomeRegion home, Folding folding) {
        this.home = home;
        this.folding = folding;
    }

    @Override
    public String name() {
        return "metric.fold";
    }

    @Override
    public void run() {
        home.known().ifPresent(folding::fold);
    }
}
