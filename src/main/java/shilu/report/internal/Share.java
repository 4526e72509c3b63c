package shilu.report.internal;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Period;
import shilu.unit.Stay;
import shilu.unit.Unit;

/// What a line of a report is about: the whole, the unit's own work, or a unit below for the days on which it stood
/// there. So the lines of a table add up to its total, also where a unit came or left in the period.
///
/// @param name      what the line calls it
/// @param shortName the same in few words
record Share(String name, String shortName, Unit unit, boolean subtree, Period days) {

    static Share whole(Unit unit, boolean subtree, Period period) {
        return new Share(unit.name(), unit.shortName(), unit, subtree, period);
    }

    /// The unit's own work first, then each unit below it.
    static List<Share> of(Unit unit, List<Stay> stays, Period period) {
        var shares = new ArrayList<Share>();
        shares.add(new Share(unit.name() + "本级", unit.shortName() + "本级", unit, false, period));
        for (var stay : stays) {
            var marked = days(stay.days(), period);
            var child = stay.unit();
            shares.add(new Share(child.name() + marked, child.shortName() + marked, child, true, stay.days()));
        }
        return shares;
    }

    private static String days(Period stay, Period whole) {
        boolean came = stay.from().isAfter(whole.from());
        boolean left = stay.to().isBefore(whole.to());
        if (came && left) return "（" + PeriodWords.of(stay) + "）";
        if (came) return "（" + PeriodWords.of(stay.from()) + "起）";
        return left ? "（至" + PeriodWords.of(stay.to()) + "）" : "";
    }

    /// For a reader of the appendix, where it stands in brackets: whose work, and of which days.
    String extent() {
        return unit.shortName() + (subtree ? "含下级，" : "本级，") + PeriodWords.of(days);
    }
}
