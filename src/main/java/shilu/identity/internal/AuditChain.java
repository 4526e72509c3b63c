package shilu.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import shilu.common.Region;
import shilu.common.Sha256;
import shilu.identity.Audit.Act;
import tools.jackson.databind.json.JsonMapper;

/// How a row of the audit log follows from the one before: hash = H(hash before ‖ canonical JSON of the row).
final class AuditChain {
    static final String SUITE = "std";
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    private AuditChain() {}

    static String hash(String before, Region region, long seq, String at, Act act) {
        try {
            var digest = Sha256.begin();
            digest.update(HexFormat.of().parseHex(before));
            digest.update(new JsonCanonicalizer(JSON.writeValueAsString(row(region, seq, at, act))).getEncodedUTF8());
            return Sha256.hex(digest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is hashed of it.
    static Map<String, @Nullable Object> row(Region region, long seq, String at, Act act) {
        var row = new TreeMap<String, @Nullable Object>();
        row.put("region", region.value());
        row.put("seq", seq);
        row.put("at", at);
        row.put("who", act.who() == null ? null : act.who().value());
        row.put("origin", act.origin());
        row.put("what", act.what());
        row.put("subject", act.subject());
        row.put("result", act.result());
        return row;
    }
}
