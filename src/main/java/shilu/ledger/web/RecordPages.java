package shilu.ledger.web;

import java.util.List;
import java.util.Locale;
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
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.ledger.Ledger;
import shilu.ledger.RecordAside;
import shilu.ledger.Standing;
import shilu.ledger.WorkRecord;
import shilu.unit.UnitChoices;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;
import shilu.web.Part;

/// The records of the reader's units, and one record with everything that happened to it.
@Controller
@RequestMapping("/records")
class RecordPages {
    private final Ledger ledger;
    private final RecordViews views;
    private final RecordLines lines;
    private final RecordChoices choices;
    private final UnitChoices units;
    private final ObjectProvider<RecordAside> asides;

    RecordPages(
            Ledger ledger,
            RecordViews views,
            RecordLines lines,
            RecordChoices choices,
            UnitChoices units,
            ObjectProvider<RecordAside> asides) {
        this.ledger = ledger;
        this.views = views;
        this.lines = lines;
        this.choices = choices;
        this.units = units;
        this.asides = asides;
    }

    @GetMapping
    Answer list(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable Standing standing,
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var query = choices.query(unit, kind, period, actor).standing(standing).own(own);
        var found = ledger.find(query.paged(Paging.index(page), Paging.USUAL), actor);
        return Answer.page(
                "ledger/records",
                "records",
                lines.of(found.records(), actor, locale),
                "paging",
                new Paging(found.page() + 1, found.size(), found.total(), found.more()),
                "query",
                query,
                "units",
                units.any(query.top(), actor),
                "kinds",
                choices.kinds(actor, locale));
    }

    @GetMapping("/{id}")
    Answer show(@PathVariable RecordId id, Locale locale, Actor actor) {
        var record = find(id, actor);
        return Answer.page("ledger/record", "view", views.of(record, actor, locale), "asides", asides(record, actor));
    }

    /// Asks to withdraw it.
    @PostMapping("/{id}/withdrawal")
    @OnRefusal(shows = "/records/{id}")
    Answer withdraw(@PathVariable RecordId id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        var asked = ledger.withdraw(id, reason, actor);
        return Answer.goTo("/records/" + id)
                .saying(asked.pending() == null ? "ledger.withdrawn" : "ledger.withdrawal-waits");
    }

    private WorkRecord find(RecordId id, Actor actor) {
        return ledger.record(id, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
    }

    private List<Part> asides(WorkRecord record, Actor actor) {
        return asides.orderedStream()
                .map(aside -> aside.beside(record, actor))
                .flatMap(Optional::stream)
                .toList();
    }
}
