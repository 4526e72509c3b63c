package shilu.identity.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;

/// Throws away sessions that are over.
@Component
class EndedSessionsJob implements Job {
    private final SqlSessions sessions;

    EndedSessionsJob(SqlSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "identity.ended-sessions";
    }

    @Override
    public void run() {
        sessions.forgetEnded();
    }
}
