package shilu.ledger.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.ledger.CameBack;
import shilu.ledger.Ledger;
import shilu.ledger.Move;
import shilu.ledger.Naming;
import shilu.ledger.RecordQuery;
import shilu.ledger.Standing;
import shilu.ledger.WorkRecord;
import shilu.web.HomeCard;
import shilu.web.Part;

/// What came back to a recorder stands first on their home page: why, and one press to mend it.
@Component
class CameBackCard implements HomeCard {
    private static final int SHOWN = 5;

    private final Ledger ledger;
    private final VersionWords words;
    private final Naming naming;

    CameBackCard(Ledger ledger, VersionWords words, Naming naming) {
        this.ledger = ledger;
        this.words = words;
        this.naming = naming;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Optional<Part> card(Actor actor) {
        if (!actor.scope().holds(Move.MEND.role)) return Optional.empty();
        var found = ledger.find(RecordQuery.all().standing(Standing.CAME_BACK).paged(0, SHOWN), actor);
        if (found.total() == 0) return Optional.empty();
        var locale = LocaleContextHolder.getLocale();
        var lines = found.records().stream().map(record -> line(record, locale)).toList();
        return Optional.of(Part.of("ledger/_came-back", "lines", lines, "total", found.total()));
    }

    private CameBackLine line(WorkRecord record, Locale locale) {
        var back = Objects.requireNonNull(record.cameBack());
        return new CameBackLine(
                record.id(),
                record.title(),
                record.day(),
                words.kind(record, locale),
                naming.unit(record.unit()),
                back.what().returned,
                naming.person(back.by()),
                back.at(),
                back.reason(),
                move(back));
    }

    /// Whether to ask again for a withdrawal is thought over on the record's page.
    private static @Nullable String move(CameBack back) {
        return switch (back.what()) {
            case SUBMISSION -> "ledger.mend";
            case CORRECTION -> "ledger.correct.again";
            case WITHDRAWAL -> null;
        };
    }
}
