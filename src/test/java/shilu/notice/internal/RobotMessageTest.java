package shilu.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shilu.notice.Robot;
import tools.jackson.databind.json.JsonMapper;

/// Messages as the two chat programs document them.
class RobotMessageTest {
    private static final RobotMessage MESSAGE =
            new RobotMessage("实录：2 项", List.of("待审核的记录：2 项"), "打开实录", "https://shilu.example/notices");
    private static final String TEXT = "**实录：2 项**\n\n- 待审核的记录：2 项\n\n[打开实录](https://shilu.example/notices)";

    @Test
    void wecom_reads_markdown_with_its_content() {
        var read = JsonMapper.shared().readTree(MESSAGE.json(Robot.Kind.WECOM));
        assertThat(read.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(read.path("markdown").path("content").asString()).isEqualTo(TEXT);
    }

    @Test
    void dingtalk_reads_markdown_with_title_and_text() {
        var read = JsonMapper.shared().readTree(MESSAGE.json(Robot.Kind.DINGTALK));
        assertThat(read.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(read.path("markdown").path("title").asString()).isEqualTo("实录：2 项");
        assertThat(read.path("markdown").path("text").asString()).isEqualTo(TEXT);
    }

    /// The signature is what `openssl dgst -sha256 -hmac SEC123 -binary | base64` makes of `1768190400000\nSEC123`.
    @Test
    void a_signed_address_carries_the_moment_and_its_signature() {
        var address = URI.create("https://oapi.dingtalk.com/robot/send?access_token=abc");
        var signed = RobotMessage.signed(address, "SEC123", Instant.ofEpochMilli(1_768_190_400_000L));
        assertThat(signed)
                .hasToString(
                        "https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1768190400000&sign=dhmFOe6PGJBPz85BkwY8BbIrv0cR8hAmyhA4iJLtttA%3D");
        assertThat(RobotMessage.signed(address, "", Instant.EPOCH)).isEqualTo(address);
    }
}
