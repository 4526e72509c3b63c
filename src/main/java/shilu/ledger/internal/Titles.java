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

    String of(KindId kind, Values values) {
        return kinds.computeIfAbsent(kind, id -> programmes.kind(region, id, position))
                .map(known -> known.title(values))
                .orElse("");
    }
}
