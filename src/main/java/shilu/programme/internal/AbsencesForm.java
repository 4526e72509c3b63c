package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;
import shilu.programme.Value.Absence;
import shilu.programme.Value.Reason;

/// Who was absent and why: 李四（出差）；王五（请假）. A reason outside the list becomes 其他; what it said is not kept.
record AbsencesForm() implements FieldForm {
    private static final Map<Reason, String> NAMES =
            Map.of(Reason.DUTY, "公务", Reason.TRAVEL, "出差", Reason.LEAVE, "请假", Reason.OTHER, "其他");
    private static final Pattern GROUPS = Pattern.compile("[；;，,\\n\\r]+(?![^(（]*[)）])");
    private static final Pattern ONE = Pattern.compile("([^(（]+?)\\s*(?:[(（]([^)）]*)[)）])?");

    @Override
    public Input input(Field field) {
        return Input.ABSENCES;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        if (Cells.saysNothing(cell)) return Reading.nothing();
        var absences = new ArrayList<Absence>();
        var problems = new ArrayList<Problem>();
        for (var group : GROUPS.split(cell)) if (!group.isBlank()) group(field, group, known, absences, problems);
        var value = new Value.Absences(List.copyOf(absences));
        problems.addAll(check(field, value));
        return problems.isEmpty() ? Reading.of(value) : Reading.no(problems);
    }

    /// 张三、李四（出差）: both travelled.
    private static void group(Field field, String group, Known known, List<Absence> absences, List<Problem> problems) {
        @Nullable Reason reason = null;
        var parts = List.of(group.strip().split("、(?![^(（]*[)）])")).reversed();
        var read = new ArrayList<Absence>();
        for (var part : parts) {
            var match = ONE.matcher(part.strip());
            if (!match.matches()) {
                problems.add(Problem.about(field.id(), "value.absence.form", field.name(), part));
                continue;
            }
            if (match.group(2) != null) reason = reason(match.group(2));
            if (reason == null)
                problems.add(Problem.about(field.id(), "value.absence.reason", field.name(), match.group(1)));
            else
                for (var name : Cells.names(match.group(1)).toList()) read.add(new Absence(known.person(name), reason));
        }
        absences.addAll(read.reversed());
    }

    private static Reason reason(String written) {
        var plain = Cells.plain(written);
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().equals(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Reason.OTHER);
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        if (!(value instanceof Value.Absences(var absences))) return FieldForm.otherSort(field);
        return absences.stream()
                .flatMap(absence -> PeopleForm.check(field, absence.who()).stream())
                .toList();
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        if (!(value instanceof Value.Absences(var absences))) return "";
        return absences.stream()
                .map(absence -> PeopleForm.name(absence.who(), shown) + "（" + NAMES.get(absence.reason()) + "）")
                .collect(Collectors.joining("；"));
    }
}
