package shilu.ledger.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.ledger.Drafts;

/// Forgets drafts that ended long ago.
@Component
class ForgetDrafts implements Job {
    private final Drafts drafts;

    ForgetDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "ledger.drafts";
    }

    @Override
    public void run() {
        drafts.forget();
    }
}
