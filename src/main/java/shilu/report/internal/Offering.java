package shilu.report.internal;

import java.util.List;
import shilu.common.Period;
import shilu.programme.ReportForm;
import shilu.programme.ReportForm.Every;
import shilu.unit.UnitType;

/// Which forms can be written for a unit's type and a period: those with a template for the type that are made for the
/// period's length; a pack's form for any span where the pack has no such.
final class Offering {
    private Offering() {}

    static List<ReportForm> of(List<ReportForm> inForce, UnitType type, Period period) {
        var forms = inForce.stream()
                .filter(form -> form.templates().containsKey(type))
                .toList();
        return forms.stream()
                .filter(form -> form.every().fits(period)
                        || form.every() == Every.SPAN
                                && forms.stream()
                                        .noneMatch(other -> better(other, form)
                                                && other.every().fits(period)))
                .toList();
    }

    private static boolean better(ReportForm other, ReportForm than) {
        return !other.letter()
                && other.every() != Every.SPAN
                && other.pack().id().equals(than.pack().id());
    }
}
