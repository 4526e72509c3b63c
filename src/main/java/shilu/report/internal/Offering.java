package shilu.report.internal;

import java.util.List;
import shilu.common.Period;
import shilu.programme.ReportForm;
import shilu.programme.ReportForm.Every;

/// Which forms suit a period: those made for its length; a pack's form for any span where the pack has no such.
final class Offering {
    private Offering() {}

    static List<ReportForm> of(List<ReportForm> forms, Period period) {
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
