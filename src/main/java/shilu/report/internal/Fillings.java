package shilu.report.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.duty.Asked;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.ledger.WorkRecord;
import shilu.metric.Figures;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
import shilu.programme.Value;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Gathers what one report is filled from, all as of one position.
@Component
class Fillings {
    private final Programmes programmes;
    private final Gathering gathering;
    private final Figures figures;
    private final Units units;
    private final Basing basing;
    private final RecordWords words;
    private final Settings settings;
    private final OfficeClock clock;

    Fillings(
            Programmes programmes,
            Gathering gathering,
            Figures figures,
            Units units,
            Basing basing,
            RecordWords words,
            Settings settings,
            OfficeClock clock) {
        this.programmes = programmes;
        this.gathering = gathering;
        this.figures = figures;
        this.units = units;
        this.basing = basing;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    Filling of(Unit unit, Period period, boolean subtree, long asOf, ReportForm form, String signer) {
        var today = clock.today();
        var inForce = programmes.inForce(unit.region(), unit.id(), period.to(), asOf);
        var counted = gathering.counted(unit, period, subtree, asOf);
        var asked = new Asked(unit.region(), period, asOf, today);
        return new Filling(
                unit,
                period,
                subtree,
                asOf,
                today,
                settings.get("demo").filter("true"::equals).map(_ -> "样例").orElse(""),
                inForce,
                form,
                signer,
                counted,
                gathering.gaps(form, unit, asked, subtree, counted, inForce),
                figures,
                units,
                basing,
                words);
    }

    /// What this installation itself says of the unit's records and duties up to the period's end: the sentence, and
    /// every text, of each record that counted; of duties and open matters what a report made on that day says.
    List<String> sentences(String form, Unit unit, Period period, long asOf, LocalDate made) {
        var inForce = programmes.inForce(unit.region(), unit.id(), period.to(), asOf);
        var counted = gathering.counted(unit, period, true, asOf);
        var asked = new Asked(unit.region(), period, asOf, made);
        var records = counted.stream()
                .flatMap(record -> Stream.concat(Stream.of(words.sentence(record, inForce, period)), texts(record)));
        var gaps = inForce.reports().stream()
                .filter(one -> one.id().equals(form))
                .flatMap(one -> gaps(one, unit, asked, counted, inForce))
                .flatMap(Gaps::sentences);
        return Stream.concat(records, gaps).toList();
    }

    /// With what stands below the unit, and without: it does not stand in the document which of them it tells.
    private Stream<Gaps> gaps(ReportForm form, Unit unit, Asked asked, List<WorkRecord> counted, InForce inForce) {
        var own = counted.stream()
                .filter(record -> record.unit().equals(unit.id()))
                .toList();
        return Stream.of(
                gathering.gaps(form, unit, asked, true, counted, inForce),
                gathering.gaps(form, unit, asked, false, own, inForce));
    }

    private static Stream<String> texts(WorkRecord record) {
        return record.current().values().byField().values().stream()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text());
    }
}
