package shilu.inspection.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.duty.Duties;
import shilu.ledger.Journal;
import shilu.web.Answer;
import shilu.web.Paging;

/// What was entered, corrected, withdrawn, waived or explained since a day.
@Controller
class ChangesPages {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_STATEMENTS = 500;

    private final Journal journal;
    private final Duties duties;
    private final ChangeLines lines;
    private final Looked looked;

    ChangesPages(Journal journal, Duties duties, ChangeLines lines, Looked looked) {
        this.journal = journal;
        this.duties = duties;
        this.lines = lines;
        this.looked = looked;
    }

    /// What is typed and cannot be read is said beside the form, with the usual days shown meanwhile.
    @GetMapping("/inspection")
    Answer changes(
            @RequestParam @Nullable String unit,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var top = looked.unit(unit, actor);
        var from = Looked.day(since);
        var to = Looked.day(until);
        var days =
                new Journal.Days(top.id(), from.orElseGet(() -> looked.today().minusDays(USUAL_DAYS)), to.orElse(null));
        var asked = ChangeSort.read(sort);
        var stated = duties.stated(top.id(), days.since(), days.until(), MOST_STATEMENTS, actor);
        var counts = counts(days, stated.size(), actor);
        var paging = Paging.of(page, counts.getOrDefault(asked, 0L));
        return Answer.page(
                "inspection/changes",
                "unit",
                top,
                "units",
                looked.field(top, actor),
                "days",
                days,
                "asked",
                asked,
                "counts",
                counts,
                "lines",
                asked == ChangeSort.STATED
                        ? lines.ofStatements(slice(stated, paging), actor, locale)
                        : lines.of(journal.entered(days, asked.types(), paging.number() - 1, paging.size(), actor)),
                "paging",
                paging,
                "unreadable",
                unreadable(since, from).or(() -> unreadable(until, to)).orElse(""));
    }

    private Map<ChangeSort, Long> counts(Journal.Days days, long stated, Actor actor) {
        var entries = journal.counts(days, actor);
        var counts = new LinkedHashMap<ChangeSort, Long>();
        for (var sort : ChangeSort.values()) counts.put(sort, sort.of(entries));
        counts.put(ChangeSort.STATED, stated);
        return counts;
    }

    private static <T> List<T> slice(List<T> all, Paging paging) {
        return all.subList(
                Math.min(all.size(), paging.offset()), Math.min(all.size(), paging.offset() + paging.size()));
    }

    private static Optional<String> unreadable(String written, Optional<LocalDate> read) {
        return written.isBlank() || read.isPresent() ? Optional.empty() : Optional.of(written.strip());
    }
}
