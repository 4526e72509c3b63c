package shilu.commitment.internal;

import org.jspecify.annotations.Nullable;
import shilu.commitment.Letter;
import shilu.commitment.LetterId;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.DraftId;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.unit.People.Office;

/// Where a letter stands, without what the ledger knows of it.
record LetterRow(
        Region region,
        LetterId id,
        UnitId unit,
        int year,
        String form,
        String name,
        PersonId person,
        Office office,
        @Nullable RecordId record,
        @Nullable DraftId draft,
        int steps) {

    LetterRow with(@Nullable RecordId said, @Nullable DraftId writing) {
        return new LetterRow(region, id, unit, year, form, name, person, office, said, writing, steps);
    }

    LetterRow stepped() {
        return new LetterRow(region, id, unit, year, form, name, person, office, record, draft, steps + 1);
    }

    /// @param said the record it names; one that was withdrawn says nothing any more
    Letter letter(@Nullable WorkRecord said) {
        boolean stands = said != null && !(said.state() instanceof RecordState.Withdrawn);
        return new Letter(region, id, unit, year, form, name, person, office, draft, stands ? said : null);
    }
}
