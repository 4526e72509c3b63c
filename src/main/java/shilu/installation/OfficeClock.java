package shilu.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// The clock that dates work: office time. In a demo it stands on a chosen day, kept in the settings, while the hour
/// runs on; sessions and the audit log keep real time and do not use it.
@Component
public class OfficeClock extends Clock {
    public static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String DAY = "clock.day";

    private final Settings settings;
    private final AtomicReference<Duration> ahead = new AtomicReference<>();

    OfficeClock(Settings settings) {
        this.settings = settings;
    }

    /// From now on it is this day here, for every process started later on the same data.
    public void standOn(LocalDate day) {
        settings.put(DAY, day.toString());
        ahead.set(until(day));
    }

    @Override
    public Instant instant() {
        var known = ahead.get();
        if (known == null) {
            known = settings.get(DAY)
                    .map(LocalDate::parse)
                    .map(OfficeClock::until)
                    .orElse(Duration.ZERO);
            ahead.set(known);
        }
        return Instant.now().plus(known);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), OFFICE);
    }

    @Override
    public ZoneId getZone() {
        return OFFICE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    private static Duration until(LocalDate day) {
        var today = LocalDate.now(OFFICE);
        return Duration.ofDays(day.toEpochDay() - today.toEpochDay());
    }
}
