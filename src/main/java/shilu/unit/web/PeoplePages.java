package shilu.unit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.unit.LeadingGroups;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Posting;
import shilu.unit.Postings;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// The people of the units: a new one with what they are appointed to, one who changes, leaves or comes back. Accounts
/// and roles are the security
/// administrator's.
@Controller
@RequestMapping(PeoplePages.PATH)
class PeoplePages {
    static final String PATH = "/people";

    private final Administered administered;
    private final People people;
    private final Units units;
    private final Postings postings;
    private final LeadingGroups groups;

    PeoplePages(Administered administered, People people, Units units, Postings postings, LeadingGroups groups) {
        this.administered = administered;
        this.people = people;
        this.units = units;
        this.postings = postings;
        this.groups = groups;
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
        var held = people.held(List.of(person.id()), administered.today()).stream()
                .map(one -> new PersonLine.Held(one, one.unit().equals(person.unit()) ? "" : name(one.unit())))
                .toList();
        boolean left =
                !postings.left(List.of(person.id()), administered.today()).isEmpty();
        return new PersonLine(person, name(person.unit()), held, groups.held(person.id(), administered.today()), left);
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

    @GetMapping("/{id}")
    Answer show(@PathVariable PersonId id, Actor actor) {
        administered.tops(actor);
        var said = postings.of(id, actor).stream()
                .map(one -> new PostingLine(one, name(one.unit()), ahead(one)))
                .toList();
        var person = people.person(id).orElseThrow(() -> new NotThere("person.unknown"));
        return Answer.page("unit/person", "line", line(person), "postings", said, "today", administered.today());
    }

    private boolean ahead(Posting posting) {
        return posting.from() != null && posting.from().isAfter(administered.today());
    }

    private String name(@Nullable UnitId unit) {
        return Optional.ofNullable(unit).flatMap(units::unit).map(Unit::name).orElse("");
    }

    @PostMapping("/{id}/post")
    @OnRefusal(shows = PATH + "/{id}")
    Answer post(
            @PathVariable PersonId id,
            @RequestParam String unit,
            @RequestParam @Nullable String post,
            @RequestParam LocalDate from,
            Actor actor) {
        var of = administered.named("unit", unit, actor);
        postings.post(id, of.id(), post == null || post.isBlank() ? null : post.strip(), from, actor);
        return Answer.goTo(PATH + "/" + id).saying("person.posted", of.name(), from);
    }

    @PostMapping("/{id}/leaving")
    @OnRefusal(shows = PATH + "/{id}")
    Answer leave(@PathVariable PersonId id, @RequestParam LocalDate day, Actor actor) {
        administered.tops(actor);
        postings.leave(id, day, actor);
        return Answer.goTo(PATH + "/" + id).saying("person.leaves", day);
    }
}
