package shilu.notice.internal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.installation.OfficeClock;
import shilu.journeys.Office;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.notice.Choice;
import shilu.notice.MailServer;
import shilu.notice.NoticeSettings;
import shilu.notice.Notices;
import shilu.notice.Sort;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.People;
import shilu.unit.Unit;

/// An office with a real mail server beside it, whose messages leave at any hour; bureaus with people who can be
/// told.
final class NoticeOffice {
    static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    static final String TITLE = "签订隐山责任书";
    private static final KindId LETTERS = new KindId("ideology.commitment");
    private static final AtomicInteger BUREAUS = new AtomicInteger();
    private static NoticeOffice only;

    final Office office = Office.separate();
    final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private NoticeOffice() {
        post.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            post.stop();
            office.close();
        }));
        var settings = bean(NoticeSettings.class);
        settings.times(LocalTime.MIDNIGHT, 5, office.system());
        mailAt(post.getSmtp().getPort());
    }

    static synchronized NoticeOffice only() {
        if (only == null) only = new NoticeOffice();
        return only;
    }

    <T> T bean(Class<T> type) {
        return office.site.bean(type);
    }

    void mailAt(int port) {
        var server = new MailServer("127.0.0.1", port, MailServer.Tls.NONE, "shilu@example.gov.cn", "");
        bean(NoticeSettings.class).mail(server, office.system());
    }

    void standOn(LocalDate day) {
        bean(OfficeClock.class).standOn(day);
    }

    Actor actor(AccountId account) {
        return bean(Actors.class).of(account).orElseThrow();
    }

    List<MimeMessage> mailTo(String address) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> addressed(mail, address))
                .toList();
    }

    private static boolean addressed(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// Somebody who records and somebody who confirms, each with a work address.
    final class Bureau {
        final int number = BUREAUS.incrementAndGet();
        final Unit unit = office.unit("told" + number, "隐山局" + number);
        final AccountId recorder = hire("山里人", Role.RECORDER, recorderAddress());
        final AccountId confirmer = hire("水边人", Role.CONFIRMER, "confirmer" + number + "@example.gov.cn");

        Bureau() {
            var programmes = bean(Programmes.class);
            var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
            programmes.adopt(pack, unit.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        }

        String recorderAddress() {
            return "recorder" + number + "@example.gov.cn";
        }

        AccountId hire(String name, Role role, String address) {
            var account = office.hire(name + number, unit.id(), role);
            bean(People.class).workEmail(actor(account).person(), address, office.system());
            return account;
        }

        /// Only of what came back and what waits: the duties of a whole year would drown them.
        void choosesMail(AccountId account, boolean daysOff, Locale language) {
            var without = EnumSet.complementOf(EnumSet.of(Sort.CAME_BACK, Sort.WAITING));
            bean(Notices.class).choose(new Choice(true, true, daysOff, language, without), actor(account));
        }

        WorkRecord submitted() {
            var values = Values.of(Map.of(
                    "title", new Value.Text(TITLE),
                    "due_letters", new Value.Quantity(BigDecimal.TEN),
                    "signed", new Value.Quantity(BigDecimal.ONE)));
            var work = new NewRecord(unit.id(), LETTERS, LocalDate.of(2026, 1, 5), values, List.of(), null);
            return bean(Ledger.class).submit(work, actor(recorder));
        }

        WorkRecord returned() {
            var record = submitted();
            bean(Ledger.class).giveBack(record.id(), "缺少附件", actor(confirmer));
            return record;
        }
    }
}
