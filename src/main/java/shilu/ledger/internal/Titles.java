package shilu.ledger.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shilu.common.Region;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Values;

/// What lists call records as of a position. Each kind is looked up once for all records that are read together.
final class Titles {
    private final Programmes programmes;
    private final Region region;
    private final long position;
    private final Map<KindId, Optional<RecordKind>> kinds = new HashMap<>();

    Titles(Programmes programmes, Region region, long position) {
        this.programmes = programmes;
        this.region = region;
        this.position = position;
    }

    /// Looks a kind up ahead of time, for who is about to take a position and must not keep others waiting.
    Titles knowing(KindId kind) {
        known(kind);
        return this;
    }

    String of(KindId kind, Values values) {
        return known(kind).map(known -> known.title(values)).orElse("");
    }

    private Optional<RecordKind> known(KindId kind) {
        return kinds.computeIfAbsent(kind, id -> programmes.kind(region, id, position));
    }
}
