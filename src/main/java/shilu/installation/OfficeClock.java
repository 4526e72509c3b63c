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
    /// Another process on the same data may let it be another day.
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final AtomicReference<Known> known = new AtomicReference<>();

    /// @param nanos when it was read, on the process's own clock
    private record Known(Duration ahead, long nanos) {
        boolean believed() {
            return System.nanoTime() - nanos < BELIEVED.toNanos();
        }
    }

    OfficeClock(Settings settings) {
        this.settings = settings;
    }

    /// From now on it is this day here, for every process started later on the same data.
    public void standOn(LocalDate day) {
        settings.put(DAY, day.toString());
        known.set(new Known(until(day), System.nanoTime()));
    }

    @Override
    public Instant instant() {
        var last = known.get();
        if (last == null || !last.believed()) {
            last = new Known(read(), System.nanoTime());
            known.set(last);
        }
        return Instant.now().plus(last.ahead());
    }

    private Duration read() {
        return settings.get(DAY).map(LocalDate::parse).map(OfficeClock::until).orElse(Duration.ZERO);
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
