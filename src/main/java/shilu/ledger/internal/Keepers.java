package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_EVIDENCE;
import static shilu.ledger.internal.db.Tables.LEDGER_KEEPER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.Problem;
import shilu.installation.Turns;
import shilu.ledger.EvidenceRef;

/// Whose file it is: knowing a file's hash grants nothing, so a record names only what its author brought, or what the
/// record named before.
@Component
class Keepers {
    private final DSLContext sql;
    private final Turns turns;

    Keepers(DSLContext sql, Turns turns) {
        this.sql = sql;
        this.turns = turns;
    }

    List<Problem> problems(List<EvidenceRef> named, Collection<EvidenceRef> before, Actor actor) {
        if (named.isEmpty()) return List.of();
        hold(named, actor);
        var known = new HashSet<EvidenceId>();
        before.forEach(file -> known.add(file.id()));
        known.addAll(sql.select(LEDGER_KEEPER.EVIDENCE)
                .from(LEDGER_KEEPER)
                .where(LEDGER_KEEPER.REGION.eq(actor.region().value()))
                .and(LEDGER_KEEPER.PERSON.eq(actor.person().value()))
                .and(LEDGER_KEEPER.EVIDENCE.in(
                        named.stream().map(file -> file.id().value()).toList()))
                .fetch(row -> new EvidenceId(row.value1())));
        return named.stream()
                .filter(file -> !known.contains(file.id()))
                .map(file -> Problem.about("evidence", "ledger.evidence.unknown", file.name()))
                .toList();
    }

    /// From now on the actor may name these files too, as one who submits what somebody else began.
    void share(List<EvidenceRef> files, Actor actor) {
        for (var file : files)
            sql.insertInto(LEDGER_KEEPER)
                    .set(LEDGER_KEEPER.REGION, actor.region().value())
                    .set(LEDGER_KEEPER.EVIDENCE, file.id().value())
                    .set(LEDGER_KEEPER.PERSON, actor.person().value())
                    .onDuplicateKeyIgnore()
                    .execute();
    }

    /// None of them is removed as unused while it is being named.
    private void hold(List<EvidenceRef> named, Actor actor) {
        turns.hold(sql.select(LEDGER_EVIDENCE.ID)
                .from(LEDGER_EVIDENCE)
                .where(LEDGER_EVIDENCE.REGION.eq(actor.region().value()))
                .and(LEDGER_EVIDENCE.ID.in(
                        named.stream().map(file -> file.id().value()).toList()))
                .orderBy(LEDGER_EVIDENCE.ID));
    }
}
