package shilu.metric.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.cli.OfUnitAsOf;
import shilu.common.Refused;
import shilu.installation.HomeRegion;
import shilu.ledger.Ledger;
import shilu.metric.Counted;
import shilu.metric.Figures;
import shilu.metric.Folding;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.Units;

/// `shilu figure`: one figure, with the fold and the records behind it.
@Command(name = "figure")
final class FigureCommand extends OfUnitAsOf {
    private final HomeRegion home;
    private final Units units;
    private final Positions positions;
    private final Programmes programmes;
    private final Figures figures;
    private final Folding folding;
    private final Ledger ledger;
    private final Console console;

    @Option(names = "--metric", paramLabel = "METRIC", required = true)
    String metric = "";

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
            Folding folding,
            Ledger ledger,
            Console console) {
        this.home = home;
        this.units = units;
        this.positions = positions;
        this.programmes = programmes;
        this.figures = figures;
        this.folding = folding;
        this.ledger = ledger;
        this.console = console;
    }

    @Override
    public Integer call() {
        var region = home.region();
        long position = asOf(() -> positions.last(region));
        var asked = unit(name -> units.meant(region, name, period()).one());
        var defined = programmes
                .metric(region, metric, positions.last(region))
                .orElseThrow(() -> Refused.because("metric.unknown", metric));
        var question = new Question(region, defined.id(), asked.id(), !own, period(), position);
        var opened = opened(question, defined, asked);
        if (json) console.json(opened.asMap());
        else opened.print(console);
        return opened.figure().defined() ? 0 : 2;
    }

    private OpenedFigure opened(Question question, Metric metric, Unit unit) {
        try (var _ = console.working("metric.figure.working")) {
            var figure = figures.figure(question);
            return new OpenedFigure(figure, metric.name(), unit, folding.folded(question.region()), behind(question));
        }
    }

    private List<OpenedFigure.Row> behind(Question question) {
        if (!withRecords) return List.of();
        var counted = figures.records(question);
        var records = ledger.asOf(
                question.region(), counted.stream().map(Counted::record).toList(), question.asOf());
        return counted.stream()
                .map(row -> new OpenedFigure.Row(
                        row,
                        units.unit(row.unit()).map(Unit::shortName).orElse(""),
                        Objects.requireNonNull(records.get(row.record())).title()))
                .toList();
    }
}
