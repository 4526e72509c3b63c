package shilu.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/// Rows on channels, publications, concerns, findings and checks.
final class Registers {
    private final UnitYear year;

    Registers(UnitYear year) {
        this.year = year;
    }

    void write() {
        year.bank.section("阵地").forEach(this::channel);
        int number = 0;
        for (var entry : year.bank.section("发布")) publication(entry, ++number);
        number = 0;
        for (var entry : year.bank.section("关切")) concern(entry, ++number);
        year.bank.section("检查").forEach(this::inspection);
        year.bank.section("问题").forEach(this::finding);
        year.bank.section("阵地检查").forEach(this::channelInspection);
        year.bank.section("网络自查").forEach(this::networkCheck);
        year.bank.section("账号清查").forEach(this::accountReview);
    }

    /// Channels opened in earlier years stand in January's workbook, when the register was begun.
    private void channel(Bank.Entry entry) {
        var opened = LocalDate.parse(entry.get(0));
        var book = opened.getYear() == SampleYear.YEAR ? YearMonth.from(opened) : YearMonth.of(SampleYear.YEAR, 1);
        year.add(
                "宣传阵地台账",
                book.getMonth(),
                opened,
                Cells.of("开通时间", opened)
                        .and("阵地名称", entry.get(1))
                        .and("类型", entry.get(2))
                        .and("平台/地点", entry.get(3))
                        .and("账号/网址", entry.get(4))
                        .and("更新频次", entry.get(5))
                        .and("备案情况", entry.get(6))
                        .and("主管单位", year.unit.shortName())
                        .and("分管领导", year.inCharge())
                        .and("责任人", year.reviewer())
                        .and("管理员", year.recorder())
                        .and("内容审核人", year.inCharge())
                        .and("最近更新", book.atEndOfMonth().minusDays(year.random.nextInt(8)))
                        .and("状态", "正常"));
    }

    private void publication(Bank.Entry entry, int number) {
        var day = entry.day();
        boolean online = !entry.get(3).contains("栏") || entry.get(3).contains("专栏");
        var address =
                "https://qinghe.example/" + year.unit.code().substring(3).toLowerCase(java.util.Locale.ROOT) + "/2025/";
        year.add(
                "信息发布台账",
                day,
                Cells.of("发布时间", day)
                        .and("标题", entry.get(1))
                        .and("类别", entry.get(2))
                        .and("发布阵地", entry.get(3))
                        .and("级别", entry.get(4))
                        .and("链接", online && year.chance(70) ? address + String.format("%03d", number) : "")
                        .and("审核表编号", String.format("SH2025-%03d", number)));
    }

    /// Entered when it is closed: the ledger has the whole matter then.
    private void concern(Bank.Entry entry, int number) {
        var closed = SampleYear.day(entry.get(8));
        year.add(
                "关切事项台账",
                closed.getMonth(),
                entry.day(),
                Cells.of("收到时间", entry.day())
                        .and("来源", entry.get(1))
                        .and("来源编号", String.format("GQ2025%03d", number))
                        .and("主题", entry.get(2))
                        .and("片区", entry.get(3))
                        .and("事项内容", entry.get(4))
                        .and("核实情况", entry.get(5))
                        .and("答复处理", entry.get(6))
                        .day("答复时间", entry.get(7))
                        .and("办结时间", closed));
    }

    private void inspection(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "检查台账",
                day,
                Cells.of("检查时间", day)
                        .and("检查名称", entry.get(1))
                        .and("检查方式", entry.get(2))
                        .and("被检查单位", entry.get(3))
                        .and("检查人员", year.inCharge() + "、" + year.reviewer())
                        .and("检查情况", entry.get(4))
                        .number("发现问题数", entry.get(5))
                        .and("佐证材料", "inspection-record.docx"));
    }

    private void finding(Bank.Entry entry) {
        var found = SampleYear.nearest(entry.day());
        boolean open = entry.get(7).isEmpty();
        var book = open ? found : SampleYear.day(entry.get(7));
        var cells = Cells.of("发现时间", found)
                .and("问题来源", entry.get(1))
                .and("问题描述", entry.get(2))
                .and("问题类别", entry.get(3))
                .and("整改措施", entry.get(4))
                .and("责任领导", year.inCharge())
                .and("责任单位", year.unit.shortName())
                .and("责任人", entry.get(5))
                .day("整改时限", entry.get(6))
                .and("整改进度", entry.get(8))
                .and("完成情况", entry.get(9))
                .and("复核人", open ? "" : year.reviewer())
                .day("销号时间", entry.get(7))
                .and("佐证材料", open ? "" : year.chance(60) ? "photo-channel.jpg" : "inspection-record.docx");
        year.add("问题整改台账", book.getMonth(), found, cells);
    }

    private void channelInspection(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "阵地检查台账",
                day,
                Cells.of("检查时间", day)
                        .and("检查范围", entry.get(1))
                        .number("检查阵地数", entry.get(2))
                        .and("检查结果", entry.get(3))
                        .number("发现问题数", entry.get(4))
                        .number("已整改数", entry.get(5))
                        .and("检查人员", year.reviewer() + "、" + year.recorder())
                        .and("佐证材料", year.chance(60) ? "photo-channel.jpg" : ""));
    }

    private void networkCheck(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "网络安全自查台账",
                day,
                Cells.of("自查时间", day)
                        .and("自查范围", entry.get(1))
                        .number("发现问题数", entry.get(2))
                        .number("已整改数", entry.get(3))
                        .and("自查人员", year.recorder()));
    }

    private void accountReview(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        year.add(
                "外部账号清查台账",
                day,
                Cells.of("清查时间", day)
                        .and("清查范围", entry.get(1))
                        .number("账号数", entry.get(2))
                        .number("停用账号数", entry.get(3)));
    }
}
