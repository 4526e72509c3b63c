package shilu.duty.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import shilu.common.UnitId;
import shilu.duty.Obligation;
import shilu.unit.Unit;

/// Units beside duties: each place holds the marks of the unit's periods of that duty.
public record Board(List<Head> units, List<Row> rows) {

    /// @param open how many of the unit's obligations are overdue
    public record Head(Unit unit, long overdue) {}

    /// @param cells one list for each unit, in the order of the heads
    public record Row(String name, List<List<Cell>> cells) {}

    static Board of(List<Unit> units, Map<UnitId, List<Obligation>> found, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        found.values()
                .forEach(all -> all.forEach(
                        one -> names.put(one.duty().id(), one.duty().name().in(locale))));
        var rows = new ArrayList<Row>();
        names.forEach((duty, name) -> rows.add(new Row(
                name, units.stream().map(unit -> cells(of(found, unit), duty)).toList())));
        return new Board(units.stream().map(unit -> head(unit, of(found, unit))).toList(), rows);
    }

    private static List<Obligation> of(Map<UnitId, List<Obligation>> found, Unit unit) {
        return Objects.requireNonNull(found.get(unit.id()));
    }

    private static List<Cell> cells(List<Obligation> all, String duty) {
        return all.stream()
                .filter(one -> one.duty().id().equals(duty))
                .map(Cell::of)
                .toList();
    }

    private static Head head(Unit unit, List<Obligation> all) {
        return new Head(
                unit,
                all.stream().filter(one -> one.state().code().equals("overdue")).count());
    }
}
