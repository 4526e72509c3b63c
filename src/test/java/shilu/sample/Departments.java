package shilu.sample;

/// What departments do themselves; it stands in the workbook of the unit they belong to that month, under 单位.
final class Departments {
    private final UnitYear year;

    Departments(UnitYear year) {
        this.year = year;
    }

    void write() {
        for (var entry : year.bank.section("科室")) {
            var department = year.county.unit(entry.get(2)).shortName();
            switch (entry.get(1)) {
                case "工作会议" -> new Meetings(year).work(entry, department, 3);
                case "干部学习" -> new Studies(year).staff(entry, department, 3);
                case "活动" -> new Works(year).activity(entry, department, 3);
                default -> throw new IllegalArgumentException("no such sheet: " + entry.get(1));
            }
        }
    }
}
