package shilu.metric.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.installation.HomeRegion;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.Units;

/// `shilu figure`: one figure, with the fold and the records behind it.
@Command(name = "figure")
final class FigureCommand implements Callable<Integer> {
    private final HomeRegion home;
    private final Units units;
    private final Positions positions;
    private final Programmes programmes;
    private final Figures figures;
    private final Ledger ledger;
    private final OfficeClock clock;
    private final Console console;

    @Option(names = "--metric", paramLabel = "METRIC", required = true)
    String metric = "";

    @Option(names = "--unit", paramLabel = "UNIT", required = true)
    String unit = "";

    @Option(names = "--period", paramLabel = "PERIOD", required = true)
    String period = "";

    @Option(names = "--as-of", paramLabel = "N")
    @Nullable
    Long asOf;

    @Option(names = "--own")
    boolean own;

    @Option(names = "--records")
    boolean withRecords;

    @Option(names = "--json")
    boolean json;

    FigureCommand(
            HomeRegion home,
            Units units,
            Positions positions,
            Programmes programmes,
            Figures figures,
            Ledger ledger,
            OfficeClock clock,
            Console console) {
        this.home = home;
        this.units = units;
        this.positions = positions;
        this.programmes = programmes;
        this.figures = figures;
        this.ledger = ledger;
        this.clock = clock;
        this.console = console;
    }

    @Override
    public Integer call() {
        var region = home.region();
        long position = asOf == null ? positions.last(region) : asOf;
        var asked = units.named(region, unit, clock.today())
                .orElseThrow(() -> Refused.because("metric.unit.unknown", unit));
        var defined = programmes
                .metric(region, metric, positions.last(region))
                .orElseThrow(() -> Refused.because("metric.unknown", metric));
        var question = new Question(region, defined.id(), asked.id(), !own, Period.parse(period), position);
        var figure = figures.figure(question);
        var behind = withRecords ? figures.records(question) : List.<Counted>of();
        if (json) console.json(asMap(figure, defined.name().zh(), asked, behind));
        else print(figure, defined.name().in(console.locale()), asked, behind);
        return figure.defined() ? 0 : 2;
    }

    private void print(Figure figure, String name, Unit asked, List<Counted> behind) {
        var question = figure.question();
        if (figure.metric() == null) {
            console.note("metric.undefined", name, asked.name(), question.asOf());
            return;
        }
        console.line("%s %s %s: %s %s"
                .formatted(
                        asked.name(),
                        question.period(),
                        name,
                        figure.shown(),
                        figure.metric().measure())
                .strip());
        console.say(
                "metric.fold." + figure.metric().type().name().toLowerCase(java.util.Locale.ROOT),
                figure.above(),
                figure.below());
        console.say("metric.as-of", question.asOf());
        var records = ledger.asOf(
                question.region(), behind.stream().map(Counted::record).toList(), question.asOf());
        for (var row : behind) {
            var record = Objects.requireNonNull(records.get(row.record()));
            console.line("%s\t%s\t%s\t%s%s\t%s"
                    .formatted(
                            row.day(),
                            unitName(row),
                            record.title(),
                            row.amount().toPlainString(),
                            row.below() == null ? "" : "/" + row.below().toPlainString(),
                            row.record()));
        }
    }

    private String unitName(Counted row) {
        return units.unit(row.unit()).map(Unit::shortName).orElse("");
    }

    private Map<String, Object> asMap(Figure figure, String name, Unit asked, List<Counted> behind) {
        var question = figure.question();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("metric", question.metric().value());
        map.put("name", name);
        map.put("unit", asked.code());
        map.put("unitName", asked.name());
        map.put("period", question.period().toString());
        map.put("subtree", question.subtree());
        map.put("asOf", question.asOf());
        map.put("defined", figure.defined());
        map.put("value", figure.value());
        map.put("shown", figure.shown());
        map.put("measure", figure.metric() == null ? null : figure.metric().measure());
        map.put("type", figure.metric() == null ? null : figure.metric().type().name());
        map.put("above", figure.above());
        map.put("below", figure.below());
        if (withRecords) map.put("records", rows(question, behind));
        return map;
    }

    private List<Map<String, Object>> rows(Question question, List<Counted> behind) {
        var records = ledger.asOf(
                question.region(), behind.stream().map(Counted::record).toList(), question.asOf());
        return behind.stream()
                .map(row -> {
                    var map = new LinkedHashMap<String, Object>();
                    map.put("record", row.record().value());
                    map.put("day", row.day().toString());
                    map.put("unit", unitName(row));
                    map.put(
                            "title",
                            Objects.requireNonNull(records.get(row.record())).title());
                    map.put("amount", row.amount());
                    if (row.below() != null) map.put("below", row.below());
                    return (Map<String, Object>) map;
                })
                .toList();
    }
}
