package shilu.report.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import shilu.common.Period;
import shilu.programme.ReportForm;
import shilu.unit.UnitType;

/// Whether a duty or a record kind belongs into a report: everything does, except what another pack has a paper of its
/// own for, which can really be written for the report's unit and period. So each system's duties stand in its own
/// report and nothing falls between two: of a pack that has no template for units of this type, or none for a period of
/// this length, all stands here.
record Belonging(String own, Set<String> others) {

    /// @param inForce every form of the packs in force at the report's unit
    static Belonging to(ReportForm form, UnitType type, Period period, List<ReportForm> inForce) {
        var own = pack(form.id());
        var others = Offering.of(inForce, type, period).stream()
                .filter(other -> sameSort(other, form))
                .map(ReportForm::id)
                .map(Belonging::pack)
                .filter(pack -> !pack.equals(own))
                .collect(Collectors.toSet());
        return new Belonging(own, others);
    }

    /// What a letter lists stands in another pack's letter for the same office.
    private static boolean sameSort(ReportForm other, ReportForm form) {
        return other.letter() == form.letter() && Objects.equals(other.role(), form.role());
    }

    /// @param id of a duty or kind; ids begin with their pack's short name
    boolean holds(String id) {
        return !others.contains(pack(id));
    }

    private static String pack(String id) {
        return id.substring(0, id.indexOf('.'));
    }
}
