package shilu.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/// How a unit keeps its workbooks: a title above the headings or none, a line with the unit, days as days or as text,
/// a column 单位 or none. No two offices do it alike.
record Hand(boolean title, boolean unitLine, Days days, boolean unitColumn) {
    private static final Map<String, Hand> BY_UNIT = Map.of(
            "QH-ZR", new Hand(false, false, Days.CELL, true),
            "QH-ZJ", new Hand(true, false, Days.WITH_TIME, true),
            "QH-SW", new Hand(false, false, Days.WORDS, false),
            "QH-LX", new Hand(true, true, Days.CELL, true),
            "QH-GH", new Hand(true, false, Days.DOTS, false),
            "QH-FG", new Hand(false, false, Days.WITH_TIME, false));
    private static final Set<String> TIMED = Set.of("会议时间", "学习时间");

    enum Days {
        CELL,
        WITH_TIME,
        WORDS,
        DOTS
    }

    static Hand of(String unit) {
        return BY_UNIT.getOrDefault(unit, new Hand(false, false, Days.CELL, false));
    }

    Object day(String heading, LocalDate day) {
        return switch (days) {
            case CELL -> day;
            case WITH_TIME -> TIMED.contains(heading) ? day.atTime(time(day)) : day;
            case WORDS -> day.format(DateTimeFormatter.ofPattern("yyyy年M月d日"));
            case DOTS -> day.format(DateTimeFormatter.ofPattern("yyyy.M.d"));
        };
    }

    private static LocalTime time(LocalDate day) {
        return day.getDayOfMonth() % 2 == 0 ? LocalTime.of(9, 0) : LocalTime.of(14, 30);
    }
}
