package shilu.notice.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import shilu.common.Region;
import shilu.duty.WorkingDays;
import shilu.installation.HomeRegion;
import shilu.installation.OfficeClock;
import shilu.notice.Digests;
import shilu.notice.internal.DeliveryRows.Key;
import shilu.unit.Positions;

/// Goes through those who are to be told today, one way after the other.
@Component
class SentDigests implements Digests {
    private final List<Recipients> ways;
    private final Delivering delivering;
    private final DeliveryRows rows;
    private final Times times;
    private final WorkingDays workingDays;
    private final Positions positions;
    private final HomeRegion home;
    private final OfficeClock clock;

    SentDigests(
            List<Recipients> ways,
            Delivering delivering,
            DeliveryRows rows,
            Times times,
            WorkingDays workingDays,
            Positions positions,
            HomeRegion home,
            OfficeClock clock) {
        this.ways = ways;
        this.delivering = delivering;
        this.rows = rows;
        this.times = times;
        this.workingDays = workingDays;
        this.positions = positions;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public int send(int most) {
        return home.known().map(region -> send(region, most)).orElse(0);
    }

    int send(Region region, int most) {
        var time = LocalTime.ofInstant(clock.instant(), OfficeClock.OFFICE);
        if (time.isBefore(times.at())) return 0;
        var today = clock.today();
        rows.forgetOld(region, today);
        boolean working = workingDay(region, today);
        return ways.stream()
                .mapToInt(way -> send(way, region, today, working, most))
                .sum();
    }

    private int send(Recipients way, Region region, LocalDate day, boolean working, int most) {
        int done = 0;
        for (var recipient : way.waiting(region, day, working, clock.instant(), most)) {
            done++;
            if (!delivering.deliver(new Key(region, day, way.way(), recipient), way)) break;
        }
        return done;
    }

    private boolean workingDay(Region region, LocalDate day) {
        return workingDays
                .due(region, day.minusDays(1), 1, positions.last(region))
                .day()
                .equals(day);
    }
}
