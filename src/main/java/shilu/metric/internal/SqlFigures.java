package shilu.metric.internal;

import static org.jooq.impl.DSL.sum;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.Programmes;
import shilu.unit.Tree;

/// Figures from the roll-ups where they help, and from the contributions where these are few; alike ones together.
@Component
@Transactional(readOnly = true)
class SqlFigures implements Figures {
    private final DSLContext sql;
    private final Programmes programmes;
    private final Tree tree;
    private final Reading reading;
    private final Behind behind;

    SqlFigures(DSLContext sql, Programmes programmes, Tree tree, Reading reading, Behind behind) {
        this.sql = sql;
        this.programmes = programmes;
        this.tree = tree;
        this.reading = reading;
        this.behind = behind;
    }

    @Override
    public Figure figure(Question question, Actor actor) {
        return figures(List.of(question), actor).getFirst();
    }

    @Override
    public Figure figure(Question question) {
        return figures(List.of(question)).getFirst();
    }

    @Override
    public List<Figure> figures(List<Question> questions, Actor actor) {
        questions.stream()
                .map(question -> new Reach(question.unit(), question.period()))
                .distinct()
                .forEach(reach -> reach(reach, actor));
        return figures(questions);
    }

    @Override
    public List<Figure> figures(List<Question> questions) {
        var definitions = new Definitions(questions, programmes);
        return new Answering(definitions::of).figures(questions, reading::totals);
    }

    @Override
    public List<Counted> records(Question question) {
        return records(question, all -> all, Given::all);
    }

    @Override
    public List<Counted> records(Question question, Actor actor, int offset, int size) {
        reach(new Reach(question.unit(), question.period()), actor);
        return records(
                question, all -> all.stream().skip(offset).limit(size).toList(), given -> given.some(offset, size));
    }

    @Override
    public long count(Question question, int most, Actor actor) {
        reach(new Reach(question.unit(), question.period()), actor);
        var metric = programmes.metricAt(question.region(), question.metric(), question.unit(), question.asOf());
        return metric.isPresent() && metric.get().type() == MetricType.COUNT
                ? Math.min(counted(question), most + 1L)
                : behind(question, all -> Math.min(all.size(), most + 1L), given -> given.count(most))
                        .orElse(0L);
    }

    /// Each of them gives one, so the figure itself says how many there are, and reads them from the roll-ups.
    private long counted(Question question) {
        var value = figure(question).value();
        return value == null ? 0 : value.longValueExact();
    }

    private List<Counted> records(
            Question question, UnaryOperator<List<Counted>> ofValues, Function<Given, List<Counted>> ofGiven) {
        return behind(question, ofValues, ofGiven).orElse(List.of());
    }

    /// @param ofValues what is wanted of a gauge, which has one record a unit
    /// @param ofGiven  what is wanted of anything else
    private <T> Optional<T> behind(Question question, Function<List<Counted>, T> ofValues, Function<Given, T> ofGiven) {
        return programmes
                .metricAt(question.region(), question.metric(), question.unit(), question.asOf())
                .map(metric -> switch (metric.type()) {
                    case COUNT, SUM -> ofGiven.apply(behind.total(question));
                    case GAUGE -> ofValues.apply(behind.lastValues(question));
                    case RATIO ->
                        ofGiven.apply(behind.ratio(
                                question,
                                Objects.requireNonNull(metric.numerator()),
                                Objects.requireNonNull(metric.denominator())));
                });
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

    private record Reach(UnitId unit, Period period) {}

    /// Outside the actor's units is the same as not there.
    private void reach(Reach reach, Actor actor) {
        if (!tree.within(actor.scope().readable(), reach.unit(), reach.period())) {
            throw new NotThere("unit.unknown");
        }
    }
}
