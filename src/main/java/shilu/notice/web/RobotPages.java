package shilu.notice.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.UnitId;
import shilu.notice.NoticeSettings;
import shilu.notice.Robot;
import shilu.notice.Robots;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// The chat robot of a unit, for whoever keeps the unit.
@Controller
@RequestMapping("/units/{id}/robot")
class RobotPages {
    private static final String SHOWN = "/units/{id}/robot";

    private final Robots robots;
    private final NoticeSettings settings;
    private final Units units;

    RobotPages(Robots robots, NoticeSettings settings, Units units) {
        this.robots = robots;
        this.settings = settings;
        this.units = units;
    }

    @GetMapping
    Answer show(@PathVariable UnitId id, Actor actor) {
        var robot = robots.of(id, actor);
        var unit = units.unit(id).orElseThrow(() -> new NotThere("unit.unknown"));
        return Answer.page(
                "notice/robot",
                "unit",
                unit,
                "robot",
                robot.orElse(null),
                "at",
                settings.at().toString());
    }

    @PostMapping
    @OnRefusal(shows = SHOWN)
    Answer set(
            @PathVariable UnitId id,
            @RequestParam Robot.Kind kind,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String secret,
            Actor actor) {
        robots.set(id, kind, address, secret, actor);
        return Answer.goTo(path(id)).saying("notice.robot.kept");
    }

    @PostMapping("/removal")
    @OnRefusal(shows = SHOWN)
    Answer remove(@PathVariable UnitId id, Actor actor) {
        robots.remove(id, actor);
        return Answer.goTo(path(id)).saying("notice.robot.removed");
    }

    @PostMapping("/trial")
    @OnRefusal(shows = SHOWN)
    Answer tryOut(@PathVariable UnitId id, Actor actor) {
        robots.tryOut(id, actor);
        return Answer.goTo(path(id)).saying("notice.robot.tried");
    }

    private static String path(UnitId id) {
        return "/units/" + id + "/robot";
    }
}
