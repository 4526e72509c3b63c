package shilu.notice;

import java.time.Instant;
import shilu.common.UnitId;

/// The chat robot of a unit, without what lets one write to it.
///
/// @param allowed whether messages may go to that host
/// @param signed  whether messages are signed with a secret
public record Robot(UnitId unit, Kind kind, String host, boolean allowed, boolean signed, Instant at) {
    public enum Kind {
        /// 企业微信
        WECOM,
        /// 钉钉
        DINGTALK
    }
}
