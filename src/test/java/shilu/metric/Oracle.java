package shilu.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.ledger.Timing;

/// Works every figure out anew from the list of facts, in the plainest way: no table, no difference, no cache. What it
/// says is what the design says; the product must agree.
final class Oracle {
    /// From the position on, the unit stands below the parent from the day on; `parent` null: it is closed that day.
    record Placed(
            long position,
            UnitId unit,
            LocalDate day,
            @Nullable UnitId parent,
            boolean closed) {}

    /// From the position on this counts of the record; null: nothing.
    record Counts(
            long position,
            RecordId record,
            UnitId unit,
            @Nullable Said said) {}

    /// From the position on the version holds for the days, both included.
    record Adopted(long position, String version, LocalDate from, LocalDate to) {}

    final List<Placed> places = new ArrayList<>();
    final List<Counts> counts = new ArrayList<>();
    final List<Adopted> adopted = new ArrayList<>();

    /// The value of the figure; empty when it is not defined or there is none.
    Optional<BigDecimal> figure(String metric, UnitId unit, boolean subtree, Period period, long asOf) {
        if (places.stream().noneMatch(place -> place.unit().equals(unit) && place.position() <= asOf)) {
            return Optional.empty();
        }
        if (adopted.stream().noneMatch(one -> one.position() <= asOf && Said.defined(metric, one.version()))) {
            return Optional.empty();
        }
        return switch (metric) {
            case "tiny.attendance" -> ratio("tiny.present", "tiny.expected", unit, subtree, period, asOf);
            case "tiny.joint-attendance" ->
                ratio("tiny.joint-present", "tiny.joint-expected", unit, subtree, period, asOf);
            case "tiny.staff" -> staff(unit, subtree, period, asOf);
            default -> Optional.of(total(metric, unit, subtree, period, asOf));
        };
    }

    private Optional<BigDecimal> ratio(
            String upper, String lower, UnitId unit, boolean subtree, Period period, long asOf) {
        var below = total(lower, unit, subtree, period, asOf);
        if (below.signum() == 0) return Optional.empty();
        return Optional.of(total(upper, unit, subtree, period, asOf).divide(below, MathContext.DECIMAL64));
    }

    private BigDecimal total(String metric, UnitId unit, boolean subtree, Period period, long asOf) {
        var total = BigDecimal.ZERO;
        for (var entry : counting(asOf).values()) {
            var said = java.util.Objects.requireNonNull(entry.said());
            var amount = said.amount(metric, version(said.day(), asOf));
            if (!period.contains(said.day())) continue;
            var each = said.partnerAmount(metric);
            if (each != null)
                for (var partner : said.partners(entry.unit()).toList())
                    if (reaches(unit, subtree, partner, said.day(), asOf)) total = total.add(each);
            if (amount != null && reaches(unit, subtree, entry.unit(), said.day(), asOf)) total = total.add(amount);
        }
        return total;
    }

    private Optional<BigDecimal> staff(UnitId unit, boolean subtree, Period period, long asOf) {
        var last = new HashMap<UnitId, BigDecimal>();
        counting(asOf).values().stream()
                .filter(entry -> entry.said() != null && entry.said().staff() != null)
                .filter(entry -> !entry.said().day().isAfter(period.to()))
                .sorted(Comparator.comparing((Counts entry) -> entry.said().day())
                        .thenComparing(Counts::record))
                .filter(entry -> reaches(unit, subtree, entry.unit(), period.to(), asOf))
                .forEach(entry ->
                        last.put(entry.unit(), BigDecimal.valueOf(entry.said().staff())));
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(last.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Map<RecordId, Counts> counting(long asOf) {
        var now = new LinkedHashMap<RecordId, Counts>();
        for (var entry : counts) if (entry.position() <= asOf) now.put(entry.record(), entry);
        now.values().removeIf(entry -> entry.said() == null);
        return now;
    }

    /// What was adopted last for a day holds on it; on days before all of them what began first.
    String version(LocalDate day, long asOf) {
        var known = adopted.stream().filter(one -> one.position() <= asOf).toList();
        return known.stream()
                .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to()))
                .max(Comparator.comparing(Adopted::position))
                .or(() -> known.stream().min(Comparator.comparing(Adopted::from).thenComparing(Adopted::position)))
                .map(Adopted::version)
                .orElseThrow();
    }

    /// Entered more than thirty days after the work is late; work of days before the first adoption is neither.
    Timing timing(LocalDate day, LocalDate entered, long asOf) {
        var known = adopted.stream().filter(one -> one.position() <= asOf).toList();
        if (known.stream().noneMatch(one -> !day.isBefore(one.from()))) return Timing.OPENING;
        return entered.isAfter(day.plusDays(30)) ? Timing.LATE : Timing.IN_TIME;
    }

    private boolean reaches(UnitId top, boolean subtree, UnitId unit, LocalDate day, long asOf) {
        if (!subtree) return top.equals(unit);
        for (var at = Optional.of(unit); at.isPresent(); ) {
            var place = place(at.get(), day, asOf);
            if (place.isEmpty() || place.get().closed()) return false;
            if (at.get().equals(top)) return true;
            at = Optional.ofNullable(place.get().parent());
        }
        return false;
    }

    /// Where a unit stands on a day: what takes effect latest by that day, and of the same day what was said last.
    /// Closed is closed: a move that was to take effect later does not open the unit again.
    Optional<Placed> place(UnitId unit, LocalDate day, long asOf) {
        return places.stream()
                .filter(place -> place.unit().equals(unit) && place.position() <= asOf)
                .filter(place -> !place.day().isAfter(day))
                .max(Comparator.comparing(Placed::closed)
                        .thenComparing(Placed::day)
                        .thenComparing(places::indexOf));
    }
}
