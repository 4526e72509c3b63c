package shilu.report.internal;

import java.util.Set;
import java.util.stream.Collectors;
import shilu.programme.InForce;
import shilu.programme.ReportForm;

/// Whether a duty or a record kind belongs into a report: everything does, except what another pack has reports of its
/// own for. So the work-safety duties stand in the work-safety report and nothing falls between two.
record Belonging(String own, Set<String> others) {

    static Belonging to(String form, InForce inForce) {
        var own = pack(form);
        var others = inForce.reports().stream()
                .filter(one -> !one.letter())
                .map(ReportForm::id)
                .map(Belonging::pack)
                .filter(pack -> !pack.equals(own))
                .collect(Collectors.toSet());
        return new Belonging(own, others);
    }

    /// @param id of a duty or kind; ids begin with their pack's short name
    boolean holds(String id) {
        return !others.contains(pack(id));
    }

    static String pack(String id) {
        return id.substring(0, id.indexOf('.'));
    }
}
