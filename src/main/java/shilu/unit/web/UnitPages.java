package shilu.unit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.unit.NewUnit;
import shilu.unit.UnitType;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// The tree of units, and a new one in it.
@Controller
@RequestMapping(UnitPages.PATH)
class UnitPages {
    static final String PATH = "/units";
    private static final int PAGE = 100;

    private final Administered administered;
    private final Units units;

    UnitPages(Administered administered, Units units) {
        this.administered = administered;
        this.units = units;
    }

    @GetMapping
    Answer list(@RequestParam @Nullable Integer page, Actor actor) {
        var all = administered.lines(actor);
        var paging = Paging.of(page, PAGE, all.size());
        var shown = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return Answer.page("unit/units", "units", shown, "paging", paging);
    }

    /// @param below id of the unit it is to stand below; the first one kept when none is given
    @GetMapping("/new")
    Answer blank(@RequestParam(required = false) @Nullable String below, Actor actor) {
        var all = administered.lines(actor);
        var parent = all.stream()
                .map(UnitLine::unit)
                .filter(unit -> below == null || unit.id().value().equals(below))
                .findFirst()
                .orElse(all.getFirst().unit());
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
        return Answer.goTo(PATH).saying("unit.added", unit.name());
    }
}
