package shilu.metric.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.ledger.RecordAside;
import shilu.ledger.WorkRecord;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.web.Part;

/// Beside a record: the figures it counts for, each a link. Recorded once, used everywhere.
@Component
class UsesAside implements RecordAside {
    private final Figures figures;
    private final Programmes programmes;
    private final Positions positions;

    UsesAside(Figures figures, Programmes programmes, Positions positions) {
        this.figures = figures;
        this.programmes = programmes;
        this.positions = positions;
    }

    @Override
    public Optional<Part> beside(WorkRecord record, Actor actor) {
        long now = positions.last(record.region());
        var period = Period.year(record.day().getYear());
        Locale locale = LocaleContextHolder.getLocale();
        var lines = figures.uses(record.region(), record.id(), now).stream()
                .map(use -> new UseLine(
                        programmes
                                .metric(record.region(), use.metric().value(), now)
                                .map(metric -> metric.name().in(locale))
                                .orElse(use.metric().value()),
                        new Question(record.region(), use.metric(), record.unit(), true, period, now).path()))
                .toList();
        return Optional.of(Part.of("metric/_uses", "lines", lines));
    }
}
