package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_PERSON;
import static shilu.unit.internal.db.Tables.UNIT_POSTING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Region;
import shilu.installation.OfficeClock;
import shilu.unit.internal.db.tables.records.UnitPostingRecord;

/// Where people work from which day on. A person's own row has the unit and post of today, or the last ones.
@Component
class Posts {
    private final DSLContext sql;
    private final OfficeClock clock;

    Posts(DSLContext sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// By person: what holds on the day of what was ever said.
    Map<String, UnitPostingRecord> on(Condition whose, LocalDate day) {
        var held = new LinkedHashMap<String, UnitPostingRecord>();
        sql.selectFrom(UNIT_POSTING)
                .where(whose, UNIT_POSTING.FROM_DAY.le(day))
                .orderBy(UNIT_POSTING.FROM_DAY, UNIT_POSTING.POSITION)
                .forEach(row -> held.put(row.getPerson(), row));
        return held;
    }

    Condition of(Collection<String> people) {
        return UNIT_POSTING.PERSON.in(people);
    }

    /// Brings people's rows in line with what is said up to today.
    void follow(Region region) {
        for (var row : on(UNIT_POSTING.REGION.eq(region.value()), clock.today()).values()) {
            if (row.getUnit() == null) continue;
            sql.update(UNIT_PERSON)
                    .set(UNIT_PERSON.UNIT, row.getUnit())
                    .set(UNIT_PERSON.POST, row.getPost())
                    .where(UNIT_PERSON.REGION.eq(region.value()), UNIT_PERSON.ID.eq(row.getPerson()))
                    .and(UNIT_PERSON.UNIT.ne(row.getUnit()).or(UNIT_PERSON.POST.isDistinctFrom(row.getPost())))
                    .execute();
        }
    }
}
