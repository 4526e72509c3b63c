package shilu.notice.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.installation.PublicAddress;
import shilu.notice.Choice;
import shilu.notice.Feed;
import shilu.notice.FeedId;
import shilu.notice.Feeds;
import shilu.notice.NoticeSettings;
import shilu.notice.Notices;
import shilu.notice.Sort;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// How somebody wants to be told, and the calendars they subscribed to.
@Controller
@RequestMapping(NoticePages.PATH)
class ChoicePages {
    private static final String CHOICES = NoticePages.PATH + "/choices";
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Notices notices;
    private final Feeds feeds;
    private final NoticeSettings settings;
    private final People people;
    private final Units units;
    private final UnitChoices choices;
    private final PublicAddress address;

    ChoicePages(
            Notices notices,
            Feeds feeds,
            NoticeSettings settings,
            People people,
            Units units,
            UnitChoices choices,
            PublicAddress address) {
        this.notices = notices;
        this.feeds = feeds;
        this.settings = settings;
        this.people = people;
        this.units = units;
        this.choices = choices;
        this.address = address;
    }

    @GetMapping("/choices")
    Answer show(Actor actor) {
        var told = Arrays.stream(Sort.values())
                .filter(sort -> sort.concerns(actor))
                .toList();
        return Answer.page(
                "notice/choices",
                "choice",
                notices.choice(actor),
                "sorts",
                told,
                "mailOpen",
                settings.mail().isPresent(),
                "at",
                settings.at().toString(),
                "to",
                people.person(actor.person()).map(Person::workEmail).orElse(null),
                "feeds",
                feeds.of(actor).stream().map(this::line).toList(),
                "units",
                choices.any(null, actor),
                "languages",
                languages());
    }

    /// Each by its own name.
    private static Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        for (var one : LANGUAGES) names.put(one.toLanguageTag(), one.getDisplayLanguage(one));
        return names;
    }

    private FeedLine line(Feed feed) {
        var unit = feed.unit();
        return new FeedLine(
                feed, unit == null ? null : units.unit(unit).map(Unit::name).orElse(""));
    }

    /// @param sort those one wants to hear of
    @PostMapping("/choices")
    @OnRefusal(shows = CHOICES)
    Answer choose(
            @RequestParam(defaultValue = "false") boolean page,
            @RequestParam(defaultValue = "false") boolean mail,
            @RequestParam(defaultValue = "false") boolean daysOff,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable List<Sort> sort,
            Actor actor) {
        var wanted = sort == null ? EnumSet.noneOf(Sort.class) : EnumSet.copyOf(sort);
        var without = Arrays.stream(Sort.values())
                .filter(one -> one.concerns(actor) && !wanted.contains(one))
                .collect(Collectors.toUnmodifiableSet());
        notices.choose(new Choice(page, mail, daysOff, language(language), without), actor);
        return Answer.goTo(CHOICES).saying("notice.choice.kept");
    }

    private static Locale language(String tag) {
        return LANGUAGES.stream()
                .filter(one -> one.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(Problem.about("language", "notice.choice.language.unknown"))));
    }

    @PostMapping("/feeds")
    @OnRefusal(shows = CHOICES)
    Answer open(@RequestParam(defaultValue = "") String unit, Actor actor) {
        return told(feeds.open(choices.narrowed(unit, actor), actor));
    }

    @PostMapping("/feeds/{id}/renewal")
    @OnRefusal(shows = CHOICES)
    Answer renew(@PathVariable FeedId id, Actor actor) {
        return told(feeds.renew(id, actor));
    }

    /// The address is said once, on the next page.
    private Answer told(String token) {
        return Answer.goTo(CHOICES)
                .saying(
                        "notice.feed.told",
                        address.page(CalendarFeed.PATH + "?key=" + token).toString());
    }

    @PostMapping("/feeds/{id}/revocation")
    @OnRefusal(shows = CHOICES)
    Answer revoke(@PathVariable FeedId id, Actor actor) {
        feeds.revoke(id, actor);
        return Answer.goTo(CHOICES).saying("notice.feed.revoked");
    }
}
