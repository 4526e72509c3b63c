package shilu.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/// Rows of 会议台账.
final class Meetings {
    private static final String SHEET = "会议台账";
    private static final String ABSENT = "缺席及原因";
    private static final int LEADERS = 0;
    private static final int MEMBERS = 1;
    private static final int COMMITTEE = 2;
    private static final int GROUP = 3;
    private static final int STAFF = 4;
    private static final int UNTIL = 35; // some days before the sample county’s today, some after

    private final UnitYear year;

    Meetings(UnitYear year) {
        this.year = year;
    }

    void write() {
        partyGroup();
        year.bank.section("分析研判会").forEach(this::analysis);
        year.bank.section("工作会议").forEach(entry -> work(entry, "", 1));
        year.bank.section("三会一课").forEach(this::branch);
        for (var month : Month.values()) monthly(month);
    }

    private void partyGroup() {
        int number = 0;
        for (var entry : year.bank.section("党组会")) {
            var day = SampleYear.nearest(entry.day());
            var word = year.word("会名");
            var cells = meeting("2025年第" + ++number + "次" + word + "议", word, day, 1)
                    .and("主持人", year.leader())
                    .and("记录人", year.recorder())
                    .and("列席人员", year.chance(60) ? year.one(year.staff()) : "")
                    .and("议题", entry.lines(1))
                    .and("议定事项", decided(entry.lines(2), day))
                    .and("责任人", entry.get(3))
                    .day("完成时间", entry.get(4))
                    .and("佐证材料", number % 3 == 0 ? "minutes-1.docx；sign-in-meeting.pdf" : "minutes-1.docx");
            Attendance.fill(year, cells, year.size(LEADERS), year.leadership(), day.getMonth(), ABSENT);
            year.add(SHEET, entry.book(), day, cells);
        }
    }

    /// What the last meetings of the year decided is to be seen to in the next one.
    private static String decided(String lines, LocalDate day) {
        return day.getMonth() == Month.DECEMBER ? lines + "（责任：办公室；时限：" + day.plusDays(UNTIL) + "）" : lines;
    }

    private void analysis(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        var cells = meeting(entry.get(1), "分析研判会", day, 0)
                .and("主持人", year.inCharge())
                .and("记录人", year.recorder())
                .and("议题", entry.lines(2))
                .and("议定事项", entry.lines(3))
                .and("责任人", entry.get(4))
                .and("佐证材料", "minutes-2.docx；sign-in-meeting.pdf");
        cells.and("完成时间", due(day, entry.get(5)));
        Attendance.fill(year, cells, year.size(GROUP), year.staff(), day.getMonth(), ABSENT);
        year.add(SHEET, entry.book(), day, cells);
    }

    /// A work meeting, of the unit or (from the section 科室) of a department.
    void work(Bank.Entry entry, String department, int from) {
        var day = SampleYear.nearest(entry.day());
        var cells = meeting(entry.get(from + 1), entry.get(from), day, 0)
                .and("主持人", department.isEmpty() ? year.one(year.leadership()) : year.one(year.staff()))
                .and("记录人", year.recorder())
                .and("议题", entry.lines(from + 2))
                .and("议定事项", entry.lines(from + 3))
                .and("佐证材料", year.chance(45) ? year.one(List.of("photo-meeting.jpg", "sign-in-meeting.pdf")) : "")
                .and("单位", department);
        int expected = department.isEmpty() ? year.size(GROUP) + year.random.nextInt(14) : 6 + year.random.nextInt(4);
        Attendance.fill(year, cells, expected, year.staff(), day.getMonth(), ABSENT);
        year.add(SHEET, entry.book(), day, cells);
    }

    private void branch(Bank.Entry entry) {
        var day = SampleYear.nearest(entry.day());
        var type = entry.get(1);
        boolean whole = type.contains("述职") || type.equals("民主生活会");
        var cells = meeting(entry.get(2), type, day, 2)
                .and("主持人", type.startsWith("书记") || whole ? year.leader() : year.branchSecretary())
                .and("记录人", year.recorder())
                .and("议题", entry.lines(3))
                .and("佐证材料", year.chance(60) ? "sign-in-meeting.pdf；photo-meeting.jpg" : "");
        int expected = type.equals("民主生活会") ? year.size(LEADERS) : year.size(MEMBERS);
        var members = type.equals("民主生活会") ? year.leadership() : year.staff();
        Attendance.fill(year, cells, expected, members, day.getMonth(), ABSENT);
        year.add(SHEET, entry.book(), day, cells);
    }

    private void monthly(Month month) {
        var committee = SampleYear.nearest(month, 3 + year.random.nextInt(8));
        var n = month.getValue() + "月";
        routine(committee, "2025年" + n + "支部委员会", "支部委员会", "支部委员会", COMMITTEE);
        var group = SampleYear.nearest(month, 18 + year.random.nextInt(8));
        routine(group, "第一党小组" + n + "会议", "党小组会", "党小组会", GROUP);
        var themes = year.shared.line("主题党日", month(month)).fields();
        var theme = themes.get(1 + Math.floorMod(year.unit.code().hashCode(), themes.size() - 1));
        var day = SampleYear.nearest(month, 10 + Math.floorMod(year.unit.code().hashCode(), 9));
        var cells = meeting(theme, "主题党日", day, 2)
                .and("主持人", year.branchSecretary())
                .and("记录人", year.recorder())
                .and("佐证材料", year.chance(50) ? "photo-activity-1.jpg" : "");
        Attendance.fill(year, cells, year.size(MEMBERS), year.staff(), month, ABSENT);
        year.add(SHEET, day, cells);
    }

    private void routine(LocalDate day, String title, String type, String section, int size) {
        var choices = year.shared.line(section, month(day.getMonth())).fields();
        var agenda = choices.get(1 + year.random.nextInt(choices.size() - 1));
        var cells = meeting(title, type, day, 2)
                .and("主持人", year.branchSecretary())
                .and("记录人", year.recorder())
                .and("议题", agenda.replace("{事}", year.matter(day.getMonth())).replaceAll(" / |；", "\n"))
                .and("佐证材料", year.chance(25) ? "sign-in-meeting.pdf" : "");
        Attendance.fill(year, cells, year.size(size), year.staff(), day.getMonth(), ABSENT);
        year.add(SHEET, day, cells);
    }

    private Cells meeting(String title, String type, LocalDate day, int room) {
        return Cells.of("会议名称", title).and("会议类型", type).and("会议时间", day).and("地点", year.room(room));
    }

    /// A due day given without its year that lies before the meeting is of the next year.
    private static LocalDate due(LocalDate day, String monthAndDay) {
        var due = SampleYear.day(monthAndDay);
        return due.isBefore(day) ? due.plusYears(1) : due;
    }

    private static String month(Month month) {
        return String.format("%02d", month.getValue());
    }
}
