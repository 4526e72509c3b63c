package shilu.ledger.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// A second person's answer to what waits of one record, and on to the next that waits.
@Controller
@RequestMapping("/records/{id}")
class AnsweringPages {
    private final Ledger ledger;

    AnsweringPages(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param next whether to go on to what waits next
    @PostMapping("/confirmation")
    @OnRefusal(shows = "/records/{id}")
    Answer confirm(@PathVariable RecordId id, @RequestParam(defaultValue = "false") boolean next, Actor actor) {
        var record = find(id, actor);
        ledger.confirm(id, actor);
        return on(record, next, "ledger.confirmed", actor);
    }

    @PostMapping("/return")
    @OnRefusal(shows = "/records/{id}")
    Answer giveBack(
            @PathVariable RecordId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean next,
            Actor actor) {
        var record = find(id, actor);
        ledger.giveBack(id, reason, actor);
        return on(record, next, "ledger.returned", actor);
    }

    private Answer on(WorkRecord answered, boolean next, String said, Actor actor) {
        if (!next) return Answer.goTo("/records/" + answered.id()).saying(said);
        var queue = ledger.around(answered, actor);
        return queue.next() == null
                ? Answer.goTo("/confirmations").saying(said + ".last", answered.title())
                : Answer.goTo("/records/" + queue.next()).saying(said + ".next", answered.title(), queue.size());
    }

    private WorkRecord find(RecordId id, Actor actor) {
        return ledger.record(id, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
    }
}
