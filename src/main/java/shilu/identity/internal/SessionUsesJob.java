package shilu.identity.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;

/// Writes down who was here.
@Component
class SessionUsesJob implements Job {
    private final SqlSessions sessions;

    SessionUsesJob(SqlSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "identity.session-uses";
    }

    @Override
    public void run() {
        sessions.noteUses();
    }
}
