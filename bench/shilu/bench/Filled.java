package shilu.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.unit.Positions;

/// An office with its country and work, asked for figures.
final class Filled {
    static final int FIGURES = 20;

    final Office office;
    final Store store;
    final Country country;
    final Work work;
    private final Figures figures;
    private long position;

    Filled(Office office, Store store, int[] sizes) throws SQLException {
        this.office = office;
        this.store = store;
        this.figures = office.bean(Figures.class);
        position = office.bean(Positions.class).last(office.region);
        work = new Work(office, position);
        country = new Country(office.region, office.county.id(), position, sizes);
        written(country::open);
    }

    void confirm(int records) throws SQLException {
        written(connection -> work.confirm(records, country, position, connection));
    }

    private void written(Past.Writing writing) throws SQLException {
        position = Past.write(store, office.region, writing);
    }

    private List<Question> questions(int level, Random random) {
        var units = country.levels.get(level);
        var unit = new UnitId(units.get(random.nextInt(units.size())));
        var year = Period.year(2023 + random.nextInt(3));
        return work.metrics().stream()
                .limit(FIGURES)
                .map(metric -> new Question(office.region, metric, unit, true, year, position))
                .toList();
    }

    /// One figure of the top, whichever metric.
    double ask(Period period, int which) {
        var metrics = work.metrics();
        var metric = metrics.get(which % metrics.size());
        return ask(List.of(new Question(office.region, metric, office.county.id(), true, period, position)));
    }

    double ask(int level, Random random) {
        return ask(questions(level, random));
    }

    private double ask(List<Question> questions) {
        long began = System.nanoTime();
        figures.figures(questions);
        return (System.nanoTime() - began) / 1e6;
    }

    /// Down from parent to child and over the bare rows, past ties and roll-ups.
    void agrees(int level, Random random) throws SQLException {
        var questions = questions(level, random);
        var answers = figures.figures(questions);
        var first = questions.getFirst();
        var sums = sums(first.unit(), first.period());
        for (int i = 0; i < questions.size(); i++) {
            var sum = sums.getOrDefault(questions.get(i).metric(), 0L);
            var answer = answers.get(i).value().movePointRight(4).longValueExact();
            if (sum != answer)
                throw new IllegalStateException(questions.get(i) + " is " + answer + ", the rows say " + sum);
        }
    }

    private Map<MetricId, Long> sums(UnitId unit, Period period) throws SQLException {
        var sums = new HashMap<MetricId, Long>();
        try (var connection = store.connection();
                var asked = connection.prepareStatement("""
                        select metric, amount from metric_contribution
                        where region = ? and unit = ? and day between %s and %s""".formatted(day(period.from()), day(period.to())))) {
            for (var each : country.below(unit.value())) {
                asked.setString(1, office.region.value());
                asked.setString(2, each);
                var found = asked.executeQuery();
                while (found.next()) sums.merge(new MetricId(found.getString(1)), found.getLong(2), Long::sum);
            }
        }
        return sums;
    }

    private static String day(LocalDate day) {
        return "'" + day + "'";
    }
}
