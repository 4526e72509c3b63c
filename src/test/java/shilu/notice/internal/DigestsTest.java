package shilu.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shilu.notice.internal.db.Tables.NOTICE_DELIVERY;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import shilu.common.NotAllowed;
import shilu.common.Refused;
import shilu.identity.Accounts;
import shilu.installation.DataFolder;
import shilu.ledger.Ledger;
import shilu.notice.Choice;
import shilu.notice.Delivery;
import shilu.notice.Digests;
import shilu.notice.NoticeSettings;
import shilu.notice.Notices;
import shilu.notice.internal.DeliveryRows.Key;
import shilu.sample.World;
import shilu.unit.People;

/// Messages of the day by mail: to a real server, on both engines. Time goes forward from test to test.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DigestsTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private final NoticeOffice here = NoticeOffice.only();
    private final NoticeOffice.Bureau bureau = here.new Bureau();
    private final Digests digests = here.bean(Digests.class);
    private final DeliveryRows rows = here.bean(DeliveryRows.class);

    @BeforeEach
    void on_a_working_day() {
        here.standOn(NoticeOffice.MONDAY);
        here.mailAt(here.post.getSmtp().getPort());
    }

    @Test
    @Order(1)
    void who_chose_nothing_is_sent_nothing_and_nobody_is_on_a_day_off_unless_chosen() {
        here.standOn(NoticeOffice.SATURDAY);
        bureau.returned();
        digests.send(50);
        assertThat(received()).isEmpty();
        bureau.choosesMail(bureau.recorder, false, ZH);
        digests.send(50);
        assertThat(received()).isEmpty();
        bureau.choosesMail(bureau.recorder, true, ZH);
        digests.send(50);
        assertThat(received()).hasSize(1);
    }

    @Test
    @Order(2)
    void a_message_holds_counts_and_links_in_the_readers_language_and_no_name_and_no_word_of_a_record()
            throws Exception {
        bureau.returned();
        bureau.choosesMail(bureau.recorder, false, ZH);
        digests.send(50);
        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("实录：1 项等您处理");
        assertThat(mail.getFrom()[0]).hasToString("shilu@example.gov.cn");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var text = text(mail);
        assertThat(text)
                .contains("退回的记录：1 项", "/notices", "<ul>")
                .doesNotContain(NoticeOffice.TITLE, "山里人", "水边人", "隐山局", "缺少附件");
    }

    @Test
    @Order(3)
    void english_is_for_who_chose_it() throws Exception {
        bureau.submitted();
        bureau.choosesMail(bureau.confirmer, false, Locale.ENGLISH);
        digests.send(50);
        var mail = here.mailTo("confirmer" + bureau.number + "@example.gov.cn").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Shilu: 1 things wait for you");
        assertThat(text(mail)).contains("Records waiting for confirmation: 1");
    }

    @Test
    @Order(4)
    void two_processes_send_it_once() throws Exception {
        var bureaus = IntStream.range(0, 4).mapToObj(_ -> here.new Bureau()).toList();
        for (var one : bureaus) {
            one.returned();
            one.choosesMail(one.recorder, false, ZH);
        }
        var home = here.bean(DataFolder.class).path();
        try (var other = World.apart(home);
                var both = Executors.newFixedThreadPool(2)) {
            var start = new CyclicBarrier(2);
            var runs = List.of(digests, other.getBean(Digests.class)).stream()
                    .map(each -> both.submit(() -> {
                        start.await();
                        return each.send(50);
                    }))
                    .toList();
            for (var run : runs) run.get();
        }
        for (var one : bureaus) assertThat(here.mailTo(one.recorderAddress())).hasSize(1);
        digests.send(50);
        for (var one : bureaus) assertThat(here.mailTo(one.recorderAddress())).hasSize(1);
    }

    @Test
    @Order(5)
    void the_next_day_brings_a_message_only_where_something_is_new() {
        bureau.returned();
        bureau.choosesMail(bureau.recorder, false, ZH);
        digests.send(50);
        here.standOn(NoticeOffice.MONDAY.plusDays(1));
        digests.send(50);
        assertThat(received()).hasSize(1);
        assertThat(state(NoticeOffice.MONDAY.plusDays(1))).isEqualTo("NOTHING");
        bureau.returned();
        here.standOn(NoticeOffice.MONDAY.plusDays(2));
        digests.send(50);
        assertThat(received()).hasSize(2);
    }

    @Test
    @Order(6)
    void nothing_is_sent_to_who_is_locked_out_or_holds_no_role_any_more() {
        bureau.returned();
        bureau.submitted();
        bureau.choosesMail(bureau.recorder, false, ZH);
        bureau.choosesMail(bureau.confirmer, false, ZH);
        var accounts = here.bean(Accounts.class);
        accounts.lock(bureau.confirmer, here.office.security());
        var grant = accounts.grants(bureau.recorder, here.office.security()).getFirst();
        accounts.revoke(bureau.recorder, grant.id(), here.office.security());
        digests.send(50);
        assertThat(received()).isEmpty();
        assertThat(here.mailTo("confirmer" + bureau.number + "@example.gov.cn")).isEmpty();
    }

    @Test
    @Order(7)
    void a_server_that_is_away_is_tried_again_after_a_while_and_the_page_says_so() throws IOException {
        bureau.returned();
        bureau.choosesMail(bureau.recorder, false, ZH);
        try (var taken = new ServerSocket(0)) {
            here.mailAt(taken.getLocalPort());
        }
        digests.send(50);
        var settings = here.bean(NoticeSettings.class);
        assertThat(settings.failed(here.office.system()))
                .filteredOn(one -> one.recipient().equals(bureau.recorder.value()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(Delivery.State.FAILED);
                    assertThat(one.fault()).isEqualTo("notice.fault.mail-away");
                });
        assertThatThrownBy(() -> settings.failed(here.actor(bureau.recorder))).isInstanceOf(NotAllowed.class);
        here.mailAt(here.post.getSmtp().getPort());
        digests.send(50);
        assertThat(received()).isEmpty();
        timeIsUp(NoticeOffice.MONDAY);
        digests.send(50);
        assertThat(received()).hasSize(1);
        assertThat(state(NoticeOffice.MONDAY)).isEqualTo("SENT");
    }

    /// One process ended before it made the message, another after it may have left.
    @Test
    @Order(8)
    void what_was_cut_off_is_taken_up_again_but_never_what_may_have_left() {
        var later = here.new Bureau();
        for (var one : List.of(bureau, later)) {
            one.returned();
            one.choosesMail(one.recorder, false, ZH);
        }
        var now = java.time.Instant.now();
        assertThat(rows.claim(key(bureau), now)).hasValue(1);
        assertThat(rows.claim(key(later), now)).hasValue(1);
        assertThat(rows.leaves(key(later), 1, 1)).isTrue();
        digests.send(50);
        assertThat(received()).isEmpty();
        timeIsUp(NoticeOffice.MONDAY);
        digests.send(50);
        assertThat(received()).hasSize(1);
        assertThat(here.mailTo(later.recorderAddress())).isEmpty();
        assertThat(rows.leaves(key(bureau), 1, 1))
                .as("the first one, come back")
                .isFalse();
    }

    @Test
    @Order(9)
    void no_address_becomes_a_header_and_none_is_no_address() {
        for (var wrong : List.of(
                "a@b.cn\r\nBcc: c@d.cn", "a@b.cn,c@d.cn", "a@b.cn;c@d.cn", "A <a@b.cn>", "a b@c.cn", "", "a@", "a@b@c"))
            assertThat(MailAddresses.sound(wrong)).as(wrong).isFalse();
        assertThat(MailAddresses.sound("zhang.san@example.gov.cn")).isTrue();
        var recorder = here.actor(bureau.recorder);
        here.bean(People.class).workEmail(recorder.person(), null, here.office.system());
        var choice = new Choice(true, true, false, ZH, java.util.Set.of());
        assertThatThrownBy(() -> here.bean(Notices.class).choose(choice, recorder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("notice.choice.no-address");
    }

    @Test
    @Order(10)
    void what_waits_is_the_actors_own_and_goes_with_it() {
        var notices = here.bean(Notices.class);
        var record = bureau.submitted();
        var elsewhere = here.new Bureau();
        assertThat(waits(bureau)).contains("WAITING");
        assertThat(waits(elsewhere)).doesNotContain("WAITING");
        var confirmer = here.actor(bureau.confirmer);
        assertThat(notices.counted(confirmer)).isEqualTo(1);
        notices.readAll(here.actor(elsewhere.confirmer));
        assertThat(notices.counted(confirmer)).isEqualTo(1);
        notices.readAll(confirmer);
        assertThat(notices.counted(confirmer)).isZero();
        assertThat(notices.now(confirmer).total()).isEqualTo(1);
        here.bean(Ledger.class).confirm(record.id(), confirmer);
        assertThat(notices.now(confirmer).total()).isZero();
        assertThat(notices.now(here.actor(bureau.recorder)).groups())
                .extracting(group -> group.sort().name())
                .contains("OVERDUE");
    }

    private List<String> waits(NoticeOffice.Bureau one) {
        return here.bean(Notices.class).now(here.actor(one.confirmer)).groups().stream()
                .map(group -> group.sort().name())
                .toList();
    }

    private List<MimeMessage> received() {
        return here.mailTo(bureau.recorderAddress());
    }

    private Key key(NoticeOffice.Bureau one) {
        return new Key(here.office.region, NoticeOffice.MONDAY, Delivery.Way.MAIL, one.recorder.value());
    }

    private String state(LocalDate day) {
        return here.bean(DSLContext.class)
                .select(NOTICE_DELIVERY.STATE)
                .from(NOTICE_DELIVERY)
                .where(NOTICE_DELIVERY.DAY.eq(day), NOTICE_DELIVERY.RECIPIENT.eq(bureau.recorder.value()))
                .fetchSingle()
                .value1();
    }

    private void timeIsUp(LocalDate day) {
        here.bean(DSLContext.class)
                .update(NOTICE_DELIVERY)
                .set(NOTICE_DELIVERY.DUE_AT, LocalDateTime.of(2020, 1, 1, 0, 0))
                .where(NOTICE_DELIVERY.DAY.eq(day))
                .execute();
    }

    private static String text(MimeMessage mail) throws Exception {
        return all(mail.getContent());
    }

    private static String all(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) return content.toString();
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++)
            text.append(all(parts.getBodyPart(i).getContent()));
        return text.toString();
    }
}
