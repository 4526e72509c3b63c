package shilu.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shilu.common.Plain;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.unit.TreeSql;

/// What records say as they stand, for records that are looked at together: names are looked up once. It goes by the
/// sort of each value, not by what a pack calls the field: people are a sort of their own and say nothing here.
final class Said {
    private final Programmes programmes;
    private final Naming naming;
    private final Region region;
    private final Map<KindId, Optional<RecordKind>> kinds = new HashMap<>();
    private final Map<UnitId, String> units = new HashMap<>();

    Said(Programmes programmes, Naming naming, Region region) {
        this.programmes = programmes;
        this.naming = naming;
        this.region = region;
    }

    Optional<RecordKind> kind(KindId id) {
        return kinds.computeIfAbsent(id, kind -> programmes.kind(region, kind, TreeSql.NOW));
    }

    String unit(UnitId id) {
        return units.computeIfAbsent(id, naming::unit);
    }

    /// As it is looked for; without its kind's name, which may change.
    String words(WorkRecord record) {
        return Plain.of(unit(record.unit()) + "\n" + String.join("\n", lines(record)))
                .text();
    }

    /// The kind's name in both languages, as it is looked for.
    static String words(RecordKind kind) {
        return Plain.of(kind.name().zh() + "\n" + kind.name().en()).text();
    }

    /// Its title first, then the rest.
    List<String> lines(WorkRecord record) {
        var lines = new ArrayList<String>();
        if (!record.title().isEmpty()) lines.add(record.title());
        record.current()
                .values()
                .byField()
                .forEach((field, value) -> said(record.kind(), field, value)
                        .filter(line -> !line.isBlank() && !line.equals(record.title()))
                        .forEach(lines::add));
        return lines;
    }

    private Stream<String> said(KindId kind, String field, Value value) {
        return switch (value) {
            case Value.Text one -> Stream.of(one.text());
            case Value.Items list -> list.items().stream().map(Value.Item::text);
            case Value.Choice some -> some.ids().stream().flatMap(id -> choice(kind, field, id));
            case Value.OfUnit one -> Stream.of(unit(one.unit()));
            case Value.Units some -> some.units().stream().map(this::unit);
            case Value.Quantity _, Value.Day _, Value.People _, Value.Absences _ -> Stream.of();
        };
    }

    private Stream<String> choice(KindId kind, String field, String id) {
        return kind(kind).flatMap(known -> known.field(field)).flatMap(known -> known.choice(id)).stream()
                .map(known -> known.name().zh());
    }
}
