package shilu.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.DraftId;
import shilu.ledger.EvidenceRef;
import shilu.ledger.WorkRecord;
import shilu.unit.People.Office;

/// A commitment letter (责任书) made for somebody who holds an office of a unit, for a year.
///
/// @param form   id of its form in the pack
/// @param name   what the form is called
/// @param draft  in which its signing is being written down; null where it is not
/// @param record that says it was signed, whether it counts or waits; null where there is none or it was withdrawn
public record Letter(
        Region region,
        LetterId id,
        UnitId unit,
        int year,
        String form,
        String name,
        PersonId person,
        Office office,
        @Nullable DraftId draft,
        @Nullable WorkRecord record) {

    public LetterState state() {
        if (record != null) return record.counts() ? LetterState.SIGNED : LetterState.WAITING;
        return draft == null ? LetterState.MADE : LetterState.BEGUN;
    }

    public boolean signed() {
        return state() == LetterState.SIGNED;
    }

    /// The day on which it was signed, as the record says.
    public @Nullable LocalDate day() {
        return record == null ? null : record.day();
    }

    public @Nullable RecordId recordId() {
        return record == null ? null : record.id();
    }

    /// The scan, as evidence of the record.
    public List<EvidenceRef> scans() {
        return record == null ? List.of() : record.current().evidence();
    }

    /// Something done to it.
    ///
    /// @param other the draft or record it names; null for none
    public record Step(Sort sort, @Nullable String other, String reason, PersonId who, Instant at) {}

    public enum Sort {
        MADE,
        /// its signing is being written down
        BEGUN,
        /// a record was named that says it was signed
        RECORDED,
        /// the record was named by mistake
        TAKEN_BACK
    }
}
