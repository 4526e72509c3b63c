package shilu.ledger;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import shilu.common.AccountId;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// What somebody is still writing. It is no part of the ledger and counts nowhere; those who record for the unit may
/// go on with it.
///
/// @param fields  what was typed, as it was typed, by [#DAY], [#REASON] and `f.` with the field's id
/// @param version one more with each change
/// @param base    the record it mends or corrects; null for new work
/// @param record  what became of it; null until it is submitted
/// @param removed whether it was thrown away; for some days it can be had back
public record Draft(
        Region region,
        DraftId id,
        UnitId unit,
        KindId kind,
        AccountId owner,
        SortedMap<String, Said> fields,
        List<EvidenceRef> evidence,
        long version,
        Instant changed,
        @Nullable Base base,
        @Nullable RecordId record,
        boolean removed) {

    /// The day the work happened.
    public static final String DAY = "day";
    /// Why a record is corrected.
    public static final String REASON = "reason";

    public static final String EVIDENCE = "evidence";

    /// How a pack's field is called here: its id may be any word.
    public static String field(String id) {
        return "f." + id;
    }

    /// @param version in which it last changed
    /// @param page    the open page it was typed in; empty where the browser names none
    public record Said(String text, long version, PersonId by, String page) {}

    /// @param seq        the entry that carries the version it began from
    /// @param correction whether that version counts, so that a change of it is a correction
    public record Base(RecordId record, long seq, boolean correction) {}

    /// What stands in a field; empty where nothing does.
    public String text(String name) {
        var said = fields.get(name);
        return said == null ? "" : said.text();
    }

    public boolean correction() {
        return base != null && base.correction();
    }
}
