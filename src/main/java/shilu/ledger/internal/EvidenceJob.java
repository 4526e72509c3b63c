package shilu.ledger.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.installation.HomeRegion;
import shilu.ledger.Evidences;

/// Removes files that were brought and never attached to anything.
@Component
class EvidenceJob implements Job {
    private final HomeRegion home;
    private final Evidences evidences;

    EvidenceJob(HomeRegion home, Evidences evidences) {
        this.home = home;
        this.evidences = evidences;
    }

    @Override
    public String name() {
        return "ledger.evidence";
    }

    @Override
    public void run() {
        home.known().ifPresent(evidences::clean);
    }
}
