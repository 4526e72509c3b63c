package shilu.sample;

import java.time.LocalDate;

/// Rows on inspections, hidden dangers, risks and checks.
final class SafetyChecks {
    private final UnitYear year;

    SafetyChecks(UnitYear year) {
        this.year = year;
    }

    void write() {
        year.bank.section("隐患排查").forEach(this::inspection);
        year.bank.section("隐患").forEach(this::danger);
        year.bank.section("风险").forEach(this::risk);
        year.bank.section("危险作业").forEach(this::operation);
        year.bank.section("承包商").forEach(this::contractor);
        year.bank.section("设备").forEach(this::equipment);
    }

    private void inspection(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        long dangers = year.bank.section("隐患").stream()
                .filter(danger -> danger.get(0).equals(entry.get(0)))
                .count();
        var led = entry.get(3).startsWith("主要") ? year.leader() : year.inCharge();
        year.add(
                "检查台账",
                entry.book(),
                day,
                Cells.of("检查时间", day)
                        .and("检查名称", entry.get(1))
                        .and("检查方式", entry.get(2).startsWith("专项") ? "专项检查" : "日常检查")
                        .and("安全检查类别", entry.get(2))
                        .and("带队人", entry.get(3))
                        .and("被检查单位", entry.get(4))
                        .and("检查人员", led + "、" + year.one(year.staff()))
                        .and("检查情况", entry.get(5))
                        .number("发现问题数", entry.get(6))
                        .number("排查隐患数", String.valueOf(dangers))
                        .and("佐证材料", "inspection-record.docx"));
    }

    /// Entered when it is closed; what is open stands in the workbook of the month it was found.
    private void danger(Bank.Entry entry) {
        var found = SampleYear.nearest(entry.day());
        boolean open = entry.get(10).isEmpty();
        var book = open ? found : SampleYear.day(entry.get(10));
        year.add(
                "隐患排查治理台账",
                book.getMonth(),
                found,
                Cells.of("排查时间", found)
                        .and("部位或场所", entry.get(1))
                        .and("隐患情况", entry.get(2))
                        .and("级别", entry.get(3))
                        .and("隐患来源", entry.get(4))
                        .and("参加排查人员", year.inCharge() + "、" + year.one(year.staff()))
                        .and("整改措施", entry.get(5))
                        .number("资金", entry.get(6))
                        .and("整改责任人", entry.get(7))
                        .and("整改期限", due(found, entry.get(8)))
                        .and("复查情况", entry.get(9))
                        .day("完结时间", entry.get(10))
                        .and("佐证材料", !open && year.chance(60) ? "photo-site.jpg" : ""));
    }

    private void risk(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "风险分级管控台账",
                day,
                Cells.of("辨识时间", day)
                        .and("风险部位", entry.get(1))
                        .and("风险描述", entry.get(2))
                        .and("风险等级", entry.get(3))
                        .and("管控措施", entry.get(4))
                        .and("管控责任人", entry.get(5)));
    }

    private void operation(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "危险作业检查台账",
                day,
                found(
                                Cells.of("检查时间", day)
                                        .and("作业类别", entry.get(1))
                                        .and("作业地点", entry.get(2))
                                        .number("作业票数", entry.get(3)),
                                entry,
                                4)
                        .and("佐证材料", year.chance(60) ? "work-permit.pdf" : ""));
    }

    private void contractor(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        var cells = Cells.of("检查时间", day)
                .and("承包商名称", entry.get(1))
                .and("承包项目", entry.get(2))
                .number("安全交底次数", entry.get(3));
        year.add("承包商检查台账", day, found(cells, entry, 4));
    }

    private Cells found(Cells cells, Bank.Entry entry, int from) {
        return cells.number("发现问题数", entry.get(from))
                .number("已整改数", entry.get(from + 1))
                .and("检查人员", year.inCharge() + "、" + year.recorder());
    }

    private void equipment(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "设备设施检测台账",
                day,
                Cells.of("检测时间", day)
                        .and("设备类别", entry.get(1))
                        .number("检测台数", entry.get(2))
                        .number("合格台数", entry.get(3))
                        .and("检测单位", entry.get(4))
                        .and("不合格处置", entry.get(5)));
    }

    /// A deadline given without its year that lies before the day is of the next year.
    private static LocalDate due(LocalDate found, String monthAndDay) {
        var due = SampleYear.day(monthAndDay);
        return due.isBefore(found) ? due.plusYears(1) : due;
    }
}
