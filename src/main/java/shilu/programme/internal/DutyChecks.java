package shilu.programme.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;
import shilu.programme.Cadence;
import shilu.programme.Duty;
import shilu.programme.FieldType;

/// Whether some record can meet each duty.
final class DutyChecks {
    private DutyChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        for (var placed : draft.duties) {
            var entry = placed.entry();
            if (entry.node().has("at-least") == entry.node().has("total"))
                faults.add(entry.fault("", "pack.duty.amount", entry.id()));
            if (placed.thing().every() != Cadence.YEAR)
                for (var key : List.of("anchor", "on"))
                    if (entry.node().has(key)) faults.add(entry.fault(key, "pack.duty.yearly", key));
            rhythm(placed.thing(), entry, faults);
            spans(entry, faults);
            if (entry.node().has("event")) faults.addAll(FilterChecks.faults(draft, entry.at("event")));
            for (var met : entry.list("met-by")) {
                faults.addAll(FilterChecks.faults(draft, met));
                MetricChecks.field(draft, met, "for", FieldType.UNIT, faults);
                attendance(draft, entry, met, faults);
                total(draft, entry, met, faults);
            }
        }
        return faults;
    }

    /// What the keys about time say together.
    private static void rhythm(Duty duty, Entry entry, List<Problem> faults) {
        if (duty.fromLastDone() && (entry.node().has("anchor") || entry.node().has("on")))
            faults.add(entry.fault("counted-from", "pack.duty.last-done", duty.id()));
        if (entry.node().has("anchor") && entry.node().has("on"))
            faults.add(entry.fault("anchor", "pack.duty.anchor-or-on", duty.id()));
        boolean event = duty.every() == Cadence.EVENT;
        for (var key : List.of("total", "counted-from", "grace-days"))
            if (event && entry.node().has(key)) faults.add(entry.fault(key, "pack.duty.on-event", key));
        if (event && duty.atLeast() > 1) faults.add(entry.fault("at-least", "pack.duty.on-event", "at-least > 1"));
        if (!event && entry.node().has("event")) faults.add(entry.fault("event", "pack.duty.event", duty.id()));
        if (duty.graceDays() >= shortest(duty))
            faults.add(entry.fault("grace-days", "pack.duty.grace", duty.graceDays(), shortest(duty) - 1));
    }

    /// The shortest a period can be: a record that comes late must not reach past the next one.
    private static int shortest(Duty duty) {
        if (duty.on().size() > 1) return gap(duty.on());
        return switch (duty.every()) {
            case YEAR -> duty.anchor() == null ? 365 : 90;
            case HALF_YEAR -> 181;
            case QUARTER -> 90;
            case MONTH -> 28;
            case TEN_DAYS -> 8;
            case WEEK -> 7;
            case EVENT -> 1;
        };
    }

    private static int gap(List<MonthDay> days) {
        var sorted =
                days.stream().map(day -> day.atYear(2001)).distinct().sorted().toList();
        int least = 365;
        for (int i = 0; i < sorted.size(); i++) {
            var next = i + 1 < sorted.size()
                    ? sorted.get(i + 1)
                    : sorted.getFirst().plusYears(1);
            least = Math.min(least, (int) ChronoUnit.DAYS.between(sorted.get(i), next));
        }
        return least;
    }

    private static void spans(Entry duty, List<Problem> faults) {
        for (var day : duty.texts("on")) if (!exists("2024-" + day)) faults.add(duty.fault("on", "pack.duty.day", day));
        for (var span : duty.list("waived"))
            for (var key : List.of("from", "to"))
                if (!exists(span.text(key))) faults.add(span.fault(key, "pack.duty.day", span.text(key)));
        for (var span : duty.list("waived"))
            if (span.text("to").compareTo(span.text("from")) < 0)
                faults.add(span.fault("to", "pack.duty.span", span.text("from"), span.text("to")));
    }

    private static boolean exists(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static void attendance(Draft draft, Entry duty, Entry met, List<Problem> faults) {
        var kind = draft.kind(met.text("kind"));
        if (kind.isEmpty() || kind.get().kind().attendance()) return;
        for (var key : List.of("quorum", "attendance-target"))
            if (duty.node().has(key)) faults.add(duty.fault(key, "pack.duty.attendance", key, met.text("kind")));
    }

    private static void total(Draft draft, Entry duty, Entry met, List<Problem> faults) {
        var kind = draft.kind(met.text("kind"));
        if (kind.isEmpty() || !duty.node().has("total")) return;
        var name = duty.at("total").text("field");
        var field = kind.get().kind().field(name);
        if (field.isEmpty() || field.get().type() != FieldType.NUMBER) {
            var numbers = kind.get().kind().fields().stream()
                    .filter(one -> one.type() == FieldType.NUMBER)
                    .map(one -> one.id())
                    .toList();
            faults.add(duty.near(
                    "total/field", "pack.field.unknown", Nearest.to(name, numbers), name, met.text("kind"), "number"));
        }
    }
}
