package shilu.sample;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Rows of 值班表 (holidays, and nights of the typhoon in the township) and of 值班记录.
final class Shifts {
    private static final List<String> TYPHOON = List.of("08-05", "08-06", "08-07", "08-08");

    private final UnitYear year;

    Shifts(UnitYear year) {
        this.year = year;
    }

    void write() {
        int turn = 0;
        for (var day : SampleYear.holidays()) shift(day, "全天", turn++);
        if (year.unit.type().equals("township")) for (var day : TYPHOON) shift(SampleYear.day(day), "夜班", turn++);
        year.bank.section("值班记录").forEach(this::log);
    }

    private void shift(LocalDate day, String shift, int turn) {
        var staff = year.staff();
        var leaders = year.leadership();
        var swapped = turn % 11 == 5 ? "与" + staff.get((turn + 1) % staff.size()) + "对调" : "";
        year.add(
                "值班表",
                day,
                Cells.of("日期", day)
                        .and("星期", day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA))
                        .and("班次", shift)
                        .and("带班领导", leaders.get(turn % leaders.size()))
                        .and("值班人员", staff.get(turn % staff.size()) + "、" + staff.get((turn + 2) % staff.size()))
                        .and("值班电话", "内线8001")
                        .and("换班情况", swapped));
    }

    private void log(Bank.Entry entry) {
        var staff = year.staff();
        year.add(
                "值班记录",
                entry.day(),
                Cells.of("日期", entry.day())
                        .and("时间", entry.get(1))
                        .and("来电来文来访", entry.get(2))
                        .and("事项", entry.get(3))
                        .and("处理情况", entry.get(4))
                        .and("报告领导", year.one(year.leadership()))
                        .and("交班人", staff.getFirst())
                        .and("接班人", staff.get(1)));
    }
}
