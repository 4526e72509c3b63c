package shilu.report.internal;

import org.springframework.stereotype.Component;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.Sentences;

/// Puts one record into the words of a report.
@Component
class RecordWords {
    private final Naming naming;

    RecordWords(Naming naming) {
        this.naming = naming;
    }

    String sentence(WorkRecord record, InForce inForce) {
        return inForce.kind(record.kind())
                .flatMap(kind ->
                        Sentences.of(kind, record.day(), record.current().values(), naming.in(inForce)))
                .orElse(record.title());
    }

    /// A field by its Chinese name.
    String field(WorkRecord record, String name, InForce inForce) {
        return inForce.kind(record.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.name().zh().equals(name))
                .findFirst()
                .map(field -> {
                    var value = record.current().values().byField().get(field.id());
                    return value == null ? "" : FieldForms.words(field, value, naming.in(inForce));
                })
                .orElse("");
    }

    String unit(WorkRecord record) {
        return naming.unit(record.unit());
    }
}
