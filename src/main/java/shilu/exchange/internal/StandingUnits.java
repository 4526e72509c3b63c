package shilu.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.unit.Unit;

/// The units that are there already, by code and by name.
final class StandingUnits {
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();
    private final Set<UnitId> ids = new HashSet<>();

    StandingUnits(Iterable<Unit> units) {
        for (var unit : units) {
            if (!ids.add(unit.id())) continue;
            byCode.put(unit.code(), unit);
            for (var name : new HashSet<>(List.of(unit.name(), unit.shortName())))
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit);
        }
    }

    boolean holds(UnitId unit) {
        return ids.contains(unit);
    }

    @Nullable
    Unit coded(String code) {
        return byCode.get(code);
    }

    /// By code, else by name; several where a name is shared.
    List<Unit> called(String codeOrName) {
        var coded = byCode.get(codeOrName);
        return coded != null ? List.of(coded) : byName.getOrDefault(codeOrName, List.of());
    }
}
