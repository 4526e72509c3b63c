package shilu.metric.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.Programmes;
import shilu.unit.Tree;

/// Sums contributions up to a position over the ties known at that position: one statement a figure.
@Component
@Transactional(readOnly = true)
class SqlFigures implements Figures {
    private final DSLContext sql;
    private final Programmes programmes;
    private final Tree tree;
    private final Behind behind;

    SqlFigures(DSLContext sql, Programmes programmes, Tree tree, Behind behind) {
        this.sql = sql;
        this.programmes = programmes;
        this.tree = tree;
        this.behind = behind;
    }

    @Override
    public Figure figure(Question question, Actor actor) {
        reach(question, actor);
        return figure(question);
    }

    @Override
    public Figure figure(Question question) {
        var metric = programmes.metricAt(question.region(), question.metric(), question.unit(), question.asOf());
        return metric.map(defined -> figure(question, defined))
                .orElseGet(() -> new Figure(question, null, null, null, null));
    }

    private Figure figure(Question question, Metric metric) {
        return switch (metric.type()) {
            case COUNT, SUM -> {
                var total = total(question, METRIC_CONTRIBUTION.AMOUNT, within(question));
                yield new Figure(question, metric, Amounts.read(total), Amounts.read(total), null);
            }
            case GAUGE -> {
                var value = Amounts.read(total(question, METRIC_CONTRIBUTION.AMOUNT, until(question)));
                var holders = total(question, METRIC_CONTRIBUTION.HOLDERS, until(question));
                yield new Figure(question, metric, holders == 0 ? null : value, value, BigDecimal.valueOf(holders));
            }
            case RATIO -> ratio(question, metric);
        };
    }

    private Figure ratio(Question question, Metric metric) {
        var above = part(question, metric.numerator());
        var below = part(question, metric.denominator());
        var value = below.signum() == 0 ? null : above.divide(below, MathContext.DECIMAL64);
        return new Figure(question, metric, value, above, below);
    }

    private BigDecimal part(Question question, @org.jspecify.annotations.Nullable MetricId part) {
        var value = figure(question.of(java.util.Objects.requireNonNull(part))).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static Condition within(Question question) {
        return METRIC_CONTRIBUTION.DAY.between(
                question.period().from(), question.period().to());
    }

    private static Condition until(Question question) {
        return METRIC_CONTRIBUTION.DAY.le(question.period().to());
    }

    private long total(Question question, org.jooq.Field<? extends Number> what, Condition days) {
        var from = Reaching.from(question, gauge(question));
        return sql.select(coalesce(sum(what), inline(BigDecimal.ZERO)))
                .from(from.table())
                .where(from.condition().and(days))
                .fetchSingle()
                .value1()
                .longValueExact();
    }

    private boolean gauge(Question question) {
        return programmes
                .metricAt(question.region(), question.metric(), question.unit(), question.asOf())
                .filter(metric -> metric.type() == MetricType.GAUGE)
                .isPresent();
    }

    @Override
    public List<Counted> records(Question question, Actor actor) {
        reach(question, actor);
        return records(question);
    }

    @Override
    public List<Counted> records(Question question) {
        return programmes
                .metricAt(question.region(), question.metric(), question.unit(), question.asOf())
                .map(metric -> switch (metric.type()) {
                    case COUNT, SUM -> behind.total(question);
                    case GAUGE -> behind.lastValues(question);
                    case RATIO ->
                        behind.ratio(
                                question.of(java.util.Objects.requireNonNull(metric.numerator())),
                                question.of(java.util.Objects.requireNonNull(metric.denominator())));
                })
                .orElse(List.of());
    }

    @Override
    public String fingerprint(Question question) {
        return Fingerprint.of(records(question));
    }

    @Override
    public List<Use> uses(Region region, RecordId record, long asOf) {
        var total = sum(METRIC_CONTRIBUTION.AMOUNT);
        return sql.select(METRIC_CONTRIBUTION.METRIC, total)
                .from(METRIC_CONTRIBUTION)
                .where(METRIC_CONTRIBUTION.REGION.eq(region.value()), METRIC_CONTRIBUTION.RECORD.eq(record.value()))
                .and(METRIC_CONTRIBUTION.POSITION.le(asOf))
                .groupBy(METRIC_CONTRIBUTION.METRIC)
                .having(total.ne(BigDecimal.ZERO))
                .orderBy(METRIC_CONTRIBUTION.METRIC)
                .fetch(row -> new Use(
                        new MetricId(row.value1()), Amounts.read(row.value2().longValueExact())));
    }

    /// Outside the actor's units is the same as not there.
    private void reach(Question question, Actor actor) {
        if (!tree.within(actor.scope().readable(), question.unit(), question.period())) {
            throw new NotThere("unit.unknown");
        }
    }
}
