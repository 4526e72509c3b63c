package shilu.sample;

import java.util.List;

/// Rows on activities, honours, policies, reports and what goes with them.
final class Works {
    private final UnitYear year;

    Works(UnitYear year) {
        this.year = year;
    }

    void write() {
        year.bank.section("活动").forEach(entry -> activity(entry, "", 1));
        year.bank.section("应急演练").forEach(this::drill);
        year.bank.section("荣誉").forEach(this::honour);
        year.bank.section("制度").forEach(this::policy);
        year.bank.section("专题报告").forEach(this::report);
        year.bank.section("报送").forEach(this::information);
        year.bank.section("责任书").forEach(this::commitment);
        year.bank.section("征订").forEach(this::subscription);
        year.bank.section("调研").forEach(this::research);
        year.bank.section("站点").forEach(this::station);
    }

    /// An activity, of the unit or (from the section 科室) of a department.
    void activity(Bank.Entry entry, String department, int from) {
        year.add(
                "活动台账",
                entry.book(),
                entry.day(),
                Cells.of("时间", entry.day())
                        .and("类型", entry.get(from))
                        .and("活动名称", entry.get(from + 1))
                        .and("地点", entry.get(from + 2))
                        .and("组织单位", year.unit.shortName())
                        .and("负责人", year.chance(50) ? year.inCharge() : year.one(year.staff()))
                        .and("参加范围", entry.get(from + 3))
                        .number("参加人数", entry.get(from + 4))
                        .and("主要内容", entry.get(from + 5))
                        .and("完成情况", entry.get(from + 6))
                        .and("联合单位", entry.partners())
                        .and(
                                "佐证材料",
                                year.chance(75)
                                        ? year.one(List.of("photo-activity-1.jpg", "photo-activity-2.jpg"))
                                        : "")
                        .and("单位", department));
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
                        .and("参加范围", "值守人员和有关科室")
                        .number("参加人数", entry.get(3))
                        .and("主要内容", entry.get(4))
                        .and("完成情况", entry.get(5))
                        .and("佐证材料", "photo-drill.jpg"));
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
                        .and("佐证材料", year.chance(50) ? "photo-activity-2.jpg" : ""));
    }

    private void policy(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add("制度文件台账", day, Cells.of("印发时间", day).and("文件名称", entry.get(1)).and("文件类别", entry.get(2)));
    }

    private void report(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "专题报告台账",
                day,
                Cells.of("报送时间", day)
                        .and("报告标题", entry.get(1))
                        .and("文号", entry.get(2))
                        .and("报送对象", entry.get(3))
                        .and("佐证材料", "report-upward.docx"));
    }

    private void information(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "信息报送台账",
                day,
                Cells.of("报送时间", day)
                        .and("标题", entry.get(1))
                        .and("报送对象", entry.get(2))
                        .and("采用级别", entry.get(3))
                        .and("退回原因", entry.get(4)));
    }

    private void commitment(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "责任书签订台账",
                day,
                Cells.of("签订时间", day)
                        .and("责任书名称", entry.get(1))
                        .number("应签份数", entry.get(2))
                        .number("实签份数", entry.get(3))
                        .and("佐证材料", "commitment-letter.pdf"));
    }

    private void subscription(Bank.Entry entry) {
        year.add(
                "党报党刊征订台账",
                entry.day(),
                Cells.of("统计日期", entry.day())
                        .and("报刊名称", entry.get(1))
                        .number("目标份数", entry.get(2))
                        .number("完成份数", entry.get(3)));
    }

    private void research(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "专题调研台账",
                day,
                Cells.of("调研时间", day)
                        .and("调研课题", entry.get(1))
                        .and("调研地点", entry.get(2))
                        .and("牵头人", entry.get(3))
                        .and("调研成果", entry.get(4)));
    }

    private void station(Bank.Entry entry) {
        year.add(
                "服务站点台账",
                entry.day(),
                Cells.of("建成时间", entry.day())
                        .and("站点名称", entry.get(1))
                        .and("站点地点", entry.get(2))
                        .and("服务内容", entry.get(3))
                        .and("佐证材料", "photo-site.jpg"));
    }
}
