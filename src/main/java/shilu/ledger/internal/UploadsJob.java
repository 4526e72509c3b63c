package shilu.ledger.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.installation.HomeRegion;
import shilu.ledger.Uploads;

/// Throws away what was begun to be uploaded and never finished.
@Component
class UploadsJob implements Job {
    private final HomeRegion home;
    private final Uploads uploads;

    UploadsJob(HomeRegion home, Uploads uploads) {
        this.home = home;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "ledger.uploads";
    }

    @Override
    public void run() {
        home.known().ifPresent(uploads::forget);
    }
}
