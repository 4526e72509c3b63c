package shilu.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.duty.WorkingDays;
import shilu.installation.HomeRegion;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.notice.Hosts;
import shilu.notice.NoticeSettings;
import shilu.notice.Robot;
import shilu.notice.Robots;
import shilu.unit.Positions;
import shilu.unit.Units;

/// Chat robots of units: kept by their administrators, allowed by the security administrator, told counts.
class RobotsTest {
    private static final String ADDRESS = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-key";
    private static RobotHost host;

    private final NoticeOffice here = NoticeOffice.only();
    private final NoticeOffice.Bureau bureau = here.new Bureau();
    private final Robots robots = here.bean(Robots.class);
    private final Hosts hosts = here.bean(Hosts.class);

    @BeforeAll
    static void a_server() {
        host = new RobotHost();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @BeforeEach
    void no_host_is_allowed() {
        here.standOn(NoticeOffice.MONDAY);
        for (var one : hosts.list(here.office.security())) hosts.forbid(one.name(), here.office.security());
        host.answers(200, "{\"errcode\":0}");
    }

    @Test
    void a_robot_is_set_only_where_the_security_administrator_allowed_its_host() {
        assertThatThrownBy(() -> set(ADDRESS, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("notice.robot.host.not-allowed");
        assertThatThrownBy(() -> hosts.allow("qyapi.weixin.qq.com", here.office.system()))
                .isInstanceOf(NotAllowed.class);
        hosts.allow(" QYAPI.weixin.qq.com ", here.office.security());
        set(ADDRESS, "SEC-very-secret");
        var robot = robots.of(bureau.unit.id(), here.office.system()).orElseThrow();
        assertThat(robot.host()).isEqualTo("qyapi.weixin.qq.com");
        assertThat(robot.signed()).isTrue();
        assertThat(robot.toString()).doesNotContain("secret-key", "very-secret");
        assertThat(kept().toString()).doesNotContain("secret-key", "very-secret");
        assertThatThrownBy(() -> robots.of(bureau.unit.id(), here.actor(bureau.recorder)))
                .isInstanceOf(NotThere.class);
        hosts.forbid("qyapi.weixin.qq.com", here.office.security());
        assertThat(robots.of(bureau.unit.id(), here.office.system())
                        .orElseThrow()
                        .allowed())
                .isFalse();
        robots.remove(bureau.unit.id(), here.office.system());
        assertThat(robots.of(bureau.unit.id(), here.office.system())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://qyapi.weixin.qq.com/send",
                "https://qyapi.weixin.qq.com:8443/send",
                "https://user@qyapi.weixin.qq.com/send",
                "https://127.0.0.1/send",
                "https://[::1]/send",
                "https://2130706433/send",
                "https://0x7f.1/send",
                "https://localhost/send",
                "https://qyapi.weixin.qq.com/send#part",
                "file:///etc/passwd",
                "qyapi.weixin.qq.com/send",
                "https://qyapi.weixin.qq.com/两项",
                "https://qyapi.weixin.qq.com\r\nHost: other/"
            })
    void an_address_is_https_to_a_named_host_and_nothing_else(String address) {
        hosts.allow("qyapi.weixin.qq.com", here.office.security());
        assertThatThrownBy(() -> set(address, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("notice.robot.address.unsound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "2130706433", "localhost", "https://a.cn", "a.cn/b", "a..cn", "", "10.1"})
    void what_is_no_name_of_a_host_is_not_allowed(String written) {
        assertThatThrownBy(() -> hosts.allow(written, here.office.security()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("notice.host.unsound");
    }

    @Test
    void a_group_is_told_counts_and_one_link_once_a_day_and_no_name() {
        hosts.allow(RobotHost.NAME, here.office.security());
        var record = bureau.submitted();
        bureau.returned();
        hasRobot("/told");
        assertThat(sent("/told")).isEmpty();
        var digests = digests();
        digests.send(here.office.region, 50);
        digests.send(here.office.region, 50);
        assertThat(sent("/told"))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("待审核的记录：1 项", "逾期的责任事项", "/notices", "timestamp=", "sign=")
                        .doesNotContain(NoticeOffice.TITLE, "山里人", "水边人", "退回"));
        here.bean(Ledger.class).confirm(record.id(), here.actor(bureau.confirmer));
        here.standOn(NoticeOffice.SATURDAY.plusDays(7));
        digests.send(here.office.region, 50);
        assertThat(sent("/told")).hasSize(1);
    }

    @Test
    void a_robot_whose_host_is_allowed_no_more_is_told_nothing_and_a_refused_message_is_said() {
        hosts.allow(RobotHost.NAME, here.office.security());
        bureau.submitted();
        hasRobot("/forbidden");
        hosts.forbid(RobotHost.NAME, here.office.security());
        digests().send(here.office.region, 50);
        assertThat(sent("/forbidden")).isEmpty();
        assertThat(fault()).isEqualTo("notice.fault.host");
        hosts.allow(RobotHost.NAME, here.office.security());
        host.answers(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
        here.standOn(NoticeOffice.MONDAY.plusDays(1));
        digests().send(here.office.region, 50);
        assertThat(sent("/forbidden")).hasSize(1);
        assertThat(fault()).isEqualTo("notice.fault.refused");
    }

    /// As the product sends, but for the rule of the way out.
    private SentDigests digests() {
        var post = new RobotPost(host.outward(), InstantSource.fixed(Instant.EPOCH));
        var way = new RobotRecipients(
                here.bean(RobotRows.class),
                here.bean(Digesting.class),
                post,
                hosts,
                here.bean(DigestText.class),
                here.bean(Units.class),
                here.bean(OfficeClock.class));
        return new SentDigests(
                List.of(way),
                here.bean(Delivering.class),
                here.bean(DeliveryRows.class),
                here.bean(Times.class),
                here.bean(WorkingDays.class),
                here.bean(Positions.class),
                here.bean(HomeRegion.class),
                here.bean(OfficeClock.class));
    }

    private void hasRobot(String path) {
        var robot = new RobotRow(bureau.unit.id(), Robot.Kind.DINGTALK, host.address(path), "SEC1", Instant.EPOCH);
        here.bean(RobotRows.class).put(robot, here.office.system());
    }

    private void set(String address, String secret) {
        robots.set(bureau.unit.id(), Robot.Kind.WECOM, address, secret, here.office.system());
    }

    private RobotRow kept() {
        var robot = here.bean(RobotRows.class)
                .find(here.office.region, bureau.unit.id())
                .orElseThrow();
        assertThat(robot.address()).isEqualTo(URI.create(ADDRESS));
        return robot;
    }

    private static List<String> sent(String path) {
        return host.received().stream().filter(one -> one.startsWith(path)).toList();
    }

    private String fault() {
        return here.bean(NoticeSettings.class).failed(here.office.system()).stream()
                .filter(one -> one.recipient().equals(bureau.unit.id().value()))
                .findFirst()
                .orElseThrow()
                .fault();
    }
}
