package shilu.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.common.Actor;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.RecordKind;

/// Finds records by what they say: their texts, places and lists, their own unit and those they name, the words of
/// their choices and their kind. Who took part is never looked at, and a name of somebody here finds no record.
public interface Words {

    /// A page of the records the actor may read that hold every word, newest day first; a tenth of a second at a
    /// million records.
    Hits find(Wanted wanted, Actor actor);

    /// The kinds that any record is of, in their newest form.
    Map<KindId, RecordKind> kinds(Actor actor);

    /// Some of what is found.
    ///
    /// @param more   whether there are further pages
    /// @param behind whether so much came in lately that not all of it was looked at
    /// @param names  the words that are names of people, for which nothing was looked for
    record Hits(List<Hit> hits, boolean more, boolean behind, List<String> names) {}

    /// @param kind  as its pack defines it now
    /// @param unit  what the unit is called
    /// @param lines what the record says, piece by piece, its title first
    record Hit(WorkRecord record, Optional<RecordKind> kind, String unit, List<String> lines) {}
}
