package shilu.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shilu.common.Period;
import shilu.programme.ReportForm;
import shilu.unit.Unit;

/// What may be written of one unit and period.
///
/// @param written what is typed for the unit: its name, or its code where others bear the name
public record Offer(Unit unit, String written, Period period, List<ReportForm> forms) {

    /// Form ids with their names in a language.
    public Map<String, String> choices(String language) {
        var choices = new LinkedHashMap<String, String>();
        for (var form : forms) choices.put(form.id(), form.name().in(Locale.of(language)));
        return choices;
    }
}
