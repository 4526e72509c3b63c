package shilu.programme;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of a duty an office edits in the page, under the keys of its YAML, as it is typed there. Who owes it, by which
/// records it is met and what is counted stay with the YAML.
public final class DutyWords {
    private DutyWords() {}

    /// A duty has either a number of records or a total; the other key is missing.
    public static Map<String, String> of(Duty duty) {
        var words = new LinkedHashMap<String, String>();
        words.put("name", duty.name().zh());
        words.put(
                "en",
                duty.name().en().equals(duty.name().zh()) ? "" : duty.name().en());
        words.put("every", word(duty.every()));
        var total = duty.total();
        if (total == null) words.put("at-least", String.valueOf(duty.atLeast()));
        else words.put("total", plain(total.amount()));
        words.put("on", duty.on().stream().map(DutyWords::word).collect(Collectors.joining("、")));
        words.put("anchor", duty.anchor() == null ? "" : duty.anchor());
        words.put("due-within-days", String.valueOf(duty.dueWithinDays()));
        words.put("grace-days", String.valueOf(duty.graceDays()));
        words.put("attendance-target", plain(duty.attendanceTarget()));
        words.put("clause", duty.clause());
        return words;
    }

    /// 03-31
    public static String word(MonthDay day) {
        return day.toString().substring(2);
    }

    /// half-year
    public static String word(Cadence every) {
        return every.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
