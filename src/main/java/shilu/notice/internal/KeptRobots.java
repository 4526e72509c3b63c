package shilu.notice.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.notice.Hosts;
import shilu.notice.Robot;
import shilu.notice.Robots;
import shilu.unit.Tree;

/// Robots as their units’ administrators keep them. Trying one out talks to the outside, so no transaction is held
/// here.
@Component
class KeptRobots implements Robots {
    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_SECRET = 200;

    private final RobotRows rows;
    private final Hosts hosts;
    private final RobotPost post;
    private final DigestText text;
    private final Tree tree;
    private final OfficeClock clock;

    KeptRobots(RobotRows rows, Hosts hosts, RobotPost post, DigestText text, Tree tree, OfficeClock clock) {
        this.rows = rows;
        this.hosts = hosts;
        this.post = post;
        this.text = text;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public Optional<Robot> of(UnitId unit, Actor actor) {
        administers(unit, actor);
        return rows.find(actor.region(), unit)
                .map(row ->
                        row.shown(hosts.allowed(actor.region(), row.address().getHost())));
    }

    @Override
    public void set(UnitId unit, Robot.Kind kind, String address, String secret, Actor actor) {
        administers(unit, actor);
        var problems = new ArrayList<Problem>();
        var to = read(address.strip());
        if (to == null) problems.add(Problem.about("address", "notice.robot.address.unsound"));
        else if (!hosts.allowed(actor.region(), to.getHost()))
            problems.add(Problem.about("address", "notice.robot.host.not-allowed", to.getHost()));
        if (!secret.strip().matches("[\\x21-\\x7e]*") || secret.length() > LONGEST_SECRET)
            problems.add(Problem.about("secret", "notice.robot.secret.unsound"));
        Refused.ifAny(problems);
        if (to != null) rows.put(new RobotRow(unit, kind, to, secret.strip(), clock.instant()), actor);
    }

    /// An https address of a named host on its usual port, with nobody's name in it.
    private static @Nullable URI read(String written) {
        try {
            var address = new URI(written);
            boolean sound = "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && HostRows.name(address.getHost()).isPresent()
                    && (address.getPort() == -1 || address.getPort() == 443)
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && written.length() <= LONGEST_ADDRESS
                    && written.chars().allMatch(letter -> letter < 128);
            return sound ? address : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    @Override
    public void remove(UnitId unit, Actor actor) {
        administers(unit, actor);
        rows.remove(actor.region(), unit);
    }

    @Override
    public void tryOut(UnitId unit, Actor actor) {
        administers(unit, actor);
        var robot = rows.find(actor.region(), unit).orElseThrow(() -> Refused.because("notice.robot.none"));
        if (!hosts.allowed(actor.region(), robot.address().getHost()))
            throw Refused.because(
                    "notice.robot.host.not-allowed", robot.address().getHost());
        try {
            post.send(robot, text.trialMessage());
        } catch (Undelivered failed) {
            throw new Refused(List.of(Problem.of(failed.code())));
        }
    }

    private void administers(UnitId unit, Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN));
        if (tops.isEmpty() || !tree.everWithin(tops, unit)) throw new NotThere("unit.unknown");
    }
}
