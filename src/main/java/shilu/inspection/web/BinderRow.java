package shilu.inspection.web;

import java.util.List;
import java.util.Locale;
import shilu.duty.Obligation;

/// A duty in the list of binders.
///
/// @param periods how many of them
/// @param met     how many of these were met
/// @param records how many records counted
public record BinderRow(String duty, String name, int periods, long met, long records) {
    static BinderRow of(List<Obligation> one, Locale locale) {
        var duty = one.getLast().duty();
        return new BinderRow(
                duty.id(),
                duty.name().in(locale),
                one.size(),
                one.stream().filter(each -> !each.open()).count(),
                one.stream()
                        .flatMap(each -> each.counted().stream())
                        .map(credit -> credit.record())
                        .distinct()
                        .count());
    }
}
