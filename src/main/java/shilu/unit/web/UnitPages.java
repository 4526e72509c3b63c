package shilu.unit.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.unit.Branch;
import shilu.unit.Branches;
import shilu.unit.NewUnit;
import shilu.unit.UnitAside;
import shilu.unit.UnitType;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// The tree of units on a day, one unit, and a new one.
@Controller
@RequestMapping(UnitPages.PATH)
class UnitPages {
    static final String PATH = "/units";
    /// Beyond so many a page shows the upper steps, and each unit leads to its own part of the tree.
    private static final int MANY = 1_500;

    private static final int UPPER = 2;

    private final Administered administered;
    private final Units units;
    private final Branches branches;
    private final UnitViews views;
    private final List<UnitAside> asides;

    UnitPages(
            Administered administered,
            Units units,
            Branches branches,
            UnitViews views,
            ObjectProvider<UnitAside> asides) {
        this.administered = administered;
        this.units = units;
        this.branches = branches;
        this.views = views;
        this.asides = asides.stream()
                .sorted(Comparator.comparingInt(UnitAside::order))
                .toList();
    }

    /// @param day the tree of which day; today's when none is given
    /// @param top the unit whose part of the tree is shown; all that are kept when none is given
    /// @param all whether every branch is open
    @GetMapping
    Answer tree(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UnitId top,
            @RequestParam(defaultValue = "false") boolean all,
            Actor actor) {
        var on = day == null ? administered.today() : day;
        var tops = administered.tops(actor);
        var shown = top == null ? tops : List.of(administered.unit(top, actor).id());
        var trees = shown.stream().flatMap(one -> branches.of(one, on).stream()).toList();
        int size = trees.stream().mapToInt(Branch::size).sum();
        int deepest = size > MANY ? UPPER : Integer.MAX_VALUE;
        return Answer.page(
                "unit/units",
                "trees",
                trees.stream().map(tree -> BranchView.of(tree, 0, deepest, all)).toList(),
                "closed",
                top == null ? branches.closed(tops, on) : List.of(),
                "size",
                size,
                "day",
                on,
                "top",
                top == null ? null : administered.unit(top, actor),
                "all",
                all,
                "today",
                administered.today());
    }

    @GetMapping("/{id}")
    Answer show(@PathVariable UnitId id, Actor actor) {
        var unit = administered.unit(id, actor);
        var parts =
                asides.stream().flatMap(aside -> aside.of(unit, actor).stream()).toList();
        return Answer.page("unit/unit", "view", views.of(unit, actor), "asides", parts, "today", administered.today());
    }

    /// @param below id of the unit it is to stand below; the first one kept when none is given
    @GetMapping("/new")
    Answer blank(@RequestParam(required = false) @Nullable UnitId below, Actor actor) {
        var tops = administered.tops(actor);
        var parent = Optional.ofNullable(below)
                .map(id -> administered.unit(id, actor))
                .orElseGet(() -> administered.unit(tops.iterator().next(), actor));
        return Answer.page("unit/unit-new", "parent", parent);
    }

    @PostMapping
    @OnRefusal(shows = PATH + "/new")
    Answer open(
            @RequestParam String parent,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam @Nullable String shortName,
            @RequestParam UnitType type,
            @RequestParam LocalDate from,
            Actor actor) {
        var above = administered.named("parent", parent, actor);
        var shorter = shortName == null || shortName.isBlank() ? name : shortName;
        var unit = units.open(new NewUnit(code.strip(), name.strip(), shorter.strip(), type, above.id()), from, actor);
        return Answer.goTo(PATH + "/" + unit.id()).saying("unit.added", unit.name());
    }
}
