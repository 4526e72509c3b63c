package shilu.search.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.common.UnitId;

/// The units whose names and people somebody may look up: those they read, and those they keep.
final class Reach {
    private Reach() {}

    static Set<UnitId> of(Actor actor) {
        return Stream.concat(actor.scope().readable().stream(), kept(actor).stream())
                .collect(Collectors.toSet());
    }

    static Set<UnitId> kept(Actor actor) {
        return actor.scope().tops(Set.of(Role.SYSTEM_ADMIN));
    }
}
