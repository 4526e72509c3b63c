package shilu.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;

/// What one version of a record says, in the plain words of the oracle.
///
/// @param submitted the day on which it was said
record Told(
        String kind,
        LocalDate day,
        LocalDate submitted,
        boolean seminar,
        boolean safety,
        int days,
        int hours,
        int expected,
        int actual,
        boolean evidence,
        @Nullable UnitId partner) {

    static Told of(String kind, LocalDate day, LocalDate today, Step step, @Nullable UnitId partner) {
        int expected = 1 + step.value() % 6;
        int actual = step.flag(2) ? step.value() % (expected + 1) : expected;
        return new Told(
                kind,
                day,
                today,
                step.flag(0),
                step.flag(1),
                step.value() % 8,
                step.value() / 8 % 5,
                expected,
                actual,
                step.flag(3),
                kind.equals("meeting") ? partner : null);
    }

    KindId id() {
        return new KindId("owed." + kind);
    }

    Values values() {
        var values = new TreeMap<String, Value>();
        values.put("title", new Value.Text("工作"));
        if (!kind.equals("meeting")) return new Values(values);
        values.put("form", new Value.Choice(List.of(seminar ? "seminar" : "plain")));
        values.put("expected", number(expected));
        values.put("actual", number(actual));
        if (days > 0) values.put("days", number(days));
        if (hours > 0) values.put("hours", number(hours));
        if (partner != null) values.put("partners", new Value.Units(List.of(partner)));
        if (safety) values.put("agenda", new Value.Items(List.of(new Value.Item("owed.safety", "防汛"))));
        if (actual < expected) values.put("absent", absent());
        return new Values(values);
    }

    private static Value number(int number) {
        return new Value.Quantity(BigDecimal.valueOf(number));
    }

    private static Value absent() {
        return new Value.Absences(List.of(new Value.Absence(Value.Who.outsider("张三"), Value.Reason.LEAVE)));
    }

    /// What it gives to a duty of the unit that owes; 0 where it gives nothing.
    int gives(String duty, boolean second, boolean toPartner) {
        boolean meeting = kind.equals("meeting");
        boolean paper = kind.equals("paper");
        if (toPartner) return duty.equals("ten-days") && meeting && partner != null ? 1 : 0;
        return switch (duty) {
            case "monthly" -> meeting && (second ? actual * 3 >= expected * 2 : actual * 2 > expected) ? 1 : 0;
            case "quarterly" -> meeting && safety ? 1 : 0;
            case "days" -> meeting ? days : 0;
            case "hours" -> meeting && seminar ? hours : 0;
            case "weekly" -> paper && !second ? 1 : 0;
            case "ten-days" -> meeting ? 1 : 0;
            case "fixed" -> paper && evidence ? 1 : 0;
            case "plan", "rolling", "answer", "department" -> paper ? 1 : 0;
            case "seminar", "let-go" -> meeting && seminar ? 1 : 0;
            default -> throw new IllegalArgumentException(duty);
        };
    }
}
