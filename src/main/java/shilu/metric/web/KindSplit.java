package shilu.metric.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.ledger.Ledger;
import shilu.metric.Counted;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.KindId;
import shilu.programme.Metric;
import shilu.programme.MetricType;
import shilu.programme.Programmes;

/// What each kind of record gives to a count or a sum. Ratios and gauges are not the sum of parts.
@Component
class KindSplit {
    /// Behind one figure; reading more would hold everybody else up.
    private static final int MOST_RECORDS = 50_000;

    private static final EnumSet<MetricType> ADDED_UP = EnumSet.of(MetricType.COUNT, MetricType.SUM);

    private final Figures figures;
    private final Ledger ledger;
    private final Programmes programmes;

    KindSplit(Figures figures, Ledger ledger, Programmes programmes) {
        this.figures = figures;
        this.ledger = ledger;
        this.programmes = programmes;
    }

    static boolean addsUp(Metric metric) {
        return ADDED_UP.contains(metric.type());
    }

    /// Totals by kind, in the order of the kinds' ids. Refused when more records stand behind it than one page reads.
    Map<KindId, BigDecimal> totals(Question question, Actor actor) {
        var behind = behind(question, actor);
        var kinds = kinds(question.region(), behind);
        var totals = new TreeMap<KindId, BigDecimal>(java.util.Comparator.comparing(KindId::value));
        for (var row : behind) totals.merge(kinds.get(row.record()), row.amount(), BigDecimal::add);
        return totals;
    }

    /// The records of one kind behind a figure.
    List<Counted> of(KindId kind, Question question, Actor actor) {
        var behind = behind(question, actor);
        var kinds = kinds(question.region(), behind);
        return behind.stream()
                .filter(row -> kind.equals(kinds.get(row.record())))
                .toList();
    }

    String name(Question question, KindId kind, Locale locale) {
        return programmes
                .kind(question.region(), kind, question.asOf())
                .map(known -> known.name().in(locale))
                .orElse(kind.value());
    }

    private List<Counted> behind(Question question, Actor actor) {
        if (figures.count(question, MOST_RECORDS, actor) > MOST_RECORDS)
            throw Refused.because("metric.kinds.too-many", MOST_RECORDS);
        return figures.records(question, actor, 0, MOST_RECORDS);
    }

    private Map<RecordId, KindId> kinds(Region region, List<Counted> behind) {
        return ledger.kinds(
                region,
                new ArrayList<>(behind.stream().map(Counted::record).distinct().toList()));
    }
}
