package shilu.search.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.installation.HomeRegion;
import shilu.search.Indexing;

/// Keeps the index close behind what is written.
@Component
class IndexJob implements Job {
    private final HomeRegion home;
    private final Indexing indexing;

    IndexJob(HomeRegion home, Indexing indexing) {
        this.home = home;
        this.indexing = indexing;
    }

    @Override
    public String name() {
        return "search.index";
    }

    @Override
    public void run() {
        home.known().ifPresent(indexing::index);
    }
}
