package shilu.paper.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.ledger.Draft;
import shilu.ledger.DraftAside;
import shilu.ledger.RecordAside;
import shilu.ledger.WorkRecord;
import shilu.paper.Papers;
import shilu.programme.Paper;
import shilu.web.Part;

/// Above a draft and beside a record: the papers it can be made into, each one press away.
@Component
@Order(10)
class PaperLinks implements DraftAside, RecordAside {
    private final Papers papers;

    PaperLinks(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Part> above(Draft draft, Actor actor) {
        return links(papers.of(draft), "/drafts/" + draft.id(), "paper.before");
    }

    @Override
    public Optional<Part> beside(WorkRecord record, Actor actor) {
        return links(papers.of(record), "/records/" + record.id(), "paper.after");
    }

    private static Optional<Part> links(List<Paper> papers, String of, String hint) {
        if (papers.isEmpty()) return Optional.empty();
        var links = new LinkedHashMap<String, String>();
        var locale = LocaleContextHolder.getLocale();
        papers.forEach(
                paper -> links.put(of + "/papers/" + paper.id(), paper.name().in(locale)));
        return Optional.of(Part.of("paper/_papers", "links", links, "hint", hint));
    }
}
