package shilu.report.internal;

import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.ledger.Ledger;
import shilu.metric.Figures;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
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
}
