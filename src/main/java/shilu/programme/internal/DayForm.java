package shilu.programme.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

record DayForm() implements FieldForm {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<year>[0-9]{4})\\s*[-/.年]\\s*(?<month>[0-9]{1,2})\\s*[-/.月]"
                    + "\\s*(?<day>[0-9]{1,2})\\s*日?"
                    + "([T\\s]*(?<half>上午|下午)?\\s*(?<hour>[0-9]{1,2})([:时点]((?<minute>[0-9]{1,2})(分|:[0-9]{2}(\\.[0-9]+)?)?)?))?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})");

    @Override
    public Input input(Field field) {
        return Input.DAY;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        var plain = Cells.plain(cell);
        var match = WRITTEN.matcher(plain);
        var short8 = EIGHT_DIGITS.matcher(plain);
        try {
            if (match.matches()) return Reading.of(new Value.Day(day(match), time(match)));
            if (short8.matches()) return Reading.of(new Value.Day(day(short8), null));
        } catch (DateTimeException none) {
            return Reading.no(List.of(Problem.about(field.id(), "value.day.none", field.name(), cell)));
        }
        return Reading.no(List.of(Problem.about(field.id(), "value.day", field.name(), cell)));
    }

    private static LocalDate day(Matcher match) {
        return LocalDate.of(number(match, "year"), number(match, "month"), number(match, "day"));
    }

    private static @Nullable LocalTime time(Matcher match) {
        if (match.group("hour") == null) return null;
        int hour = number(match, "hour");
        boolean afternoon = "下午".equals(match.group("half")) && hour < 12;
        return LocalTime.of(afternoon ? hour + 12 : hour, match.group("minute") == null ? 0 : number(match, "minute"));
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        return value instanceof Value.Day ? List.of() : FieldForm.otherSort(field);
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        if (!(value instanceof Value.Day(var day, var time))) return "";
        return time == null ? day.toString() : day + " " + time;
    }

    @Override
    public String words(Field field, Value value, Shown shown) {
        return value instanceof Value.Day(var day, var _) ? shown.day(day) : "";
    }
}
