package shilu.report.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.Sentences;

/// Puts one record into the words of a report. A day of the report's only year is said without the year; over several
/// years, and for days before and behind the period, the year stands there.
@Component
class RecordWords {
    private final Naming naming;

    RecordWords(Naming naming) {
        this.naming = naming;
    }

    /// @param period the report's
    String sentence(WorkRecord record, InForce inForce, Period period) {
        var shown = new Shown(naming.in(inForce), period);
        return inForce.kind(record.kind())
                .flatMap(kind ->
                        Sentences.of(kind, record.day(), record.current().values(), shown))
                .orElse(record.title());
    }

    /// A field by its Chinese name.
    String field(WorkRecord record, String name, InForce inForce, Period period) {
        return inForce.kind(record.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.name().zh().equals(name))
                .findFirst()
                .map(field -> {
                    var value = record.current().values().byField().get(field.id());
                    return value == null ? "" : FieldForms.words(field, value, new Shown(naming.in(inForce), period));
                })
                .orElse("");
    }

    String day(WorkRecord record, Period period) {
        return PeriodWords.within(record.day(), period);
    }

    String unit(WorkRecord record) {
        return naming.unit(record.unit());
    }

    private record Shown(FieldForms.Shown names, Period period) implements FieldForms.Shown {
        @Override
        public String person(PersonId id) {
            return names.person(id);
        }

        @Override
        public String unit(UnitId id) {
            return names.unit(id);
        }

        @Override
        public String topic(String id) {
            return names.topic(id);
        }

        @Override
        public String day(LocalDate day) {
            return PeriodWords.within(day, period);
        }
    }
}
