package shilu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shilu.common.Ids;
import shilu.common.Region;
import shilu.common.UnitId;

/// A country of units in levels below a top: the rows `Units.open` would write, in batches.
final class Country {
    /// How many stand on each level below the top.
    private final int[] sizes;

    /// The ids of each level, the top's first.
    final List<List<String>> levels = new ArrayList<>();

    private final Map<String, List<String>> children = new HashMap<>();
    private final Region region;
    private final UnitId top;
    private long position;

    Country(Region region, UnitId top, long position, int... sizes) {
        this.region = region;
        this.top = top;
        this.position = position;
        this.sizes = sizes;
        levels.add(List.of(top.value()));
    }

    /// A unit and those above it, nearest first.
    private record Placed(String id, List<String> above) {}

    /// @return the last position taken
    long open(Connection connection) throws SQLException {
        var upper = List.of(new Placed(top.value(), List.of()));
        try (var units = new Batch(connection, "unit_unit", 10);
                var changes = new Batch(connection, "unit_change", 13);
                var ties = new Batch(connection, "unit_tie", 8)) {
            for (int level = 1; level <= sizes.length; level++) {
                var placed = new ArrayList<Placed>();
                for (int i = 0; i < sizes[level - 1]; i++) {
                    var parent = upper.get((int) ((long) i * upper.size() / sizes[level - 1]));
                    placed.add(open(level, i, parent, units, changes, ties));
                }
                levels.add(placed.stream().map(Placed::id).toList());
                upper = placed;
            }
        }
        return position;
    }

    /// The unit and all below it.
    List<String> below(String top) {
        var all = new ArrayList<String>();
        all.add(top);
        for (int i = 0; i < all.size(); i++) all.addAll(children.getOrDefault(all.get(i), List.of()));
        return all;
    }

    private Placed open(int level, int number, Placed parent, Batch units, Batch changes, Batch ties)
            throws SQLException {
        var id = Ids.fresh();
        var code = "u" + level + "-" + number;
        var founded = java.sql.Date.valueOf(Office.FOUNDED);
        var region = this.region.value();
        position++;
        children.computeIfAbsent(parent.id(), _ -> new ArrayList<>()).add(id);
        units.add(region, id, code, code, code, "BUREAU", parent.id(), founded, null, null);
        changes.add(
                region,
                position,
                id,
                "OPENED",
                founded,
                code,
                code,
                code,
                "BUREAU",
                parent.id(),
                null,
                Ids.fresh(),
                Batch.NOW);
        var above = new ArrayList<String>();
        above.add(parent.id());
        above.addAll(parent.above());
        ties.add(region, id, id, 0, founded, Batch.FOREVER, position, Long.MAX_VALUE);
        for (int depth = 1; depth <= above.size(); depth++)
            ties.add(region, above.get(depth - 1), id, depth, founded, Batch.FOREVER, position, Long.MAX_VALUE);
        return new Placed(id, List.copyOf(above));
    }
}
