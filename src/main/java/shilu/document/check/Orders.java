package shilu.document.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import shilu.document.LinkedFigure;

/// Which figures do not keep the order of their numbers, within their part and within their passage.
final class Orders {
    private record Stay(LinkedFigure figure, Control control) {}

    private final Standings standings;

    Orders(Standings standings) {
        this.standings = standings;
    }

    Set<Control> brokenInParts(Map<LinkedFigure, Control> stays) {
        var broken = new HashSet<Control>();
        for (var group : groups(stays, control -> standings.passage(control).part()))
            for (var stay : broken(group)) broken.add(stay.control());
        return broken;
    }

    /// Where two of a passage are out of order one may have been put beside the other: who stands among its own words,
    /// or keeps the order of the whole part, did not move.
    Set<Control> guilty(Map<LinkedFigure, Control> stays, Set<Control> outOfOrder) {
        var guilty = new HashSet<Control>();
        for (var group : groups(stays, Control::passage)) {
            var broken = broken(group);
            var unsettled = broken.stream()
                    .filter(stay -> !standings.settled(stay.figure(), stay.control()))
                    .toList();
            var wandered = broken.stream()
                    .filter(stay -> outOfOrder.contains(stay.control()))
                    .toList();
            var moved = !unsettled.isEmpty() ? unsettled : !wandered.isEmpty() ? wandered : broken;
            for (var stay : moved) guilty.add(stay.control());
        }
        return guilty;
    }

    private static Collection<List<Stay>> groups(Map<LinkedFigure, Control> stays, Function<Control, Object> by) {
        var groups = new HashMap<Object, List<Stay>>();
        stays.forEach((figure, control) -> groups.computeIfAbsent(by.apply(control), _ -> new ArrayList<>())
                .add(new Stay(figure, control)));
        return groups.values();
    }

    private static List<Stay> broken(List<Stay> group) {
        var read = new ArrayList<>(group);
        read.sort(Comparator.<Stay>comparingInt(stay -> stay.control().passage())
                .thenComparingInt(stay -> stay.control().start()));
        var out = Order.broken(read.stream().map(stay -> stay.figure().number()).toList());
        return out.stream().mapToObj(read::get).toList();
    }
}
