package shilu.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.installation.OfficeClock;
import shilu.programme.PackEdits;
import shilu.programme.PackEdits.NewVersion;
import shilu.programme.PackEdits.Words;
import shilu.programme.ProgrammeId;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// A system edited: duty by duty and choice by choice, then looked at as a whole, then put in force.
@Controller
@RequestMapping(EditPages.PATH)
class EditPages {
    static final String PATH = ProgrammePages.PATH + "/{unit}/{pack}/edit";

    /// Empty rows for choices that come.
    static final int ROWS = 3;

    private final PackEdits edits;
    private final ProgrammeViews views;
    private final OfficeClock clock;

    EditPages(PackEdits edits, ProgrammeViews views, OfficeClock clock) {
        this.edits = edits;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    Answer show(@PathVariable String unit, @PathVariable String pack, Locale locale, Actor actor) {
        return page("programme/edit", ProgrammePages.id(unit, pack), locale, actor);
    }

    private Answer page(String template, ProgrammeId id, Locale locale, Actor actor) {
        return Answer.page(template, "line", views.edit(id, actor), "unit", views.unit(id.top()), "locale", locale);
    }

    @PostMapping("/removal")
    @OnRefusal(shows = PATH)
    Answer drop(@PathVariable String unit, @PathVariable String pack, @RequestParam int revision, Actor actor) {
        var id = ProgrammePages.id(unit, pack);
        edits.drop(id, revision, actor);
        return Answer.goTo(id.path()).saying("programme.edit.dropped");
    }

    @GetMapping("/duties/{duty}")
    Answer duty(
            @PathVariable String unit,
            @PathVariable String pack,
            @PathVariable String duty,
            Locale locale,
            Actor actor) {
        var line = views.edit(ProgrammePages.id(unit, pack), actor);
        var found = line.edit().content().duty(duty).orElseThrow(() -> new NotThere("programme.duty.unknown"));
        return Answer.page("programme/duty", "line", line, "duty", found, "locale", locale);
    }

    @PostMapping("/duties/{duty}")
    @OnRefusal(shows = PATH + "/duties/{duty}")
    Answer change(
            @PathVariable String unit,
            @PathVariable String pack,
            @PathVariable String duty,
            @RequestParam int revision,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        var id = ProgrammePages.id(unit, pack);
        edits.duty(id, revision, duty, typed, actor);
        return Answer.goTo(id.path() + "/edit").saying("programme.edit.kept");
    }

    @GetMapping("/choices/{entry}/{field}")
    Answer choices(
            @PathVariable String unit,
            @PathVariable String pack,
            @PathVariable String entry,
            @PathVariable String field,
            Locale locale,
            Actor actor) {
        var line = views.edit(ProgrammePages.id(unit, pack), actor);
        var found = line.edit()
                .content()
                .choices(entry, field)
                .orElseThrow(() -> new NotThere("programme.choices.unknown"));
        return Answer.page("programme/choices", "line", line, "list", found, "rows", ROWS, "locale", locale);
    }

    @PostMapping("/choices/{entry}/{field}")
    @OnRefusal(shows = PATH + "/choices/{entry}/{field}")
    Answer change(
            @PathVariable String unit,
            @PathVariable String pack,
            @PathVariable String entry,
            @PathVariable String field,
            @RequestParam int revision,
            @RequestParam(name = "choice", required = false) @Nullable List<String> choices,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        var id = ProgrammePages.id(unit, pack);
        var words = new ArrayList<Words>();
        for (var choice : Objects.requireNonNullElse(choices, List.<String>of()))
            words.add(words(choice, "name." + choice, "en." + choice, typed));
        for (int i = 0; i < ROWS; i++) words.add(words("", "added-name-" + i, "added-en-" + i, typed));
        edits.choices(id, revision, entry, field, words, actor);
        return Answer.goTo(id.path() + "/edit").saying("programme.edit.kept");
    }

    private static Words words(String id, String name, String en, Map<String, String> typed) {
        return new Words(id, typed.getOrDefault(name, ""), typed.getOrDefault(en, ""));
    }

    @GetMapping("/adoption")
    Answer adoption(@PathVariable String unit, @PathVariable String pack, Locale locale, Actor actor) {
        var id = ProgrammePages.id(unit, pack);
        var line = views.edit(id, actor);
        var base = line.edit().base().adoption();
        var today = clock.today();
        var from = base.from().isAfter(today) ? base.from() : today;
        var to = base.to().isBefore(from) ? LocalDate.of(from.getYear(), 12, 31) : base.to();
        return Answer.page(
                "programme/adoption",
                "line",
                line,
                "unit",
                views.unit(id.top()),
                "from",
                from,
                "to",
                to,
                "locale",
                locale);
    }

    @PostMapping("/preview")
    @OnRefusal(shows = PATH + "/adoption")
    Answer preview(
            @PathVariable String unit, @PathVariable String pack, AdoptionForm form, Locale locale, Actor actor) {
        var id = ProgrammePages.id(unit, pack);
        var as = version(form);
        var follows = edits.consequences(id, as, actor);
        return Answer.page(
                "programme/preview",
                "line",
                views.edit(id, actor),
                "unit",
                views.unit(id.top()),
                "as",
                as,
                "follows",
                follows,
                "locale",
                locale);
    }

    @PostMapping("/adoption")
    @OnRefusal(shows = PATH + "/adoption")
    Answer adopt(
            @PathVariable String unit,
            @PathVariable String pack,
            @RequestParam int revision,
            AdoptionForm form,
            Actor actor) {
        var id = ProgrammePages.id(unit, pack);
        var adoption = edits.adopt(id, revision, version(form), actor);
        return Answer.goTo(id.path())
                .saying("programme.edit.adopted", adoption.pack().version(), adoption.from());
    }

    private static NewVersion version(AdoptionForm form) {
        var problems = new ArrayList<Problem>();
        if (form.from() == null) problems.add(Problem.about("from", "web.field.missing"));
        if (form.to() == null) problems.add(Problem.about("to", "web.field.missing"));
        Refused.ifAny(problems);
        return new NewVersion(
                Objects.requireNonNullElse(form.version(), ""),
                Objects.requireNonNullElse(form.note(), ""),
                Objects.requireNonNull(form.from()),
                Objects.requireNonNull(form.to()));
    }
}
