package shilu.identity.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.identity.Actors;
import shilu.identity.Audit;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// The audit log, for the audit administrator.
@Controller
@RequestMapping(AuditPages.PATH)
class AuditPages {
    static final String PATH = "/audit";
    private static final int ROWS = 50;

    private final Audit audit;
    private final Actors actors;

    AuditPages(Audit audit, Actors actors) {
        this.audit = audit;
        this.actors = actors;
    }

    @GetMapping
    Answer list(
            @RequestParam @Nullable String words,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean refusedOnly,
            @RequestParam @Nullable Integer page,
            Actor actor) {
        var filter = new Audit.Filter(null, words, from, to, refusedOnly);
        var paging = Paging.of(page, ROWS, audit.count(filter, actor));
        var rows = audit.list(filter, paging.offset(), paging.size(), actor).stream()
                .map(this::row)
                .toList();
        return Answer.page("identity/audit", "rows", rows, "paging", paging, "filter", filter);
    }

    private AuditView row(Audit.Row row) {
        var who = row.act().who();
        return new AuditView(
                row, who == null ? null : actors.nameOf(who), subject(row.act().subject()));
    }

    /// Ids of accounts by their names as they read now; everything else as it was written.
    private String subject(String written) {
        return Stream.of(written.split(" "))
                .map(word -> actors.nameOf(new AccountId(word)))
                .collect(Collectors.joining(" "));
    }

    @PostMapping("/check")
    @OnRefusal(shows = PATH)
    Answer check(Actor actor) {
        var broken = audit.check(actor);
        var answer = Answer.goTo(PATH);
        return broken.isPresent()
                ? answer.saying("identity.audit.broken", broken.getAsLong())
                : answer.saying("identity.audit.whole");
    }
}
