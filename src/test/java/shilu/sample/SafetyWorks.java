package shilu.sample;

import java.time.LocalDate;
import java.util.List;

/// Rows on training, publicity, drills, papers, money and statistics.
final class SafetyWorks {
    private final UnitYear year;

    SafetyWorks(UnitYear year) {
        this.year = year;
    }

    void write() {
        year.bank.section("培训").forEach(this::training);
        year.bank.section("宣传").forEach(this::publicity);
        year.bank.section("演练").forEach(this::drill);
        year.bank.section("制度").forEach(this::policy);
        year.bank.section("荣誉").forEach(this::honour);
        year.bank.section("责任书").forEach(this::commitment);
        year.bank.section("报告").forEach(this::report);
        year.bank.section("隐患统计").forEach(this::statistics);
        simple("投入计划", "安全投入计划台账", "批准时间", "计划名称", "#计划金额");
        simple("投入", "安全投入台账", "支出时间", "投入项目", "投入类别", "#投入金额");
        simple("事故统计", "事故统计台账", "统计日期", "统计时段", "#事故起数", "#未遂事件起数", "#伤亡人数", "#直接经济损失");
        simple("配备", "安全人员配备台账", "统计日期", "#安全管理人员数", "#应持证人数", "#实持证人数");
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
                        .and("安全培训类别", entry.get(5))
                        .number("安全学时", entry.get(6))
                        .number("培训天数", entry.get(7))
                        .number("培训人次", entry.get(8))
                        .and("佐证材料", "sign-in-training.pdf"));
    }

    private void publicity(Bank.Entry entry) {
        year.add(
                "活动台账",
                entry.book(),
                entry.day(),
                Cells.of("时间", entry.day())
                        .and("类型", entry.get(1))
                        .and("活动名称", entry.get(2))
                        .and("地点", entry.get(3))
                        .and("组织单位", year.unit.shortName())
                        .and("负责人", year.inCharge())
                        .and("参加范围", entry.get(4))
                        .number("参加人数", entry.get(5))
                        .and("主要内容", entry.get(6))
                        .and("完成情况", entry.get(7))
                        .and("安全宣传类别", entry.get(8))
                        .and("佐证材料", "photo-activity.jpg"));
    }

    private void drill(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "活动台账",
                entry.book(),
                day,
                Cells.of("时间", day)
                        .and("类型", "应急演练")
                        .and("活动名称", entry.get(1))
                        .and("地点", entry.get(2))
                        .and("组织单位", year.unit.shortName())
                        .and("负责人", year.inCharge())
                        .number("参加人数", entry.get(3))
                        .and("主要内容", entry.get(4))
                        .and("完成情况", entry.get(5))
                        .and("演练形式", entry.get(6))
                        .and("对应预案", entry.get(7))
                        .and("佐证材料", "photo-drill.jpg"));
    }

    private void policy(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "制度文件台账",
                day,
                Cells.of("印发时间", day)
                        .and("文件名称", entry.get(1))
                        .and("文件类别", entry.get(2))
                        .and("安全制度类别", entry.get(3)));
    }

    private void honour(Bank.Entry entry) {
        year.add(
                "荣誉台账",
                entry.day(),
                Cells.of("时间", entry.day())
                        .and("荣誉名称", entry.get(1))
                        .and("级别", entry.get(2))
                        .and("授予单位", entry.get(3))
                        .and("获得单位", year.unit.shortName())
                        .and("安全荣誉类别", entry.get(4)));
    }

    private void commitment(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "安全责任书签订台账",
                day,
                Cells.of("签订时间", day)
                        .and("责任书名称", entry.get(1))
                        .number("应签份数", entry.get(2))
                        .number("实签份数", entry.get(3))
                        .and("佐证材料", "commitment-letter.pdf"));
    }

    private void report(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "安全工作报告台账",
                day,
                Cells.of("报送时间", day)
                        .and("报告标题", entry.get(1))
                        .and("文号", entry.get(2))
                        .and("报送对象", entry.get(3))
                        .and("佐证材料", "report-upward.docx"));
    }

    private void statistics(Bank.Entry entry) {
        year.add(
                "隐患统计台账",
                entry.book(),
                entry.day(),
                Cells.of("统计日期", entry.day())
                        .and("统计周期", entry.get(1))
                        .number("排查隐患数", entry.get(2))
                        .number("已整改数", entry.get(3))
                        .number("其中重大隐患数", entry.get(4))
                        .and("签字负责人", year.leader())
                        .and("报送对象", entry.get(5))
                        .and("佐证材料", "danger-statistics.pdf"));
    }

    /// One line of the bank, one row: the fields under the headings, numbers where the heading begins with `#`.
    private void simple(String section, String sheet, String dayHeading, String... headings) {
        for (var entry : year.bank.section(section)) {
            LocalDate day = entry.day();
            var cells = Cells.of(dayHeading, day);
            var names = List.of(headings);
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).startsWith("#")) cells.number(names.get(i).substring(1), entry.get(i + 1));
                else cells.and(names.get(i), entry.get(i + 1));
            }
            year.add(sheet, entry.book(), day, cells);
        }
    }
}
