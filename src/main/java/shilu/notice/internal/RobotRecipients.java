package shilu.notice.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.notice.Delivery.Way;
import shilu.notice.Hosts;
import shilu.notice.Sort;
import shilu.unit.Units;

/// The groups of units, on working days.
@Component
class RobotRecipients implements Recipients {
    /// Whose record came back is between two people, and what a superior has to answer is not the unit’s.
    private static final Set<Sort> TOLD = EnumSet.complementOf(EnumSet.of(Sort.CAME_BACK, Sort.NIL));

    private static final List<Role> AS_THE_UNIT = List.of(Role.RECORDER, Role.CONFIRMER, Role.HEAD);

    private final RobotRows rows;
    private final Digesting digesting;
    private final RobotPost post;
    private final Hosts hosts;
    private final DigestText text;
    private final Units units;
    private final OfficeClock clock;

    RobotRecipients(
            RobotRows rows,
            Digesting digesting,
            RobotPost post,
            Hosts hosts,
            DigestText text,
            Units units,
            OfficeClock clock) {
        this.rows = rows;
        this.digesting = digesting;
        this.post = post;
        this.hosts = hosts;
        this.text = text;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.ROBOT;
    }

    @Override
    public List<String> waiting(Region region, LocalDate day, boolean working, Instant now, int most) {
        return working
                ? rows.toTell(region, day, now, most).stream()
                        .map(robot -> robot.unit().value())
                        .toList()
                : List.of();
    }

    @Override
    public Parcel parcel(Region region, String recipient) throws Undelivered {
        var unit = new UnitId(recipient);
        var robot = rows.find(region, unit).orElse(null);
        boolean open = units.unit(unit).filter(one -> one.openOn(clock.today())).isPresent();
        if (robot == null || !open) return Parcel.nothing(recipient);
        if (!hosts.allowed(region, robot.address().getHost())) throw Undelivered.forGood("notice.fault.host");
        var digest = digesting.of(itself(region, unit), TOLD, recipient);
        var message = text.message(digest);
        return new Parcel(digest, recipient, () -> post.send(robot, message));
    }

    /// The unit itself asks, as whoever records, confirms and answers for its work would; it is nobody’s account.
    private static Actor itself(Region region, UnitId unit) {
        var grants =
                AS_THE_UNIT.stream().map(role -> new Scope.Grant(role, unit)).toList();
        return new Actor(region, AccountId.fresh(), PersonId.fresh(), "", new Scope(grants));
    }
}
