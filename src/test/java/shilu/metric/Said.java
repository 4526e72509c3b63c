package shilu.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;

/// What one version of a record says, in the plain words of the oracle.
record Said(
        LocalDate day,
        @Nullable Integer staff,
        boolean seminar,
        boolean safety,
        boolean fire,
        int expected,
        int actual,
        int hours,
        @Nullable Integer guests,
        List<UnitId> partners) {

    /// @param version in force on the day: only the third knows of guests
    static Said meeting(LocalDate day, Step step, String version, List<UnitId> partners) {
        int expected = 1 + step.value() % 20;
        int actual = expected - (step.flag(2) ? step.value() % expected : 0);
        Integer guests = version.equals("v3") ? step.value() % 7 : null;
        return new Said(
                day,
                null,
                step.flag(0),
                step.flag(1),
                step.flag(4),
                expected,
                actual,
                step.value() % 9,
                guests,
                partners);
    }

    static Said count(LocalDate day, Step step) {
        return new Said(day, step.value() % 50, false, false, false, 0, 0, 0, null, List.of());
    }

    KindId kind() {
        return new KindId(staff == null ? "tiny.meeting" : "tiny.count");
    }

    Values values() {
        var values = new TreeMap<String, Value>();
        if (staff != null) {
            values.put("staff", new Value.Quantity(BigDecimal.valueOf(staff)));
            return new Values(values);
        }
        values.put("title", new Value.Text("会议"));
        values.put("form", new Value.Choice(List.of(seminar ? "seminar" : "plain")));
        values.put("expected", new Value.Quantity(BigDecimal.valueOf(expected)));
        values.put("actual", new Value.Quantity(BigDecimal.valueOf(actual)));
        values.put("hours", new Value.Quantity(BigDecimal.valueOf(hours)));
        if (guests != null) values.put("guests", new Value.Quantity(BigDecimal.valueOf(guests)));
        if (actual < expected) values.put("absent", absent());
        if (!partners.isEmpty()) values.put("partners", new Value.Units(partners));
        if (safety || fire) values.put("agenda", new Value.Items(items()));
        return new Values(values);
    }

    private List<Value.Item> items() {
        return Stream.of(
                        Stream.of(new Value.Item("tiny.safety", "防汛")).filter(_ -> safety),
                        Stream.of(new Value.Item("twin.fire", "消防")).filter(_ -> fire))
                .flatMap(items -> items)
                .toList();
    }

    private static Value absent() {
        return new Value.Absences(List.of(new Value.Absence(Value.Who.outsider("张三"), Value.Reason.LEAVE)));
    }

    /// Those that took part in the work of the unit, which is no partner of its own.
    Stream<UnitId> partners(UnitId host) {
        return partners.stream().distinct().filter(unit -> !unit.equals(host));
    }

    /// What it gives to a metric of each unit that took part in it; null when it does not count for it.
    @Nullable
    BigDecimal partnerAmount(String metric) {
        if (staff != null) return null;
        return switch (metric) {
            case "tiny.joint" -> BigDecimal.ONE;
            case "tiny.joint-present" -> BigDecimal.valueOf(actual);
            case "tiny.joint-expected" -> BigDecimal.valueOf(expected);
            default -> null;
        };
    }

    /// What it gives to a metric; null when it does not count for it.
    @Nullable
    BigDecimal amount(String metric, String version) {
        if (!defined(metric, version)) return null;
        if (staff != null) return metric.equals("tiny.staff") ? BigDecimal.valueOf(staff) : null;
        return switch (metric) {
            case "tiny.meetings" -> BigDecimal.ONE;
            case "tiny.seminars" -> seminar ? BigDecimal.ONE : null;
            case "tiny.safety-meetings" -> safety ? BigDecimal.ONE : null;
            case "twin.fire-meetings" -> fire ? BigDecimal.ONE : null;
            case "twin.both" -> safety || fire ? BigDecimal.ONE : null;
            case "tiny.noted" -> seminar || safety ? BigDecimal.ONE : null;
            case "tiny.present" -> BigDecimal.valueOf(actual);
            case "tiny.expected" -> BigDecimal.valueOf(expected);
            case "tiny.hours" -> BigDecimal.valueOf(hours);
            case "tiny.plain" -> seminar ? null : BigDecimal.ONE;
            case "tiny.guests" -> guests == null ? null : BigDecimal.valueOf(guests);
            default -> null;
        };
    }

    static boolean defined(String metric, String version) {
        return switch (metric) {
            case "tiny.hours" -> !version.equals("v1");
            case "tiny.guests", "tiny.plain" -> version.equals("v3");
            default -> true;
        };
    }

    static List<String> metrics() {
        return new ArrayList<>(List.of(
                "tiny.meetings",
                "tiny.seminars",
                "tiny.safety-meetings",
                "tiny.noted",
                "tiny.present",
                "tiny.expected",
                "tiny.attendance",
                "tiny.joint",
                "tiny.joint-present",
                "tiny.joint-expected",
                "tiny.joint-attendance",
                "twin.fire-meetings",
                "twin.both",
                "tiny.staff",
                "tiny.hours",
                "tiny.plain",
                "tiny.guests"));
    }
}
