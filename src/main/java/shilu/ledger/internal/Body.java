package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.ledger.EvidenceRef;
import shilu.programme.KindId;
import shilu.programme.Values;

/// What an entry says, in the form that goes into its JSON: free texts already sealed.
record Body(Map<String, Object> content, List<String> evidence) {

    /// A version of the record; `reason` only where it corrects an earlier one.
    static Body version(
            KindId kind,
            LocalDate day,
            Values values,
            List<EvidenceRef> evidence,
            @Nullable String reason,
            Seals seals) {
        var fields = new TreeMap<String, Object>();
        values.byField().forEach((id, value) -> fields.put(id, value.json(seals::seal)));
        var content = new TreeMap<String, Object>();
        content.put("kind", kind.value());
        content.put("day", day.toString());
        content.put("fields", fields);
        content.put(
                "files", evidence.stream().map(file -> seals.seal(file.name())).toList());
        if (reason != null) content.put("reason", seals.seal(reason));
        return new Body(
                content, evidence.stream().map(file -> file.id().value()).toList());
    }

    static Body withdrawal(String reason, Seals seals) {
        return new Body(Map.of("reason", seals.seal(reason)), List.of());
    }

    /// An answer to the entry `seq`; `alone` where the pack asks for no second person.
    static Body answer(long seq, @Nullable String reason, boolean alone, Seals seals) {
        var content = new TreeMap<String, Object>();
        content.put("answers", seq);
        if (alone) content.put("confirmation", "none");
        if (reason != null) content.put("reason", seals.seal(reason));
        return new Body(content, List.of());
    }
}
