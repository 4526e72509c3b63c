package shilu.ledger.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.web.Answer;
import shilu.web.Paging;

/// What waits for the reader as confirmer: many confirmed at once, all or none.
@Controller
@RequestMapping("/confirmations")
class ConfirmationPages {
    private static final int PAGE = 50;

    private final Ledger ledger;
    private final RecordViews views;

    ConfirmationPages(Ledger ledger, RecordViews views) {
        this.ledger = ledger;
        this.views = views;
    }

    @GetMapping
    Answer list(
            @RequestParam @Nullable Integer page, @RequestParam @Nullable String batch, Locale locale, Actor actor) {
        var query = RecordQuery.waitingFor(Role.CONFIRMER).batch(batch);
        var paging = Paging.of(page, PAGE, ledger.find(query.paged(0, 1), actor).total());
        var found = ledger.find(query.paged(paging.number() - 1, PAGE), actor);
        return Answer.page(
                "ledger/confirmations",
                "records",
                found.records().stream()
                        .map(record -> views.line(record, actor, locale))
                        .toList(),
                "paging",
                paging);
    }

    @PostMapping
    Answer confirm(@RequestParam(name = "record", required = false) @Nullable List<RecordId> records, Actor actor) {
        if (records == null || records.isEmpty()) throw Refused.because("ledger.confirm.none-chosen");
        ledger.confirmAll(records, actor);
        return Answer.goTo("/confirmations").saying("ledger.confirmed.many", records.size());
    }
}
