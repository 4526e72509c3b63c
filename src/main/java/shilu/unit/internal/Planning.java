package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_TIE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.NewUnit;
import shilu.unit.Unit;

/// When a change of the tree is refused: asked before it is made, and by a preview that makes nothing.
@Component
class Planning {
    private static final int CODE = 40;
    private static final int NAME = 200;
    private static final int SHORT_NAME = 100;

    private final DSLContext sql;

    Planning(DSLContext sql) {
        this.sql = sql;
    }

    static List<Problem> named(NewUnit unit) {
        return Stream.concat(tooLong("code", unit.code(), CODE).stream(), named(unit.name(), unit.shortName()).stream())
                .toList();
    }

    static List<Problem> named(String name, String shortName) {
        return Stream.of(tooLong("name", name, NAME), tooLong("shortName", shortName, SHORT_NAME))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> tooLong(String field, String said, int most) {
        if (said.isBlank()) return Optional.of(Problem.about(field, "web.field.missing"));
        return said.length() > most ? Optional.of(Problem.about(field, "unit.too-long", most)) : Optional.empty();
    }

    static List<Problem> renaming(Unit unit, String name, String shortName, LocalDate from) {
        var problems = new ArrayList<>(named(name, shortName));
        if (!unit.openOn(from)) problems.add(Problem.about("from", "unit.rename.not-open", from));
        return problems;
    }

    List<Problem> moving(Unit unit, Unit parent, LocalDate from) {
        var problems = new ArrayList<Problem>();
        if (!unit.openOn(from)) problems.add(Problem.about("from", "unit.move.not-open", from));
        problems.addAll(standing(parent, from));
        if (standsBelow(unit.region(), parent.id(), unit.id(), from))
            problems.add(Problem.about("parent", "unit.move.circle"));
        return problems;
    }

    /// Whether something may stand below the unit from the day on for good.
    static List<Problem> standing(Unit parent, LocalDate from) {
        if (!parent.openOn(from)) return List.of(Problem.about("parent", "unit.parent.not-open", from));
        var to = parent.to();
        return to == null ? List.of() : List.of(Problem.about("parent", "unit.parent.closes", to));
    }

    List<Problem> closing(Unit unit, LocalDate from) {
        var problems = new ArrayList<Problem>();
        if (!unit.openOn(from)) problems.add(Problem.about("from", "unit.close.not-open", from));
        if (anythingBelow(unit.id(), from)) problems.add(Problem.about("from", "unit.close.not-empty"));
        return problems;
    }

    /// Whether the lower unit stands below the upper one, or is it, on any day from the given one on.
    boolean standsBelow(Region region, UnitId lower, UnitId upper, LocalDate from) {
        return tied(
                UNIT_TIE.REGION.eq(region.value()).and(UNIT_TIE.ANCESTOR.eq(upper.value())),
                UNIT_TIE.UNIT.eq(lower.value()),
                from);
    }

    /// Whether a unit stands directly below this one on the day or on any later one.
    boolean anythingBelow(UnitId unit, LocalDate from) {
        return tied(UNIT_TIE.ANCESTOR.eq(unit.value()), UNIT_TIE.DEPTH.eq(1), from);
    }

    private boolean tied(Condition one, Condition other, LocalDate from) {
        return sql.fetchExists(
                UNIT_TIE, one, other, UNIT_TIE.TO_DAY.gt(from), UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED));
    }
}
