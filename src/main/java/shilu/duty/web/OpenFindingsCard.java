package shilu.duty.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.web.HomeCard;
import shilu.web.Part;

/// For the unit's head: what was found and nobody has closed yet, what is open longest first. Which kinds
/// are open until a day closes them the packs say.
@Component
class OpenFindingsCard implements HomeCard {
    private static final int FIRST = 8;

    private final Ledger ledger;
    private final Programmes programmes;
    private final Positions positions;
    private final FromAddress asking;

    OpenFindingsCard(Ledger ledger, Programmes programmes, Positions positions, FromAddress asking) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.positions = positions;
        this.asking = asking;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Optional<Part> card(Actor actor) {
        return asking.own(actor, EnumSet.of(Role.HEAD)).stream().findFirst().flatMap(this::card);
    }

    private Optional<Part> card(Unit unit) {
        var today = asking.today();
        long now = positions.last(unit.region());
        var inForce = programmes.inForce(unit.region(), unit.id(), today, now);
        var kinds = inForce.kinds().stream()
                .filter(kind -> kind.closedBy() != null)
                .map(RecordKind::id)
                .collect(Collectors.toSet());
        if (kinds.isEmpty()) return Optional.empty();
        var open = ledger.recorded(unit.region(), List.of(unit.id()), kinds, now).stream()
                .filter(record -> open(record, inForce, today))
                .sorted(Comparator.comparing(WorkRecord::day))
                .map(record -> new OpenFinding(
                        record.id(), record.title(), record.day(), ChronoUnit.DAYS.between(record.day(), today)))
                .toList();
        return Optional.of(Part.of(
                "duty/_open",
                "unit",
                unit,
                "total",
                open.size(),
                "first",
                open.stream().limit(FIRST).toList()));
    }

    private static boolean open(WorkRecord record, InForce inForce, LocalDate today) {
        return record.counted()
                .filter(counted -> inForce.kind(record.kind())
                        .filter(kind -> kind.openOn(counted.values(), today))
                        .isPresent())
                .isPresent();
    }
}
