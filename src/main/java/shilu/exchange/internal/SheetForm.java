package shilu.exchange.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shilu.exchange.Headings;
import shilu.programme.InForce;
import shilu.programme.RecordKind;
import shilu.sheet.Row;

/// What stands on a sheet of this name: the kinds its rows may be of and the headings it may have.
record SheetForm(String name, List<RecordKind> kinds, Set<String> headings) {

    static Map<String, SheetForm> of(InForce inForce) {
        var forms = new LinkedHashMap<String, SheetForm>();
        for (var kind : inForce.kinds()) {
            var form = forms.computeIfAbsent(
                    kind.rows().sheet(), sheet -> new SheetForm(sheet, new ArrayList<>(), new HashSet<>(Headings.ALL)));
            form.kinds().add(kind);
            form.headings().addAll(headings(kind).toList());
        }
        for (var sheet : inForce.sheets()) {
            var form = forms.get(sheet.name());
            if (form == null) continue;
            form.headings().addAll(sheet.columns());
            form.headings().addAll(sheet.more());
        }
        return forms;
    }

    private static Stream<String> headings(RecordKind kind) {
        var fields = kind.fields().stream().flatMap(field -> field.headings().stream());
        return Stream.of(
                        kind.dayHeadings().stream(),
                        Stream.ofNullable(kind.rows().column()),
                        fields)
                .flatMap(one -> one);
    }

    /// The column that tells the kinds apart, where several share the sheet.
    Optional<String> typeColumn() {
        return kinds.stream()
                .map(kind -> kind.rows().column())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The kind of a row by its type word; nothing when no kind has such a word.
    Optional<RecordKind> kind(Row row) {
        var column = typeColumn();
        if (column.isEmpty()) return Optional.of(kinds.getFirst());
        var word = row.cell(column.get()).map(cell -> plain(cell.text())).orElse("");
        return kinds.stream()
                .filter(kind ->
                        kind.rows().words().stream().anyMatch(one -> plain(one).equals(word)))
                .findFirst();
    }

    List<String> words() {
        return kinds.stream().flatMap(kind -> kind.rows().words().stream()).toList();
    }

    private static String plain(String word) {
        return word.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
    }
}
