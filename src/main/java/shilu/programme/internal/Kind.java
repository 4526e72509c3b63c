package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import shilu.programme.Field;
import shilu.programme.RecordKind;

/// A record kind with what only this module needs to know of it.
///
/// @param anonymous its free texts hold no identity: numbers of persons, phones, addresses on the net are refused
/// @param papers    the ids of its papers
record Kind(RecordKind kind, boolean anonymous, List<String> papers) {
    String id() {
        return kind.id().value();
    }

    Kind with(List<Field> more) {
        if (more.isEmpty()) return this;
        var fields = new ArrayList<>(kind.fields());
        fields.addAll(more);
        return new Kind(
                new RecordKind(
                        kind.id(),
                        kind.name(),
                        kind.dayHeadings(),
                        kind.attendance(),
                        kind.confirmed(),
                        kind.evidence(),
                        List.copyOf(fields),
                        kind.rows(),
                        kind.sentence(),
                        kind.closedBy(),
                        kind.due()),
                anonymous,
                papers);
    }
}
