package shilu.metric.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import shilu.common.Sha256;
import shilu.metric.Counted;

/// One hash over the records behind a figure, in the order of their days, each with what it gives.
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<Counted> records) {
        var digest = Sha256.begin();
        for (var record : records) {
            var line = record.record() + "\t" + record.unit() + "\t" + record.day() + "\t" + record.amount() + "\t"
                    + record.below() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest);
    }
}
