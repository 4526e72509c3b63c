package shilu.unit;

import java.util.Optional;
import shilu.common.Actor;
import shilu.web.Part;

/// What another module shows on a unit's page, for whoever keeps the units.
public interface UnitAside {
    int order();

    Optional<Part> of(Unit unit, Actor actor);
}
