package shilu.commitment.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.commitment.DutyLists;
import shilu.commitment.LetterId;
import shilu.commitment.Letters;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// The duty list of a unit and year, the chain below it, and the letters that follow from them.
@Controller
@RequestMapping("/duty-lists")
class DutyListPages {
    private static final String LIST = "/duty-lists/{unit}/{year}";
    private static final int CHAIN = 60;

    private final DutyLists lists;
    private final DutyListViews views;
    private final DutyListBook book;
    private final Letters letters;
    private final Place place;

    DutyListPages(DutyLists lists, DutyListViews views, DutyListBook book, Letters letters, Place place) {
        this.lists = lists;
        this.views = views;
        this.book = book;
        this.letters = letters;
        this.place = place;
    }

    /// On to the unit and year asked for.
    @GetMapping
    Answer choose(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String view,
            Actor actor) {
        var path = Place.path(place.unit(unit, actor).id(), place.year(year));
        return Answer.goTo(view.equals("chain") ? path + "/chain" : path);
    }

    @GetMapping("/{unit}/{year}")
    Answer list(@PathVariable UnitId unit, @PathVariable int year, Locale locale, Actor actor) {
        return Answer.page(
                "commitment/list",
                "view",
                views.of(unit, place.year(year), locale, actor),
                "choices",
                place.choices(unit, actor),
                "years",
                place.years());
    }

    @GetMapping("/{unit}/{year}/list.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UnitId unit, @PathVariable int year, Locale locale, Actor actor) {
        return book.download(views.of(unit, place.year(year), locale, actor), locale);
    }

    @GetMapping("/{unit}/{year}/chain")
    Answer chain(
            @PathVariable UnitId unit,
            @PathVariable int year,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var paging = Paging.of(page, CHAIN, lists.count(unit, place.year(year), actor));
        var chain = lists.chain(unit, year, paging.offset(), paging.size(), actor);
        var systems = DutyListViews.names(chain.systems(), locale);
        var rows = chain.rows().stream()
                .map(row -> new ChainView.Row(
                        row,
                        row.places().stream()
                                .map(at -> new ChainView.Spot(
                                        at,
                                        at.holders().stream()
                                                .map(held -> new DutyListView.Holder(
                                                        held, DutyListViews.name(held.programme(), systems)))
                                                .toList(),
                                        DutyListViews.vacant(
                                                at.vacant(), at.holders().isEmpty(), systems)))
                                .toList(),
                        DutyListViews.counts(row.owed())))
                .toList();
        return Answer.page(
                "commitment/chain",
                "view",
                new ChainView(chain, rows, systems),
                "paging",
                paging,
                "choices",
                place.choices(unit, actor),
                "years",
                place.years());
    }

    /// @param make the form and the appointment, a space between
    @PostMapping("/{unit}/{year}/letters")
    @OnRefusal(shows = LIST)
    Answer make(
            @PathVariable UnitId unit,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String make,
            Actor actor) {
        var words = make.split(" ", -1);
        if (words.length != 2 || !words[1].matches("\\d{1,18}"))
            throw new Refused(List.of(Problem.of("commitment.make.choose")));
        var letter = letters.make(unit, place.year(year), words[0], Long.parseLong(words[1]), actor);
        return Answer.goTo(letter.path()).saying("commitment.made");
    }

    /// Begins the record that says the ticked letters were signed.
    @PostMapping("/{unit}/{year}/signing")
    @OnRefusal(shows = LIST)
    Answer sign(@RequestParam(required = false) @Nullable List<String> letter, Actor actor) {
        var chosen = Objects.requireNonNullElse(letter, List.<String>of()).stream()
                .map(LetterId::new)
                .toList();
        return Answer.goTo("/drafts/" + letters.begin(chosen, actor).id());
    }
}
