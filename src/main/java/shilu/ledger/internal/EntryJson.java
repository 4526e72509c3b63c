package shilu.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Canonical JSON (RFC 8785), the form in which an entry is hashed and kept.
final class EntryJson {
    private static final JsonMapper JSON = new JsonMapper();

    private EntryJson() {}

    static String canonical(Map<String, ?> entry) {
        return canonical(JSON.writeValueAsString(entry));
    }

    static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Object> read(String body) {
        return JSON.readValue(body, new TypeReference<Map<String, Object>>() {});
    }
}
