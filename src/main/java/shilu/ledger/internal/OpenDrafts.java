package shilu.ledger.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.val;
import static shilu.ledger.internal.db.Tables.LEDGER_DRAFT;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.AccountId;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.identity.Grants;
import shilu.installation.OfficeClock;
import shilu.ledger.OpenWork;
import shilu.unit.TreeSql;

/// Drafts go along when open work is handed over: from then on they are the taker's own.
@Component
class OpenDrafts implements OpenWork {
    /// One nobody typed into is no work yet.
    private static final Condition OPEN = LEDGER_DRAFT
            .RECORD
            .isNull()
            .and(LEDGER_DRAFT.REMOVED_AT.isNull())
            .and(LEDGER_DRAFT.VERSION.gt(1L).or(LEDGER_DRAFT.BASE.isNotNull()));

    private final DSLContext sql;
    private final Grants grants;
    private final OfficeClock clock;

    OpenDrafts(DSLContext sql, Grants grants, OfficeClock clock) {
        this.sql = sql;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "ledger.handover.drafts";
    }

    /// Drafts belong to accounts, and a person may have more than one.
    @Override
    public List<Kept> open(Region region, Collection<UnitId> tops) {
        var below = TreeSql.below(region, LEDGER_DRAFT.UNIT, val(clock.today()), tops, TreeSql.NOW);
        var byAccount = sql.select(LEDGER_DRAFT.UNIT, LEDGER_DRAFT.OWNER, count())
                .from(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(region.value()), OPEN, below)
                .groupBy(LEDGER_DRAFT.UNIT, LEDGER_DRAFT.OWNER)
                .orderBy(LEDGER_DRAFT.UNIT, LEDGER_DRAFT.OWNER)
                .fetch();
        var people = grants.people(byAccount.map(row -> new AccountId(row.value2())));
        var kept = new LinkedHashMap<List<Object>, Kept>();
        for (var row : byAccount) {
            var person = people.get(new AccountId(row.value2()));
            if (person == null) continue;
            var one = new Kept(new UnitId(row.value1()), person, row.value3());
            kept.merge(List.of(one.unit(), person), one, OpenDrafts::together);
        }
        return List.copyOf(kept.values());
    }

    private static Kept together(Kept one, Kept other) {
        return new Kept(one.unit(), one.person(), one.count() + other.count());
    }

    @Override
    public int hand(Region region, UnitId unit, PersonId giver, PersonId taker) {
        var to = grants.accounts(region, taker);
        if (to.isEmpty()) return 0;
        var from = grants.accounts(region, giver).stream().map(AccountId::value).toList();
        return sql.update(LEDGER_DRAFT)
                .set(LEDGER_DRAFT.OWNER, to.getFirst().value())
                .where(LEDGER_DRAFT.REGION.eq(region.value()), LEDGER_DRAFT.UNIT.eq(unit.value()))
                .and(LEDGER_DRAFT.OWNER.in(from))
                .and(OPEN)
                .execute();
    }
}
