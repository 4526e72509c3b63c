package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;
import shilu.programme.Cadence;
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
            for (var met : entry.list("met-by")) {
                faults.addAll(FilterChecks.faults(draft, met));
                attendance(draft, entry, met, faults);
                total(draft, entry, met, faults);
            }
        }
        return faults;
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
