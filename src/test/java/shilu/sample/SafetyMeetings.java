package shilu.sample;

import java.time.LocalDate;
import java.util.List;

/// Rows of 会议台账 on work safety.
final class SafetyMeetings {
    private static final String SHEET = "会议台账";
    private static final int GROUP = 3;
    private static final int COMMITTEE = 2;

    private final UnitYear year;

    SafetyMeetings(UnitYear year) {
        this.year = year;
    }

    void write() {
        year.bank.section("专题会").forEach(this::special);
        year.bank.section("安委会").forEach(this::committee);
        year.bank.section("班组活动").forEach(this::team);
    }

    private void special(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        var host = entry.get(1).startsWith("主要") ? year.leader() : year.inCharge();
        var cells = decided(meeting(entry.get(2), entry.get(1), day, 0), host, entry, 3)
                .and("佐证材料", year.chance(50) ? "sign-in-meeting.pdf" : "");
        Attendance.fill(year, cells, year.size(GROUP), year.staff(), day.getMonth(), "缺席及原因");
        year.add(SHEET, entry.book(), day, cells);
    }

    private void committee(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        var cells = decided(meeting(entry.get(1), "安委会会议", day, 1), year.leader(), entry, 2)
                .and("佐证材料", "minutes.docx；sign-in-meeting.pdf");
        Attendance.fill(year, cells, year.size(GROUP) + year.size(COMMITTEE), year.staff(), day.getMonth(), "缺席及原因");
        year.add(SHEET, entry.book(), day, cells);
    }

    private void team(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        var cells = meeting(entry.get(1), "班组安全活动", day, 2)
                .and("主持人", year.one(year.staff()))
                .and("记录人", year.recorder())
                .and("议题", entry.lines(2))
                .and("佐证材料", year.chance(30) ? "photo-meeting.jpg" : "");
        Attendance.fill(year, cells, 9 + year.random.nextInt(9), year.staff(), day.getMonth(), "缺席及原因");
        year.add(SHEET, entry.book(), day, cells);
    }

    private Cells meeting(String title, String type, LocalDate day, int room) {
        return Cells.of("会议名称", title).and("会议类型", type).and("会议时间", day).and("地点", year.room(room));
    }

    /// Agenda, decisions, owner and due day, from a field of the bank's line on.
    private Cells decided(Cells cells, String host, Bank.Entry entry, int from) {
        return cells.and("主持人", host)
                .and("记录人", year.recorder())
                .and("列席人员", year.chance(40) ? year.one(List.copyOf(year.staff())) : "")
                .and("议题", entry.lines(from))
                .and("议定事项", entry.lines(from + 1))
                .and("责任人", entry.get(from + 2))
                .day("完成时间", entry.get(from + 3));
    }
}
