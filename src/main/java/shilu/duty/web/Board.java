package shilu.duty.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shilu.common.Period;
import shilu.duty.Obligation;

/// Units beside duties: each place says how many of the unit's periods of that duty stand where, the worst first.
public record Board(List<Column> columns, List<Row> rows) {

    public record Column(String duty, String name) {}

    /// @param spots one for each column; where the unit does not owe the duty it holds nothing
    public record Row(UnitStanding unit, List<Spot> spots) {}

    /// @param cells  each period, by day; they are shown one by one where only one duty is
    /// @param counts how many stand where, the worst first
    /// @param path   where it opens: to the one obligation, or to the list of them
    public record Spot(List<Cell> cells, Map<String, Long> counts, String path) {}

    static Board of(List<UnitStanding> units, Period period, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        units.forEach(unit -> unit.shown()
                .forEach(one -> names.put(one.duty().id(), one.duty().name().in(locale))));
        var columns = names.entrySet().stream()
                .map(name -> new Column(name.getKey(), name.getValue()))
                .toList();
        return new Board(
                columns,
                units.stream()
                        .map(unit -> new Row(
                                unit,
                                columns.stream()
                                        .map(column -> spot(unit, column.duty(), period))
                                        .toList()))
                        .toList());
    }

    private static Spot spot(UnitStanding unit, String duty, Period period) {
        var some = unit.shown().stream()
                .filter(one -> one.duty().id().equals(duty))
                .toList();
        return new Spot(some.stream().map(Cell::of).toList(), DutyRow.counts(some), path(unit, duty, period, some));
    }

    private static String path(UnitStanding unit, String duty, Period period, List<Obligation> some) {
        return some.size() == 1 ? some.getFirst().id().path() : unit.path(period.toString()) + "&duty=" + duty;
    }
}
