package shilu.duty.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.duty.Credit;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;
import shilu.duty.OpenedObligation;
import shilu.duty.PeriodWords;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;
import shilu.unit.Tree;

/// Names what the page shows, and which forms stand there. Whether something may be said is decided by the face; a
/// form is only left out where it would surely be refused.
@Component
class ObligationViews {
    private final FromAddress asking;
    private final Ledger ledger;
    private final Naming naming;
    private final Tree tree;

    ObligationViews(FromAddress asking, Ledger ledger, Naming naming, Tree tree) {
        this.asking = asking;
        this.ledger = ledger;
        this.naming = naming;
        this.tree = tree;
    }

    ObligationView view(OpenedObligation opened, Actor actor, Locale locale) {
        var obligation = opened.obligation();
        return new ObligationView(
                opened,
                obligation.duty().name().in(locale),
                PeriodWords.of(obligation.id().period()),
                asking.name(obligation.unit()),
                titles(obligation),
                opened.said().stream()
                        .map(line -> new ObligationView.Line(
                                line.sort(),
                                line.said(),
                                naming.person(line.said().who())))
                        .toList(),
                may(obligation, actor));
    }

    private Map<RecordId, String> titles(Obligation obligation) {
        var asked = obligation.asked();
        var titles = new HashMap<RecordId, String>();
        ledger.asOf(
                        asked.region(),
                        obligation.counted().stream().map(Credit::record).toList(),
                        asked.asOf())
                .values()
                .forEach((WorkRecord record) -> titles.put(record.id(), record.title()));
        return titles;
    }

    private List<Saying> may(Obligation obligation, Actor actor) {
        var may = new ArrayList<Saying>();
        var unit = obligation.unit();
        boolean missed = obligation.state() instanceof ObligationState.Overdue
                || obligation.state() instanceof ObligationState.MetLate;
        if (missed && holds(actor, Role.HEAD).contains(unit))
            may.add(obligation.cause() == null ? Saying.CAUSE : Saying.CORRECT);
        boolean own = ever(tops(actor, EnumSet.of(Role.RECORDER, Role.HEAD)), unit);
        if (obligation.open() && obligation.nil() == null && own) may.add(Saying.NIL);
        var above = new HashSet<>(holds(actor, Role.SUPERIOR));
        above.remove(unit);
        if (!ever(above, unit)) return may;
        if (obligation.open() && obligation.nil() != null) may.addAll(List.of(Saying.NIL_CONFIRM, Saying.NIL_REFUSE));
        if (obligation.open() || obligation.state() instanceof ObligationState.Upcoming) may.add(Saying.WAIVE);
        return may;
    }

    private static Set<UnitId> holds(Actor actor, Role role) {
        return tops(actor, EnumSet.of(role));
    }

    private static Set<UnitId> tops(Actor actor, Set<Role> roles) {
        return actor.scope().tops(roles);
    }

    private boolean ever(Set<UnitId> tops, UnitId unit) {
        return tree.everWithin(tops, unit);
    }
}
