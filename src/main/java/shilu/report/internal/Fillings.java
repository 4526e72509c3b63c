package shilu.report.internal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.metric.Figures;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
import shilu.programme.Value;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Gathers what one report is filled from, all as of one position.
@Component
class Fillings {
    private final Programmes programmes;
    private final Ledger ledger;
    private final Figures figures;
    private final Units units;
    private final Basing basing;
    private final RecordWords words;
    private final Settings settings;
    private final OfficeClock clock;

    Fillings(
            Programmes programmes,
            Ledger ledger,
            Figures figures,
            Units units,
            Basing basing,
            RecordWords words,
            Settings settings,
            OfficeClock clock) {
        this.programmes = programmes;
        this.ledger = ledger;
        this.figures = figures;
        this.units = units;
        this.basing = basing;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    Filling of(Unit unit, Period period, long asOf, ReportForm form) {
        return new Filling(
                unit,
                period,
                asOf,
                clock.today(),
                settings.get("demo").filter("true"::equals).map(_ -> "样例").orElse(""),
                programmes.inForce(unit.region(), unit.id(), period.to(), asOf),
                form,
                ledger.counted(unit.region(), unit.id(), period.to(), asOf),
                figures,
                units,
                basing,
                words);
    }

    /// The sentence, and every text, of each record that counted for the unit up to the period's end.
    List<String> sentences(Unit unit, Period period, long asOf) {
        var inForce = programmes.inForce(unit.region(), unit.id(), period.to(), asOf);
        return ledger.counted(unit.region(), unit.id(), period.to(), asOf).stream()
                .flatMap(record -> Stream.concat(Stream.of(words.sentence(record, inForce)), texts(record)))
                .toList();
    }

    private static Stream<String> texts(WorkRecord record) {
        return record.current().values().byField().values().stream()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text());
    }
}
