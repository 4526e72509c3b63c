package shilu.metric.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import shilu.metric.Counted;

/// One hash over the records behind a figure, in the order of their days, each with what it gives.
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<Counted> records) {
        var digest = sha256();
        for (var record : records) {
            var line = record.record() + "\t" + record.unit() + "\t" + record.day() + "\t" + record.amount() + "\t"
                    + record.below() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
