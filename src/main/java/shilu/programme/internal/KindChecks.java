package shilu.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldType;

/// Whether a kind's fields, sentence and closing day fit together.
final class KindChecks {
    /// Words filters, sentences and every kind already use.
    private static final Set<String> TAKEN = Set.of("day", "topics", "filled", "expected", "actual", "absent", "note");

    private KindChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        for (var placed : draft.kinds) {
            fields(placed.entry(), faults);
            closing(placed, faults);
            sentence(placed, faults);
        }
        for (var placed : draft.extensions) {
            fields(placed.entry(), faults);
            extended(draft, placed, faults);
        }
        return faults;
    }

    private static void fields(Entry kind, List<Problem> faults) {
        for (var field : kind.list("fields")) {
            if (TAKEN.contains(field.id())) faults.add(field.fault("id", "pack.field.taken", field.id()));
            belongs(field, "choices", field.says("type", "choice"), faults);
            belongs(field, "part", field.says("type", "person"), faults);
            var several = field.says("type", "choice") || field.says("type", "unit");
            if (field.flag("several") && !several)
                faults.add(field.fault("several", "pack.field.key", "several", field.text("type")));
        }
    }

    private static void belongs(Entry field, String key, boolean needed, List<Problem> faults) {
        var there = field.node().has(key);
        if (needed && !there) faults.add(field.fault("type", "pack.field.needs", field.text("type"), key));
        if (!needed && there) faults.add(field.fault(key, "pack.field.key", key, field.text("type")));
    }

    /// A day by which something is to be closed needs a day that closes it.
    private static void closing(Placed<Kind> placed, List<Problem> faults) {
        var kind = placed.thing().kind();
        day(placed, "closed-by", kind.closedBy(), "pack.closed.no-day", faults);
        day(placed, "due", kind.due(), "pack.due.no-day", faults);
        if (kind.due() != null && kind.closedBy() == null)
            faults.add(placed.entry().fault("due", "pack.due.unclosed", kind.due()));
    }

    private static void day(
            Placed<Kind> placed, String key, @Nullable String field, String code, List<Problem> faults) {
        if (field == null) return;
        var days = placed.thing().kind().fields().stream()
                .filter(one -> one.type() == FieldType.DATE)
                .map(Field::id)
                .toList();
        if (!days.contains(field)) faults.add(placed.entry().near(key, code, Nearest.to(field, days), field));
    }

    private static void sentence(Placed<Kind> placed, List<Problem> faults) {
        var pattern = placed.thing().kind().sentence();
        if (pattern == null) return;
        var known = new HashSet<>(Set.of("day"));
        placed.thing().kind().fields().forEach(field -> known.add(field.id()));
        try {
            for (var name : Sentence.of(pattern).names())
                if (!known.contains(name))
                    faults.add(placed.entry().near("sentence", "pack.sentence.name", Nearest.to(name, known), name));
        } catch (IllegalArgumentException unclosed) {
            faults.add(placed.entry().fault("sentence", "pack.sentence.form", pattern));
        }
    }

    private static void extended(Draft draft, Placed<Extension> placed, List<Problem> faults) {
        var of = placed.thing().of().value();
        var base = draft.used == null ? java.util.Optional.<Kind>empty() : draft.used.kind(of);
        if (base.isEmpty()) {
            var known = draft.ids("records");
            faults.add(placed.entry().near("extends", "pack.kind.unknown", Nearest.to(of, known), of));
            return;
        }
        for (var field : placed.entry().list("fields"))
            if (base.get().kind().field(field.id()).isPresent())
                faults.add(field.fault("id", "pack.id.twice", field.id()));
    }
}
