package shilu.search.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.installation.HomeRegion;
import shilu.search.Indexing;

/// Lets the records of renamed units be found by the new name.
@Component
class RenamedJob implements Job {
    private final HomeRegion home;
    private final Indexing indexing;

    RenamedJob(HomeRegion home, Indexing indexing) {
        this.home = home;
        this.indexing = indexing;
    }

    @Override
    public String name() {
        return "search.renamed";
    }

    @Override
    public void run() {
        home.known().ifPresent(indexing::renamed);
    }
}
