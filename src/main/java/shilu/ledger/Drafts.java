package shilu.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;
import shilu.programme.RecordKind;
import shilu.programme.Values;

/// Work that is being written down and is not submitted yet. Drafts reach only those who record for the unit; for
/// everybody else they are not there.
public interface Drafts {

    /// The unit the actor most likely records for: the one they last wrote for, else the one at which they hold
    /// the role
    /// and to which they belong. Refused where the actor does not record.
    UnitId unit(Actor actor);

    /// The kinds in force at the unit today, those the actor recorded most first. Refused where the actor does not
    /// record.
    List<Offer> kinds(UnitId unit, Actor actor);

    /// @param recorded how often the actor recorded it at the unit within two years
    record Offer(RecordKind kind, long recorded) {}

    /// Begins with today and with what the unit's last records of the kind usually say: the same people, and words and
    /// numbers that were the same more than once.
    Draft begin(UnitId unit, KindId kind, Actor actor);

    /// Begins from a record as it stands: one that was returned is mended, one that counts is corrected. Where the
    /// actor began so before and has not finished, that draft again. Refused while something waits for an answer.
    Draft from(RecordId record, Actor actor);

    /// Whatever became of it: it may be submitted or thrown away.
    Optional<Draft> draft(DraftId id, Actor actor);

    /// Keeps what was typed. Fields that somebody else changed since they were read are left as they stand and told.
    /// Refused for files that are not the actor’s, and once it is submitted or thrown away.
    Saving save(DraftId id, Written written, Actor actor);

    /// @param read     the version the writer had before them
    /// @param fields   what is to stand in each; fields that are missing stay
    /// @param evidence the files in their order; null leaves them
    /// @param page     a word that is the same as long as the writer's page stays open; empty where there is none
    record Written(
            long read, Map<String, String> fields, @Nullable List<EvidenceRef> evidence, String page) {}

    /// @param draft   as it stands now
    /// @param clashes what was written to fields that changed meanwhile, and is not kept
    /// @param others  fields that changed meanwhile without being written to
    record Saving(Draft draft, SortedMap<String, String> clashes, List<String> others) {}

    /// Adds people behind those who stand in a field already, each by a mark of [Recognising] or by name, and nobody
    /// twice. What is being typed into the field elsewhere clashes with it as with any other change. Refused once
    /// the draft is submitted or thrown away.
    Draft add(DraftId id, String field, List<String> people, Actor actor);

    /// Keeps a draft nobody typed into as if somebody had, since work on it goes on elsewhere. Refused once it is
    /// submitted or thrown away.
    void keep(DraftId id, Actor actor);

    /// Those of the drafts that are not forgotten yet.
    Set<DraftId> there(Region region, Collection<DraftId> drafts);

    /// What can be read of it so far; what cannot is left out.
    Understood understood(Draft draft, Actor actor);

    /// @param day null where none can be read
    record Understood(@Nullable LocalDate day, Values values) {}

    /// Everything that still stands against submitting it, by the names of the draft's fields.
    List<Problem> problems(Draft draft, Actor actor);

    /// Records that may be the same work: of the same unit and day, with the same theme or place, whatever their kind.
    List<Alike> alike(Draft draft, Actor actor);

    /// @param place whether it is the place that is the same, not the theme
    record Alike(WorkRecord record, boolean place) {}

    /// Submits it through the ledger and ends it: new work, a returned record mended, or a correction. Refused with
    /// every problem, those of [DraftCheck] too, and where the record it began from changed meanwhile.
    WorkRecord submit(DraftId id, Actor actor);

    /// Throws it away; it can be had back for a week.
    void remove(DraftId id, Actor actor);

    Draft restore(DraftId id, Actor actor);

    /// The drafts of the actor’s units that somebody typed into and that are neither submitted nor thrown away, own
    /// ones
    /// first, then the newest.
    List<Draft> open(int most, Actor actor);

    /// Forgets what was opened a day ago and never typed into, thrown away a week ago, or submitted a month ago.
    ///
    /// @return how many
    int forget();
}
