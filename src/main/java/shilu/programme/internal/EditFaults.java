package shilu.programme.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shilu.common.Problem;

/// Tells what is wrong with an edited pack beside the field that says it, in the words of the page where those of a
/// file would name keys of the YAML.
final class EditFaults {
    private static final Map<String, String> IN_THE_PAGE = Map.of(
            "pack.duty.yearly", "programme.edit.yearly",
            "pack.duty.anchor-or-on", "programme.edit.anchor-or-on",
            "pack.duty.last-done", "programme.edit.last-done",
            "pack.duty.on-event", "programme.edit.on-event",
            "pack.duty.event", "programme.edit.event",
            "pack.duty.grace", "programme.edit.grace",
            "pack.duty.attendance", "programme.edit.attendance");

    private final Map<String, String> fields = new HashMap<>();

    /// Whatever is wrong on the line where the pointer leads is about the field.
    EditFaults field(YamlFile file, String pointer, String field) {
        var line = file.lines().get(pointer);
        if (line != null) fields.putIfAbsent(file.name() + " " + line, field);
        return this;
    }

    List<Problem> told(List<Problem> faults) {
        return faults.stream().map(this::told).distinct().toList();
    }

    Problem told(Problem fault) {
        if (fault.field() != null) return fault;
        var code = IN_THE_PAGE.getOrDefault(fault.code(), fault.code());
        var place = fault.place();
        var field = place == null ? null : fields.get(place.file() + " " + place.line());
        boolean placed = field == null && code.equals(fault.code());
        return new Problem(code, field, fault.details(), placed ? place : null);
    }
}
