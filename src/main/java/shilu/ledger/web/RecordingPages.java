package shilu.ledger.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.ledger.Drafts;
import shilu.programme.KindId;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// Where writing work down begins: with what was done, or with a record that is to be mended or corrected.
@Controller
class RecordingPages {
    private final Drafts drafts;
    private final Beginnings beginnings;

    RecordingPages(Drafts drafts, Beginnings beginnings) {
        this.drafts = drafts;
        this.beginnings = beginnings;
    }

    @GetMapping("/records/new")
    Answer choose(@RequestParam @Nullable String unit, Locale locale, Actor actor) {
        return Answer.page("ledger/record-new", "beginning", beginnings.at(unit, locale, actor));
    }

    @PostMapping("/drafts")
    @OnRefusal(shows = "/records/new")
    Answer begin(@RequestParam String unit, @RequestParam String kind, Actor actor) {
        return Answer.goTo("/drafts/"
                + drafts.begin(new UnitId(unit), new KindId(kind), actor).id());
    }

    @PostMapping("/records/{id}/drafts")
    @OnRefusal(shows = "/records/{id}")
    Answer from(@PathVariable RecordId id, Actor actor) {
        return Answer.goTo("/drafts/" + drafts.from(id, actor).id());
    }
}
