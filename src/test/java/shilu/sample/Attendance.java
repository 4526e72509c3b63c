package shilu.sample;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Who should come and who came: mostly all, sometimes one or two are away for a reason.
final class Attendance {
    private static final List<String> REASONS = List.of("出差", "请假", "公务");
    /// Reasons people write that are on no list.
    private static final List<String> OTHERS = List.of("参加县里防汛会商", "在外地培训");
    private static final Set<Month> FLOODS = Set.of(Month.JUNE, Month.JULY, Month.AUGUST);
    private static final int ONE_AWAY = 38;
    private static final int TWO_AWAY = 12;

    private Attendance() {}

    static Cells fill(UnitYear year, Cells cells, int expected, List<String> members, Month month, String heading) {
        var away = away(year, members, month);
        return cells.and("应到", expected).and("实到", expected - away.size()).and(heading, String.join("；", away));
    }

    private static List<String> away(UnitYear year, List<String> members, Month month) {
        int count = year.chance(TWO_AWAY) ? 2 : year.chance(ONE_AWAY) ? 1 : 0;
        var names = new ArrayList<>(members);
        names.remove(year.leader());
        var away = new ArrayList<String>();
        for (int i = 0; i < count && !names.isEmpty(); i++) {
            var name = names.remove(year.random.nextInt(names.size()));
            boolean odd = FLOODS.contains(month) && year.chance(20);
            away.add(name + "（" + year.one(odd ? OTHERS : REASONS) + "）");
        }
        return away;
    }
}
