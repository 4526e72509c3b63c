package shilu.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.document.AsOf;
import shilu.document.Basis;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.metric.RandomCounty;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.Tree;

/// A volume's totals over random counties, with records, corrections, moves and merges, and reports of random moments.
class TotalsTest {
    private static final List<Period> PERIODS =
            List.of(Period.parse("2025"), Period.parse("2025H1"), Period.parse("2025-03-05..2025-10-20"));

    private final Figures figures = World.bean(Figures.class);
    private final Totals totals = World.bean(Totals.class);
    private final Tree tree = World.bean(Tree.class);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void are_the_fold_of_what_was_said_of_each_unit_at_its_own_moment(long seed) {
        var county = RandomCounty.after(70, seed);
        var random = new Random(seed);
        for (var metric : defined(county)) {
            var period = any(PERIODS, random);
            var shares = new ArrayList<Basis.Share>();
            for (var unit : apart(county, random)) shares.add(share(county, unit, any(county.moments(), random)));
            assertThat(value(total(county, metric, period, shares)))
                    .as("%s over %s", metric.id(), shares)
                    .isEqualTo(expected(county, metric, period, shares));
        }
    }

    /// A unit below another of the same list, or one that moved between two of them, adds nothing twice.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void over_a_superior_and_any_of_its_units_are_the_superiors_figure(long seed) {
        var county = RandomCounty.after(70, seed);
        var random = new Random(seed);
        long now = county.moments().getLast();
        for (var metric : defined(county)) {
            var period = any(PERIODS, random);
            var shares = new ArrayList<Basis.Share>();
            shares.add(share(county, county.top(), now));
            for (var unit : county.units()) if (random.nextBoolean()) shares.add(share(county, unit, now));
            var own = figures.figure(new Question(county.region(), metric.id(), county.top(), true, period, now));
            assertThat(value(total(county, metric, period, shares)))
                    .as("%s", metric.id())
                    .isEqualTo(value(own));
        }
    }

    private static List<Metric> defined(RandomCounty county) {
        var programmes = World.bean(Programmes.class);
        long now = county.moments().getLast();
        return RandomCounty.metrics().stream()
                .flatMap(id -> programmes.metricAt(county.region(), new MetricId(id), county.top(), now).stream())
                .toList();
    }

    private Figure total(RandomCounty county, Metric metric, Period period, List<Basis.Share> shares) {
        return totals.of(
                        county.region(),
                        metric,
                        county.top(),
                        period,
                        shares,
                        county.moments().getLast())
                .figure();
    }

    private static Basis.Share share(RandomCounty county, UnitId unit, long at) {
        return new Basis.Share(unit, true, new AsOf(county.region().value(), at));
    }

    /// Units of which no two ever stood above one another or above the same one: their figures simply add up, whatever
    /// moments they are of.
    private List<UnitId> apart(RandomCounty county, Random random) {
        var chosen = new ArrayList<UnitId>();
        for (var unit : county.units())
            if (random.nextInt(4) > 0 && chosen.stream().noneMatch(other -> related(county, unit, other)))
                chosen.add(unit);
        return chosen;
    }

    private boolean related(RandomCounty county, UnitId one, UnitId other) {
        return county.units().stream().anyMatch(below -> over(county, one, below) && over(county, other, below));
    }

    private boolean over(RandomCounty county, UnitId upper, UnitId lower) {
        return upper.equals(lower)
                || tree.everAbove(
                        county.region(), upper, lower, county.moments().getLast());
    }

    private static Optional<BigDecimal> expected(
            RandomCounty county, Metric metric, Period period, List<Basis.Share> shares) {
        if (metric.type() != MetricType.RATIO) {
            var values = values(county, metric.id(), period, shares);
            boolean none = values.isEmpty() && metric.type() == MetricType.GAUGE;
            return none ? Optional.empty() : Optional.of(sum(values));
        }
        var above = sum(values(county, Objects.requireNonNull(metric.numerator()), period, shares));
        var below = sum(values(county, Objects.requireNonNull(metric.denominator()), period, shares));
        return below.signum() == 0
                ? Optional.empty()
                : Optional.of(above.divide(below, MathContext.DECIMAL64).stripTrailingZeros());
    }

    private static List<BigDecimal> values(
            RandomCounty county, MetricId metric, Period period, List<Basis.Share> shares) {
        return shares.stream()
                .flatMap(share ->
                        county
                                .expected(
                                        metric.value(),
                                        share.unit(),
                                        period,
                                        share.asOf().position())
                                .stream())
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros();
    }

    private static Optional<BigDecimal> value(Figure figure) {
        return Optional.ofNullable(figure.value()).map(BigDecimal::stripTrailingZeros);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
