package shilu.ledger.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.ledger.Ledger;
import shilu.web.Answer;

/// Everything a record ever said, side by side.
@Controller
class VersionPages {
    private final Ledger ledger;
    private final RecordLines lines;
    private final VersionsViews views;

    VersionPages(Ledger ledger, RecordLines lines, VersionsViews views) {
        this.ledger = ledger;
        this.lines = lines;
        this.views = views;
    }

    @GetMapping("/records/{id}/versions")
    Answer show(@PathVariable RecordId id, Locale locale, Actor actor) {
        var record = ledger.record(id, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
        return Answer.page(
                "ledger/versions", "record", lines.of(record, actor, locale), "view", views.of(record, actor, locale));
    }
}
