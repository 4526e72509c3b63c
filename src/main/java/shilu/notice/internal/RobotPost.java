package shilu.notice.internal;

import java.time.InstantSource;
import shilu.notice.Robot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Brings messages to the robots of units.
class RobotPost {
    private final Outward outward;
    private final InstantSource now;

    RobotPost(Outward outward, InstantSource now) {
        this.outward = outward;
        this.now = now;
    }

    /// Both chat programs answer 200 to what they refuse, with a code of their own.
    void send(RobotRow robot, RobotMessage message) throws Undelivered {
        var to = robot.kind() == Robot.Kind.DINGTALK
                ? RobotMessage.signed(robot.address(), robot.secret(), now.instant())
                : robot.address();
        if (code(outward.post(to, message.json(robot.kind()))) != 0) throw Undelivered.forNow("notice.fault.refused");
    }

    private static int code(String answer) {
        try {
            return JsonMapper.shared().readTree(answer).path("errcode").asInt(-1);
        } catch (JacksonException unreadable) {
            return -1;
        }
    }
}
