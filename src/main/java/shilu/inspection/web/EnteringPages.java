package shilu.inspection.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.inspection.Bursts;
import shilu.ledger.Journal;
import shilu.web.Answer;

/// When the work of a year was done and when it was written down, with the days on which much was written down late.
@Controller
class EnteringPages {
    private final Journal journal;
    private final Looked looked;

    EnteringPages(Journal journal, Looked looked) {
        this.journal = journal;
        this.looked = looked;
    }

    @GetMapping("/inspection/entering")
    Answer entering(@RequestParam @Nullable String unit, @RequestParam @Nullable String year, Actor actor) {
        var top = looked.unit(unit, actor);
        var work = Period.year(looked.year(year));
        var arrivals = journal.arrivals(top.id(), work, actor);
        var bursts = Bursts.in(arrivals);
        return Answer.page(
                "inspection/entering",
                "unit",
                top,
                "units",
                looked.field(top, actor),
                "year",
                work.from().getYear(),
                "records",
                arrivals.stream().mapToLong(Journal.Arrival::records).sum(),
                "late",
                arrivals.stream()
                        .filter(Bursts::late)
                        .mapToLong(Journal.Arrival::records)
                        .sum(),
                "bursts",
                bursts,
                "chart",
                arrivals.isEmpty() ? null : ArrivalsChart.of(arrivals, bursts, work),
                "unreadable",
                Looked.unreadableYear(year) ? year : "");
    }
}
