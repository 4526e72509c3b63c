package shilu.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.ledger.Naming;
import shilu.ledger.Version;
import shilu.ledger.WorkRecord;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.unit.Positions;

/// What a version of a record says, in the words of the pack in force on its day.
@Component
class VersionWords {
    private final Programmes programmes;
    private final Positions positions;
    private final Naming naming;

    VersionWords(Programmes programmes, Positions positions, Naming naming) {
        this.programmes = programmes;
        this.positions = positions;
        this.naming = naming;
    }

    /// @param field its id
    record Said(String field, String label, String text) {}

    String kind(WorkRecord record, Locale locale) {
        return kind(record, record.current())
                .map(kind -> kind.name().in(locale))
                .orElse(record.kind().value());
    }

    /// Every field that says something, in the order of the form, as it would be typed.
    List<Said> of(WorkRecord record, Version version, Locale locale) {
        var names = naming.in(inForce(record, version));
        return kind(record, version).stream()
                .flatMap(kind ->
                        said(kind.fields(), version, locale, (field, value) -> FieldForms.write(field, value, names)))
                .toList();
    }

    /// The same in short, without the field that names the record.
    List<Said> ofRest(WorkRecord record, Version version, Locale locale) {
        var names = naming.in(inForce(record, version));
        return kind(record, version).stream()
                .flatMap(kind -> said(
                        kind.fields().stream()
                                .filter(field -> !kind.naming().equals(Optional.of(field)))
                                .toList(),
                        version,
                        locale,
                        (field, value) -> FieldForms.words(field, value, names)))
                .toList();
    }

    private static Stream<Said> said(
            List<Field> fields, Version version, Locale locale, BiFunction<Field, Value, String> text) {
        return fields.stream()
                .flatMap(field -> Optional.ofNullable(version.values().byField().get(field.id()))
                        .map(value -> new Said(field.id(), field.name().in(locale), text.apply(field, value)))
                        .stream());
    }

    private Optional<RecordKind> kind(WorkRecord record, Version version) {
        return inForce(record, version).kind(record.kind());
    }

    private InForce inForce(WorkRecord record, Version version) {
        return programmes.inForce(record.region(), record.unit(), version.day(), positions.last(record.region()));
    }
}
