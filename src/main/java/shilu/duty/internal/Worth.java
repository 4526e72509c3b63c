package shilu.duty.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.duty.NotCounted.Reason;
import shilu.installation.OfficeClock;
import shilu.ledger.Version;
import shilu.ledger.WorkRecord;
import shilu.programme.Duty;
import shilu.programme.InForce;
import shilu.programme.Value;
import shilu.programme.Values;

/// What a version of a record is worth to the duties, and why it is worth nothing. Pure.
record Worth(BigDecimal amount, BigDecimal expected, BigDecimal present) {
    private static final Worth EVENT = new Worth(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);

    /// To whose duty, on which day, as what, and since when it is entered.
    record Place(UnitId unit, String duty, LocalDate day, Given.Part part, LocalDate entered) {}

    private record Target(UnitId unit, String duty, Given.Part part) {}

    /// Everything a record gives by what is in force on the day it counts for. A credit is entered on the day on which
    /// a version that says as much for the same day was first submitted: a later correction of a word
    /// changes nothing, one that adds days or moves the day is entered when it was submitted.
    static Map<Place, Worth> of(WorkRecord record, InForce inForce) {
        var places = new HashMap<Place, Worth>();
        var counted = record.counted();
        if (counted.isEmpty()) return places;
        var current = counted.get();
        targets(record, current, inForce).forEach((target, worth) -> {
            var entered = record.versions().stream()
                    .filter(version -> version.seq() <= current.seq())
                    .filter(version -> version.day().equals(current.day()))
                    .filter(version -> asMuch(targets(record, version, inForce).get(target), worth))
                    .map(version -> LocalDate.ofInstant(version.at(), OfficeClock.OFFICE))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            places.put(new Place(target.unit(), target.duty(), current.day(), target.part(), entered), worth);
        });
        return places;
    }

    private static boolean asMuch(@Nullable Worth earlier, Worth worth) {
        return earlier != null && earlier.amount().compareTo(worth.amount()) >= 0;
    }

    private static Map<Target, Worth> targets(WorkRecord record, Version version, InForce inForce) {
        var found = new HashMap<Target, Worth>();
        for (var meets : inForce.meets(record.kind(), version.values())) {
            var partner = meets.partner();
            if (record.unit().equals(partner)) continue; // the host is no partner of its own
            var unit = partner == null ? record.unit() : partner;
            if (meets.event()) found.put(new Target(unit, meets.duty().id(), Given.Part.EVENT), EVENT);
            else if (reasons(meets.duty(), version).isEmpty())
                found.put(new Target(unit, meets.duty().id(), Given.Part.WORK), worth(meets.duty(), version.values()));
        }
        return found;
    }

    private static Worth worth(Duty duty, Values values) {
        var total = duty.total();
        return new Worth(
                total == null ? BigDecimal.ONE : number(values, total.field()),
                number(values, "expected"),
                number(values, "actual"));
    }

    /// Why a version that is of the right sort is worth nothing all the same.
    static List<Reason> reasons(Duty duty, Version version) {
        var reasons = new ArrayList<Reason>();
        var expected = number(version.values(), "expected");
        var present = number(version.values(), "actual");
        var quorum = duty.quorum();
        if (quorum != null && !quorum.holds(expected, present))
            reasons.add(Reason.of(
                    quorum.over() ? "duty.not.quorum.over" : "duty.not.quorum",
                    quorum.part(),
                    quorum.of(),
                    present,
                    expected));
        if (duty.evidence() && version.evidence().isEmpty()) reasons.add(Reason.of("duty.not.evidence"));
        var total = duty.total();
        if (total != null && number(version.values(), total.field()).signum() <= 0)
            reasons.add(Reason.of("duty.not.amount." + total.of()));
        return reasons;
    }

    private static BigDecimal number(Values values, String field) {
        return values.get(field, Value.Quantity.class)
                .map(Value.Quantity::number)
                .orElse(BigDecimal.ZERO);
    }

    Worth plus(Worth other) {
        return new Worth(amount.add(other.amount), expected.add(other.expected), present.add(other.present));
    }

    Worth negated() {
        return new Worth(amount.negate(), expected.negate(), present.negate());
    }

    boolean nothing() {
        return amount.signum() == 0 && expected.signum() == 0 && present.signum() == 0;
    }

    /// In the order of the places, so that rows are written in one order by every writer.
    static <T> Map<Place, T> inOrder(Map<Place, T> places) {
        var sorted = new TreeMap<Place, T>(Comparator.<Place, UnitId>comparing(Place::unit)
                .thenComparing(Place::duty)
                .thenComparing(Place::day)
                .thenComparing(Place::part)
                .thenComparing(Place::entered));
        sorted.putAll(places);
        return sorted;
    }
}
