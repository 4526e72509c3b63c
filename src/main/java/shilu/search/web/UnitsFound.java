package shilu.search.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Part;
import shilu.web.SearchGroup;
import shilu.web.Sought;

/// Units by name, code or initials.
@Component
class UnitsFound implements SearchGroup {
    private static final int MOST = 10;

    private final Units units;
    private final Tree tree;

    UnitsFound(Units units, Tree tree) {
        this.units = units;
        this.tree = tree;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Part> found(Sought sought, Actor actor) {
        if (sought.narrowed()) return Optional.empty();
        var found = units.called(actor.region(), sought.words(), Reach.of(actor), MOST + 1);
        if (found.isEmpty()) return Optional.empty();
        var lines = found.stream().limit(MOST).map(unit -> line(unit, actor)).toList();
        return Optional.of(Part.of("search/_units", "units", lines, "more", found.size() > MOST, "most", MOST));
    }

    private UnitLine line(Unit unit, Actor actor) {
        return new UnitLine(
                unit,
                superior(unit),
                tree.everWithin(Reach.kept(actor), unit.id()),
                tree.everWithin(actor.scope().readable(), unit.id()));
    }

    private @Nullable String superior(Unit unit) {
        var parent = unit.parent();
        return parent == null ? null : units.unit(parent).map(Unit::name).orElse(null);
    }
}
