package shilu.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import shilu.common.Ids;
import shilu.programme.Field;
import shilu.programme.FieldType;
import shilu.programme.InForce;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.programme.Values;

/// Confirmed records of three years as far as figures see them: the contributions `Contributing` would write for records
/// of the pack's own kinds, each at the position of its confirmation. Entries are left out: figures never read them.
final class Work {
    static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final int VARIANTS = 12;

    /// One record in twenty is not a leaf's.
    private static final int ABOVE = 20;

    private final Office office;
    private final Random random = new Random(20251231);
    private final List<Map<MetricId, BigDecimal>> amounts = new ArrayList<>();
    private long rows;

    Work(Office office, long position) {
        this.office = office;
        var day = LocalDate.of(2025, 6, 1);
        var inForce = office.bean(Programmes.class).inForce(office.region, office.county.id(), day, position);
        for (var kind : inForce.kinds())
            for (int i = 0; i < VARIANTS; i++) variant(inForce, kind);
    }

    private void variant(InForce inForce, RecordKind kind) {
        var values = new TreeMap<String, Value>();
        for (var field : kind.fields()) {
            var value = value(field);
            if (value != null) values.put(field.id(), value);
        }
        var given = new HashMap<>(inForce.amounts(kind.id(), new Values(values)));
        given.keySet().removeIf(metric -> inForce.metric(metric).orElseThrow().type() == MetricType.GAUGE);
        if (!given.isEmpty()) amounts.add(given);
    }

    private Value value(Field field) {
        if (field.type() == FieldType.NUMBER) return new Value.Quantity(BigDecimal.valueOf(1 + random.nextInt(30)));
        if (field.type() != FieldType.CHOICE || field.choices().isEmpty()) return null;
        return new Value.Choice(
                List.of(field.choices().get(random.nextInt(field.choices().size())).id()));
    }

    /// The metrics records contribute to.
    List<MetricId> metrics() {
        return amounts.stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(MetricId::value))
                .toList();
    }

    long rows() {
        return rows;
    }

    /// @return the last position taken
    long confirm(int records, Country country, long position, Connection connection) throws SQLException {
        try (var contributions = new Batch(connection, "metric_contribution", 8)) {
            for (int i = 0; i < records; i++) {
                position += 2; // submitted, confirmed
                var unit = unit(country);
                var day = Date.valueOf(FROM.plusDays(random.nextInt(DAYS)));
                var record = Ids.fresh();
                for (var each : amounts.get(random.nextInt(amounts.size())).entrySet()) {
                    var kept = each.getValue().movePointRight(4).longValueExact();
                    contributions.add(
                            office.region.value(), each.getKey().value(), unit, day, position, record, kept, 0);
                    rows++;
                }
            }
        }
        return position;
    }

    private String unit(Country country) {
        int level = country.levels.size() - 1;
        if (random.nextInt(ABOVE) == 0) level = random.nextInt(country.levels.size());
        var units = country.levels.get(level);
        return units.get(random.nextInt(units.size()));
    }
}
