package shilu.exchange.internal;

import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.programme.Programmes;
import shilu.unit.People;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Units;

/// Lays out the grounds for one import.
@Component
class Desk {
    private final Units units;
    private final People people;
    private final Tree tree;
    private final Positions positions;
    private final Programmes programmes;
    private final Ledger ledger;
    private final OfficeClock clock;

    Desk(
            Units units,
            People people,
            Tree tree,
            Positions positions,
            Programmes programmes,
            Ledger ledger,
            OfficeClock clock) {
        this.units = units;
        this.people = people;
        this.tree = tree;
        this.positions = positions;
        this.programmes = programmes;
        this.ledger = ledger;
        this.clock = clock;
    }

    Grounds grounds(Actor actor) {
        return new ActorsGrounds(
                actor, clock.today(), positions.last(actor.region()), units, people, tree, programmes, ledger);
    }
}
