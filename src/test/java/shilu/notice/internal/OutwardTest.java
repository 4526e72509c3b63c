package shilu.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages that leave over HTTP, against a real server; where the rule itself is looked at, it is the real one.
class OutwardTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("1.1.1.1");
    private static RobotHost host;

    @BeforeAll
    static void a_server() {
        host = new RobotHost();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @BeforeEach
    void as_it_should_be() {
        host.answers(200, "{\"errcode\":0}").waits(Duration.ZERO);
    }

    @Test
    void a_message_arrives_as_it_is() throws Exception {
        assertThat(host.outward().post(host.address("/send?key=abc"), "{\"text\":\"两项\"}"))
                .isEqualTo("{\"errcode\":0}");
        assertThat(host.received()).contains("/send?key=abc {\"text\":\"两项\"}");
    }

    @Test
    void a_name_that_leads_inside_is_not_gone_to_even_if_only_with_one_of_its_addresses() {
        for (var all : new InetAddress[][] {{HERE}, {PUBLIC, HERE}, {InetAddress.ofLiteral("fd00::1")}}) {
            int before = host.received().size();
            fails("notice.fault.private", () -> really(all).post(host.address("/inside"), "{}"));
            assertThat(host.received()).hasSize(before);
        }
    }

    private static Outward really(InetAddress... all) {
        return new Outward(
                new Outward.Rule(PublicAddresses::isPublic, host.port(), host.trusting, Duration.ofMillis(500)),
                _ -> all);
    }

    /// The second answer of a name server that changes its mind is never asked for.
    @Test
    void a_name_is_looked_up_once_and_the_address_that_was_looked_at_is_gone_to() throws Exception {
        var asked = new AtomicInteger();
        var outward =
                new Outward(new Outward.Rule(HERE::equals, host.port(), host.trusting, Duration.ofMillis(500)), _ ->
                        new InetAddress[] {asked.getAndIncrement() == 0 ? HERE : PUBLIC});
        outward.post(host.address("/once"), "{}");
        assertThat(asked).hasValue(1);
    }

    @Test
    void nothing_but_https_at_the_one_port_is_gone_to() {
        fails("notice.fault.host", () -> host.outward().post(URI.create("http://robot.example:" + host.port()), "{}"));
        fails("notice.fault.host", () -> host.outward().post(URI.create("https://robot.example:1"), "{}"));
    }

    @Test
    void a_redirect_is_not_followed() {
        host.answers(302, "");
        fails("notice.fault.answer", () -> host.outward().post(host.address("/first"), "{}"));
        assertThat(host.received()).noneMatch(one -> one.startsWith("/elsewhere"));
    }

    @Test
    void an_answer_without_end_is_not_read_to_it() {
        host.answers(200, "x".repeat(70_000));
        fails("notice.fault.answer", () -> host.outward().post(host.address("/long"), "{}"));
    }

    @Test
    void a_server_that_keeps_silent_is_not_waited_for_and_not_told_again() {
        host.waits(Duration.ofSeconds(2));
        fails("notice.fault.unsure", () -> host.outward().post(host.address("/slow"), "{}"));
    }

    @Test
    void a_server_that_cannot_prove_its_name_is_told_nothing() {
        int before = host.received().size();
        fails("notice.fault.tls", () -> host.outward().post(URI.create("https://other.example:" + host.port()), "{}"));
        assertThat(host.received()).hasSize(before);
    }

    private static void fails(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Undelivered.class, failed -> assertThat(failed.code()).isEqualTo(code));
    }
}
