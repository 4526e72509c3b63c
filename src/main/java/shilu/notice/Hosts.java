package shilu.notice;

import java.time.Instant;
import java.util.List;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;

/// The hosts messages of robots may go to: none before the security administrator allows some.
public interface Hosts {
    /// Where the robots of the two chat programs live, to be allowed or not.
    List<String> KNOWN = List.of("qyapi.weixin.qq.com", "oapi.dingtalk.com");

    record Host(String name, PersonId who, Instant at) {}

    /// For the security administrator; everybody else is refused.
    List<Host> list(Actor actor);

    /// Refused for what is no name of a host, such as a number.
    void allow(String host, Actor actor);

    /// Robots there are told nothing from now on.
    void forbid(String host, Actor actor);

    boolean allowed(Region region, String host);
}
