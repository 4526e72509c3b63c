package shilu.common;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The number under which a fault is told to the user and written to the log: short enough to be read out on the phone.
public record Incident(String number) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);

    public static Incident at(Instant now) {
        var unique = Ids.fresh();
        return new Incident(MINUTE.format(now) + "-" + unique.substring(unique.length() - 5));
    }

    @Override
    public String toString() {
        return number;
    }
}
