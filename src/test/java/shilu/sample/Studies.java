package shilu.sample;

import java.util.List;

/// Rows of 学习台账 and of the sheets on training, written reflections and the learning platform.
final class Studies {
    private static final String SHEET = "学习台账";
    private static final String ABSENT = "缺席人员及原因";

    private final UnitYear year;

    Studies(UnitYear year) {
        this.year = year;
    }

    void write() {
        year.bank.section("中心组").forEach(this::central);
        year.bank.section("干部学习").forEach(entry -> staff(entry, "", 1));
        year.bank.section("培训").forEach(this::training);
        year.bank.section("信息员培训").forEach(this::officers);
        for (var entry : year.bank.section("心得"))
            year.add(
                    "心得体会台账",
                    entry.day(),
                    Cells.of("收集时间", entry.day()).and("学习主题", entry.get(1)).number("篇数", entry.get(2)));
        for (var entry : year.bank.section("信息员"))
            year.add("信息员队伍台账", entry.day(), Cells.of("统计日期", entry.day()).number("信息员人数", entry.get(1)));
        for (var end : List.of("03-31", "06-30", "09-30", "12-31")) platform(end);
    }

    private void central(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        var cells = Cells.of("学习时间", day)
                .and("地点", entry.get(1).contains("实地") ? "现场" : year.room(1))
                .and("主持人", year.leader())
                .and("学习形式", entry.get(1))
                .and("学习专题", entry.get(2))
                .and("学习内容", entry.get(3))
                .number("学习天数", entry.get(4))
                .and("中心发言人", entry.get(5))
                .and("记录人", year.recorder())
                .and("佐证材料", "sign-in-study.pdf" + (year.chance(50) ? "；photo-study.jpg" : ""));
        int expected = year.size(0) + 4;
        var members = new java.util.ArrayList<>(year.leadership());
        members.addAll(year.staff());
        Attendance.fill(year, cells, expected, members, day.getMonth(), ABSENT);
        if (cells.map().containsKey(ABSENT)) cells.and("补学情况", "已自学材料并补记笔记");
        year.add(SHEET, entry.book(), day, cells);
    }

    /// A staff study, of the unit or (from the section 科室) of a department.
    void staff(Bank.Entry entry, String department, int from) {
        var day = SampleYear.nearest(entry.day());
        boolean online = entry.get(from).equals("网络学习");
        var cells = Cells.of("学习时间", day)
                .and("地点", online ? "各自办公室" : year.room(0))
                .and("主持人", online ? "" : department.isEmpty() ? year.one(year.leadership()) : year.one(year.staff()))
                .and("学习形式", entry.get(from))
                .and("学习专题", entry.get(from + 1))
                .and("学习内容", entry.get(from + 2))
                .and("记录人", year.recorder())
                .and("佐证材料", year.chance(40) ? "sign-in-study.pdf" : "")
                .and("单位", department);
        int expected = department.isEmpty() ? year.size(4) : 6 + year.random.nextInt(5);
        Attendance.fill(year, cells, expected, year.staff(), day.getMonth(), ABSENT);
        year.add(SHEET, entry.book(), day, cells);
    }

    private void training(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "培训台账",
                entry.book(),
                day,
                Cells.of("培训时间", day)
                        .and("培训名称", entry.get(1))
                        .and("地点", year.room(0))
                        .and("培训内容", entry.get(2))
                        .and("主办单位", entry.get(3))
                        .and("授课人", entry.get(4))
                        .number("培训天数", entry.get(5))
                        .number("培训人次", entry.get(6))
                        .and("佐证材料", "sign-in-training.pdf；photo-study.jpg"));
    }

    private void officers(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "信息员培训台账",
                entry.book(),
                day,
                Cells.of("培训时间", day)
                        .and("培训名称", entry.get(1))
                        .and("培训内容", entry.get(2))
                        .number("培训天数", entry.get(3))
                        .number("培训人次", entry.get(4))
                        .and("佐证材料", "sign-in-training.pdf"));
    }

    private void platform(String end) {
        var average = new java.math.BigDecimal(58 + year.random.nextInt(30)).add(new java.math.BigDecimal("0.5"));
        var day = SampleYear.day(end);
        year.add("学习平台台账", day, Cells.of("统计日期", day).and("平台名称", "干部网络学院").and("人均积分", average));
    }
}
