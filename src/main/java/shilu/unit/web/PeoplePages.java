package shilu.unit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// The people of the units, and a new one with what they are appointed to. Accounts and roles are the security
/// administrator's.
@Controller
@RequestMapping(PeoplePages.PATH)
class PeoplePages {
    static final String PATH = "/people";

    private final Administered administered;
    private final People people;
    private final Units units;

    PeoplePages(Administered administered, People people, Units units) {
        this.administered = administered;
        this.people = people;
        this.units = units;
    }

    @GetMapping
    Answer list(@RequestParam(defaultValue = "") String words, @RequestParam @Nullable Integer page, Actor actor) {
        administered.tops(actor);
        var paging = Paging.of(page, people.count(words, actor));
        var found = people.list(words, paging.offset(), paging.size(), actor).stream()
                .map(this::line)
                .toList();
        return Answer.page("unit/people", "people", found, "paging", paging, "words", words);
    }

    private PersonLine line(Person person) {
        var held = people.appointments(person.unit(), administered.today()).stream()
                .filter(one -> one.person().id().equals(person.id()))
                .toList();
        return new PersonLine(person, units.unit(person.unit()).map(Unit::name).orElse(""), held);
    }

    @GetMapping("/new")
    Answer blank(@RequestParam(required = false) @Nullable String unit, Actor actor) {
        administered.tops(actor);
        return Answer.page("unit/person-new", "unit", unit, "today", administered.today());
    }

    @PostMapping
    @OnRefusal(shows = PATH + "/new")
    Answer add(
            @RequestParam String unit,
            @RequestParam String name,
            @RequestParam @Nullable String post,
            @RequestParam(required = false) People.@Nullable Office office,
            @RequestParam LocalDate from,
            Actor actor) {
        var of = administered.named("unit", unit, actor);
        var person = people.add(of.id(), name, post == null || post.isBlank() ? null : post.strip(), actor);
        if (office != null) people.appoint(person.id(), office, of.id(), from, null, actor);
        return Answer.goTo(PATH).saying("unit.person.added", name.strip(), of.name());
    }
}
