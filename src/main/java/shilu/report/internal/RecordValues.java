package shilu.report.internal;

import java.util.List;
import java.util.Optional;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.document.Shown;
import shilu.document.Values;
import shilu.ledger.WorkRecord;
import shilu.programme.Formula;
import shilu.programme.InForce;

/// What stands behind the placeholders inside a list of records.
///
/// @param period the report's
record RecordValues(WorkRecord record, InForce inForce, Period period, RecordWords words) implements Values {

    @Override
    public Optional<Shown> figure(String name) {
        return Optional.empty();
    }

    @Override
    public String plain(String name) {
        return switch (name) {
            case "句子" -> words.sentence(record, inForce, period);
            case "日期" -> words.day(record, period);
            case "标题" -> record.title();
            case "单位" -> words.unit(record);
            default -> words.field(record, name, inForce, period);
        };
    }

    @Override
    public boolean holds(String condition) {
        var names = new java.util.HashMap<String, Formula.Type>();
        ReportVocabulary.ENTRY_PLAIN.forEach(name -> names.put(name, Formula.Type.TEXT));
        inForce.kind(record.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .forEach(field -> names.put(field.name().zh(), Formula.Type.TEXT));
        var formula = Formula.compile(condition, names);
        var values = new java.util.HashMap<String, Object>();
        formula.names().forEach(name -> values.put(name, plain(name)));
        return formula.holds(values);
    }

    @Override
    public List<? extends Values> each(String list) {
        throw Refused.because("report.list.inside", list);
    }
}
