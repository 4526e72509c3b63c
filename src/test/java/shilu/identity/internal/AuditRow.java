package shilu.identity.internal;

import java.util.Set;
import shilu.common.Region;
import shilu.identity.Audit;

/// Which fields a row of the audit log is hashed with, which nobody outside the module sees.
public final class AuditRow {
    private AuditRow() {}

    public static Set<String> fields() {
        var act = new Audit.Act(null, "", "", "", "");
        return AuditChain.row(new Region("r"), 1, "", act).keySet();
    }
}
