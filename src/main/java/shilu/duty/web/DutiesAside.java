package shilu.duty.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.duty.Duties;
import shilu.ledger.RecordAside;
import shilu.ledger.WorkRecord;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.web.Part;

/// Beside a record: the duties it counts for, of several programmes where it serves several.
@Component
class DutiesAside implements RecordAside {
    private final Duties duties;
    private final Programmes programmes;
    private final Positions positions;

    DutiesAside(Duties duties, Programmes programmes, Positions positions) {
        this.duties = duties;
        this.programmes = programmes;
        this.positions = positions;
    }

    @Override
    public Optional<Part> beside(WorkRecord record, Actor actor) {
        long now = positions.last(record.region());
        Locale locale = LocaleContextHolder.getLocale();
        var known = programmes
                .inForce(record.region(), record.unit(), record.day(), now)
                .duties();
        var names = new LinkedHashSet<String>();
        for (var use : duties.uses(record.region(), record.id(), now))
            known.stream()
                    .filter(duty -> duty.id().equals(use.duty()) && use.unit().equals(record.unit()))
                    .forEach(duty -> names.add(duty.name().in(locale)));
        return Optional.of(Part.of(
                "duty/_uses", "names", List.copyOf(names), "unit", record.unit().value(), "day", record.day()));
    }
}
