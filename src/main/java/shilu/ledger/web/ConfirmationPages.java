package shilu.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.ledger.Answered;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.web.Answer;
import shilu.web.Paging;

/// What waits for the reader as confirmer, many answered at once, and what they answered.
@Controller
@RequestMapping("/confirmations")
class ConfirmationPages {
    private static final int PAGE = 50;
    /// The reason typed into the row of a record is sent under this, with the record's id.
    private static final String REASON = "reason.";

    private static final Set<String> ANSWERED = Set.of(
            "ledger.confirm.already", "ledger.confirm.returned", "ledger.confirm.withdrawn", "ledger.confirm.nothing");

    private final Ledger ledger;
    private final RecordLines lines;

    ConfirmationPages(Ledger ledger, RecordLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    @GetMapping
    Answer list(
            @RequestParam @Nullable Integer page, @RequestParam @Nullable String batch, Locale locale, Actor actor) {
        var query = RecordQuery.waitingFor(Role.CONFIRMER).batch(batch);
        var found = ledger.find(query.paged(Paging.index(page), PAGE), actor);
        return Answer.page(
                "ledger/confirmations",
                "records",
                lines.of(found.records(), actor, locale),
                "paging",
                new Paging(found.page() + 1, found.size(), found.total(), found.more()));
    }

    @GetMapping("/answered")
    Answer answered(@RequestParam @Nullable Integer page, Locale locale, Actor actor) {
        var paging = Paging.of(page, ledger.answered(0, 1, actor).total());
        var answers = ledger.answered(paging.number() - 1, paging.size(), actor).answers();
        return Answer.page(
                "ledger/answered",
                "lines",
                answers.stream().map(one -> line(one, actor, locale)).toList(),
                "paging",
                paging);
    }

    private AnsweredLine line(Answered answered, Actor actor, Locale locale) {
        return new AnsweredLine(answered, lines.of(answered.record(), actor, locale));
    }

    /// All that are chosen, or none.
    ///
    /// @param returned the one record that is given back instead
    @PostMapping
    Answer answer(
            @RequestParam(name = "record", required = false) @Nullable List<RecordId> chosen,
            @RequestParam(name = "return", required = false) @Nullable RecordId returned,
            @RequestParam Map<String, String> sent,
            Actor actor) {
        return returned == null ? confirm(chosen, sent, actor) : giveBack(returned, sent, actor);
    }

    private Answer confirm(@Nullable List<RecordId> chosen, Map<String, String> sent, Actor actor) {
        if (chosen == null || chosen.isEmpty()) throw Refused.because("ledger.confirm.none-chosen");
        Refused.ifAny(sent.entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith(REASON) && !one.getValue().isBlank())
                .map(one -> Problem.about(one.getKey(), "ledger.confirm.reason-typed"))
                .toList());
        try {
            ledger.confirmAll(chosen, actor);
        } catch (Refused refused) {
            throw overtaken(refused) ? Refused.because("ledger.confirm.overtaken") : refused;
        }
        return Answer.goTo("/confirmations").saying("ledger.confirmed.many", chosen.size());
    }

    /// Of many, it says little that one of them waits no more; the list shows which still do.
    private static boolean overtaken(Refused refused) {
        return refused.problems().stream().map(Problem::code).anyMatch(ANSWERED::contains);
    }

    private Answer giveBack(RecordId id, Map<String, String> sent, Actor actor) {
        var record = ledger.record(id, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
        var reason = sent.getOrDefault(REASON + id, "");
        if (reason.isBlank()) throw new Refused(List.of(Problem.about(REASON + id, "ledger.reason.missing")));
        ledger.giveBack(id, reason, actor);
        return Answer.goTo("/confirmations").saying("ledger.returned.one", record.title());
    }
}
