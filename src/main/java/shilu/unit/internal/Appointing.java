package shilu.unit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.unit.Person;
import shilu.unit.Unit;

/// What may be said of appointments and groups. Pure; every problem at once.
final class Appointing {
    static final int NAME = 200;

    private static final int REASON = 400;
    private static final Pattern PROGRAMME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9])(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|[1-9]\\d{16}[0-9Xx])(?![0-9])");

    private Appointing() {}

    /// @param left    whether the person has left by the first day
    /// @param already whether they hold the same on one of the days
    static List<Problem> appointing(
            Unit unit,
            Person person,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String programme,
            boolean left,
            boolean already) {
        var problems = new ArrayList<Problem>();
        if (!unit.openOn(from)) problems.add(Problem.about("from", "appointment.unit-not-open", unit.name(), from));
        if (to != null && to.isBefore(from)) problems.add(Problem.about("to", "appointment.ends-before", from));
        if (left) problems.add(Problem.about("person", "appointment.left", person.name(), from));
        if (already) problems.add(Problem.about("person", "appointment.already", person.name()));
        problems.addAll(programme(programme));
        return problems;
    }

    /// @param before what ends on the day now
    static List<Problem> ending(LocalDate from, @Nullable LocalDate before, LocalDate last, String reason) {
        var problems = new ArrayList<Problem>();
        if (last.isBefore(from)) problems.add(Problem.about("last", "appointment.end.before", from));
        if (last.equals(before)) problems.add(Problem.about("last", "appointment.end.same"));
        problems.addAll(reason(reason, false));
        return problems;
    }

    static List<Problem> reason(String reason, boolean needed) {
        var problems = new ArrayList<Problem>();
        if (needed && reason.isBlank()) problems.add(Problem.about("reason", "web.field.missing"));
        if (reason.length() > REASON) problems.add(Problem.about("reason", "unit.too-long", REASON));
        if (PERSONAL.matcher(reason).find()) problems.add(Problem.about("reason", "appointment.personal"));
        return problems;
    }

    static List<Problem> group(String name, @Nullable String programme) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) problems.add(Problem.about("name", "web.field.missing"));
        if (name.length() > NAME) problems.add(Problem.about("name", "unit.too-long", NAME));
        if (PERSONAL.matcher(name).find()) problems.add(Problem.about("name", "appointment.personal"));
        problems.addAll(programme(programme));
        return problems;
    }

    private static List<Problem> programme(@Nullable String programme) {
        return programme == null || PROGRAMME.matcher(programme).matches()
                ? List.of()
                : List.of(Problem.about("programme", "appointment.programme.unknown", programme));
    }
}
