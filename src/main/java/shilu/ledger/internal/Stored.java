package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.common.EvidenceId;
import shilu.ledger.Entry;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Version;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;

/// An entry read back, its texts opened.
///
/// @param texts the kept texts by digest; one that is missing was erased by law
record Stored(Entry entry, Map<String, Object> json, Map<String, String> texts) {
    static final String ERASED = "〔已依法删除〕";

    KindId kind() {
        return new KindId((String) Objects.requireNonNull(content().get("kind")));
    }

    Version version() {
        return new Version(
                entry.seq(),
                LocalDate.parse((String) Objects.requireNonNull(content().get("day"))),
                values(),
                evidence(),
                entry.who(),
                entry.at(),
                reason());
    }

    @Nullable
    String reason() {
        var digest = (String) content().get("reason");
        return digest == null ? null : open(digest);
    }

    private Values values() {
        var values = new TreeMap<String, Value>();
        ((Map<?, ?>) Objects.requireNonNull(content().get("fields")))
                .forEach((id, value) -> values.put((String) id, Value.parse((Map<?, ?>) value, this::open)));
        return new Values(values);
    }

    private List<EvidenceRef> evidence() {
        var hashes = (List<?>) Objects.requireNonNull(json.get("evidence"));
        var names = (List<?>) Objects.requireNonNull(content().get("files"));
        var files = new ArrayList<EvidenceRef>();
        for (int i = 0; i < hashes.size(); i++) {
            files.add(new EvidenceRef(new EvidenceId((String) hashes.get(i)), open((String) names.get(i))));
        }
        return files;
    }

    private String open(String digest) {
        return texts.getOrDefault(digest, ERASED);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> content() {
        return (Map<String, Object>) Objects.requireNonNull(json.get("body"));
    }
}
