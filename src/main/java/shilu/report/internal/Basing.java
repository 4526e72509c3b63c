package shilu.report.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.common.Region;
import shilu.document.AsOf;
import shilu.document.Basis;
import shilu.document.Covered;
import shilu.document.Shown;
import shilu.installation.HomeRegion;
import shilu.installation.PublicAddress;
import shilu.ledger.Chains;
import shilu.ledger.Ledger;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.programme.Metric;
import shilu.programme.MetricType;

/// Makes of a figure what a document carries of it: its value, what it stands on, and the records for the appendix.
@Component
class Basing {
    private final Figures figures;
    private final Ledger ledger;
    private final Chains chains;
    private final HomeRegion home;
    private final PublicAddress address;

    Basing(Figures figures, Ledger ledger, Chains chains, HomeRegion home, PublicAddress address) {
        this.figures = figures;
        this.ledger = ledger;
        this.chains = chains;
        this.home = home;
        this.address = address;
    }

    /// @param extent whose figure of which time, in words
    Shown shown(Figure figure, Metric metric, String extent) {
        var question = figure.question();
        var counted = figures.records(question);
        var records = ledger.asOf(
                question.region(), counted.stream().map(Counted::record).toList(), question.asOf());
        var lines = counted.stream()
                .map(row -> line(row, metric, Objects.requireNonNull(records.get(row.record()))))
                .toList();
        return new Shown(
                basis(figure, metric, counted),
                extent,
                fold(figure, metric, counted.size()),
                lines,
                address.page(question.path()));
    }

    /// Without the records themselves.
    Basis basis(Figure figure, Metric metric) {
        return basis(figure, metric, figures.records(figure.question()));
    }

    private Basis basis(Figure figure, Metric metric, List<Counted> counted) {
        var question = figure.question();
        return new Basis(
                metric.id().value(),
                metric.name().zh(),
                metric.measure(),
                question.unit(),
                question.subtree(),
                question.period(),
                home.region().value(),
                List.of(new AsOf(question.region().value(), question.asOf())),
                covered(question.region(), counted, question.asOf()),
                figure.rounded(),
                figures.fingerprint(question));
    }

    /// The ends of the chains it stands on: each pins every entry before it.
    private List<Covered> covered(Region region, List<Counted> counted, long asOf) {
        var units = counted.stream().map(Counted::unit).distinct().toList();
        return chains.heads(region, units, asOf).values().stream()
                .map(head -> new Covered(head.unit(), head.seq(), head.hash()))
                .sorted(Comparator.comparing(Covered::unit))
                .toList();
    }

    private Shown.Line line(Counted row, Metric metric, WorkRecord record) {
        var text = new StringBuilder(record.title());
        if (metric.type() == MetricType.RATIO) {
            text.append('（')
                    .append(plain(row.amount()))
                    .append('/')
                    .append(plain(row.below()))
                    .append('）');
        } else if (metric.type() != MetricType.COUNT) {
            text.append('（')
                    .append(plain(row.amount()))
                    .append(metric.measure())
                    .append('）');
        }
        if (ledger.timing(record) == Timing.LATE) text.append("（补录）");
        return new Shown.Line(
                row.day(),
                text.toString(),
                record.current().evidence().stream().map(file -> file.name()).toList());
    }

    private static String fold(Figure figure, Metric metric, int records) {
        return switch (metric.type()) {
            case COUNT -> records + "条记录";
            case SUM -> records + "条记录合计" + plain(figure.above());
            case GAUGE -> plain(figure.below()) + "个单位期末值合计" + plain(figure.above());
            case RATIO -> plain(figure.above()) + " ÷ " + plain(figure.below());
        };
    }

    private static String plain(java.math.@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
