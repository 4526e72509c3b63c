package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.programme.Field;
import shilu.programme.FieldType;
import shilu.programme.Formula;

/// Whether a filter reads, compares with words that exist, and can ever hold.
final class FilterChecks {
    private static final int MOST_CASES = 2000;

    private FilterChecks() {}

    static List<Problem> faults(Draft draft, Entry source) {
        var kind = draft.kind(source.text("kind"));
        if (kind.isEmpty()) return unknownKind(draft, source);
        var where = source.maybe("where");
        return where.isEmpty()
                ? List.of()
                : faults(draft, source, where.get(), kind.get().kind().fields());
    }

    private static List<Problem> unknownKind(Draft draft, Entry source) {
        var id = source.text("kind");
        var known = draft.ids("records");
        return known.contains(id)
                ? List.of()
                : List.of(source.near("kind", "pack.kind.unknown", Nearest.to(id, known), id));
    }

    private static List<Problem> faults(Draft draft, Entry source, String where, List<Field> fields) {
        try {
            var formula = Formula.compile(where, Filter.names(fields));
            var faults = new ArrayList<Problem>();
            for (var compared : formula.compared()) words(draft, source, compared, fields, faults);
            if (faults.isEmpty() && never(formula, fields))
                faults.add(source.fault("where", "pack.filter.never", where));
            return faults;
        } catch (Refused unreadable) {
            return unreadable.problems().stream()
                    .map(problem -> hidden(problem, fields).orElse(problem))
                    .map(problem -> problem.at(source.file().place(source.pointer() + "/where")))
                    .toList();
        }
    }

    /// A field that is there but that filters do not see is another fault than a name nobody knows.
    private static Optional<Problem> hidden(Problem problem, List<Field> fields) {
        if (!problem.code().startsWith("formula.name.unknown")) return Optional.empty();
        var name = String.valueOf(problem.details().get(1));
        return fields.stream()
                .filter(field -> field.id().equals(name))
                .findFirst()
                .map(field -> Problem.of(
                        field.type() == FieldType.PERSON || field.type() == FieldType.ABSENCES
                                ? "pack.filter.person"
                                : "pack.filter.hidden",
                        name));
    }

    private static void words(
            Draft draft, Entry source, Formula.Compared compared, List<Field> fields, List<Problem> faults) {
        var known = known(draft, compared.name(), fields);
        for (var word : known.isEmpty() ? List.<String>of() : compared.words())
            if (!known.get().contains(word))
                faults.add(
                        source.near("where", "pack.filter.word", Nearest.to(word, known.get()), word, compared.name()));
    }

    private static Optional<Set<String>> known(Draft draft, String name, List<Field> fields) {
        if (name.equals("topics")) return Optional.of(draft.ids("topics"));
        if (name.equals("filled"))
            return Optional.of(fields.stream().map(Field::id).collect(Collectors.toSet()));
        return fields.stream()
                .filter(field -> field.id().equals(name) && field.type() == FieldType.CHOICE)
                .findFirst()
                .map(field -> field.choices().stream().map(Field.Choice::id).collect(Collectors.toSet()));
    }

    /// Tries every combination of the words a filter compares with, as long as it asks for nothing but words.
    private static boolean never(Formula formula, List<Field> fields) {
        List<Map<String, Object>> cases = new ArrayList<>(List.of(new TreeMap<>()));
        for (var name : formula.names()) {
            var values = values(formula, name, fields);
            if (values.isEmpty() || cases.size() * values.size() > MOST_CASES) return false;
            cases = cases.stream()
                    .flatMap(one -> values.stream().map(value -> {
                        Map<String, Object> more = new TreeMap<>(one);
                        more.put(name, value);
                        return more;
                    }))
                    .toList();
        }
        return cases.stream().noneMatch(formula::holds);
    }

    private static List<Object> values(Formula formula, String name, List<Field> fields) {
        var field = fields.stream().filter(one -> one.id().equals(name)).findFirst();
        if (field.isPresent() && field.get().type() != FieldType.CHOICE) return List.of();
        if (field.isPresent() && !field.get().several())
            return field.get().choices().stream()
                    .map(choice -> (Object) choice.id())
                    .toList();
        var words = new TreeSet<String>();
        formula.compared().stream()
                .filter(compared -> compared.name().equals(name))
                .forEach(compared -> words.addAll(compared.words()));
        return words.size() > 8 ? List.of() : subsets(List.copyOf(words));
    }

    private static List<Object> subsets(List<String> words) {
        var subsets = new ArrayList<Object>();
        for (int mask = 0; mask < 1 << words.size(); mask++) {
            var chosen = new ArrayList<String>();
            for (int i = 0; i < words.size(); i++) if ((mask >> i & 1) == 1) chosen.add(words.get(i));
            subsets.add(List.copyOf(chosen));
        }
        return subsets;
    }
}
