package shilu.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shilu.notice.internal.db.Tables.NOTICE_FEED;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.Sha256;
import shilu.identity.Accounts;
import shilu.identity.Audit;
import shilu.journeys.Visitor;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.notice.Feeds;
import shilu.plan.PlannedWork;
import shilu.plan.Plans;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;

/// Calendars by token: what stands in them, whom they end with, and that the token stands nowhere.
class FeedsTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final List<Appender<ILoggingEvent>> USUAL = appenders();

    private final NoticeOffice here = NoticeOffice.only();
    private final NoticeOffice.Bureau bureau = here.new Bureau();
    private final Feeds feeds = here.bean(Feeds.class);
    private final Actor recorder = here.actor(bureau.recorder);

    @BeforeEach
    void on_a_working_day() {
        here.standOn(NoticeOffice.MONDAY);
    }

    @Test
    void a_calendar_holds_duties_by_name_and_day_and_the_rest_as_counts() throws Exception {
        taskAndPlanItem();
        var text = feeds.calendar(feeds.open(null, recorder)).orElseThrow();
        var read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate().hasErrors()).as("%s", read.validate()).isFalse();
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).contains("DTSTART;VALUE=DATE:2026");
        assertThat(text.replace("\r\n ", ""))
                .contains("任务 1 项到期", "计划事项 1 项到期", "/obligations/")
                .doesNotContain(NoticeOffice.TITLE, "检修泵站", "工程科", "走访企业", "山里人", "水边人");
        var events = Biweekly.parse(text).first().getEvents();
        assertThat(events)
                .hasSizeGreaterThan(5)
                .allMatch(one -> !one.getDateStart().getValue().hasTime());
        assertThat(events).extracting(FeedsTest::uid).doesNotHaveDuplicates();
        assertThat(feeds.calendar(feeds.open(bureau.unit.id(), recorder)).orElseThrow())
                .contains("VEVENT");
        assertThat(Biweekly.parse(feeds.calendar(feeds.open(null, recorder)).orElseThrow())
                        .first()
                        .getEvents())
                .as("the same names at the next reading")
                .extracting(FeedsTest::uid)
                .containsExactlyElementsOf(events.stream().map(FeedsTest::uid).toList());
    }

    private static String uid(VEvent event) {
        return event.getUid().getValue();
    }

    @Test
    void of_a_token_only_the_hash_is_kept_and_a_new_one_ends_the_old() {
        var token = feeds.open(null, recorder);
        assertThat(token).hasSize(43);
        var kept = here.bean(DSLContext.class).selectFrom(NOTICE_FEED).fetch().formatCSV();
        assertThat(kept).contains(Sha256.hex(token)).doesNotContain(token);
        var feed = feeds.of(recorder).getFirst();
        assertThatThrownBy(() -> feeds.renew(feed.id(), here.actor(bureau.confirmer)))
                .isInstanceOf(NotThere.class);
        var fresh = feeds.renew(feed.id(), recorder);
        assertThat(feeds.calendar(token)).isEmpty();
        assertThat(feeds.calendar(fresh)).isPresent();
        feeds.revoke(feed.id(), recorder);
        assertThat(feeds.calendar(fresh)).isEmpty();
        assertThatThrownBy(() -> feeds.renew(feed.id(), recorder)).isInstanceOf(NotThere.class);
    }

    @Test
    void a_calendar_ends_with_the_role_and_with_the_account() {
        var elsewhere = here.new Bureau();
        assertThatThrownBy(() -> feeds.open(elsewhere.unit.id(), recorder)).isInstanceOf(NotThere.class);
        var accounts = here.bean(Accounts.class);
        var security = here.office.security();
        accounts.grant(bureau.recorder, Role.INSPECTOR, elsewhere.unit.id(), NoticeOffice.MONDAY, null, security);
        var token = feeds.open(elsewhere.unit.id(), here.actor(bureau.recorder));
        assertThat(feeds.calendar(token)).isPresent();
        accounts.grants(bureau.recorder, security).stream()
                .filter(grant -> grant.role() == Role.INSPECTOR)
                .forEach(grant -> accounts.revoke(bureau.recorder, grant.id(), security));
        assertThat(feeds.calendar(token)).isEmpty();
        var own = feeds.open(null, recorder);
        assertThat(feeds.calendar(own)).isPresent();
        accounts.lock(bureau.recorder, security);
        assertThat(feeds.calendar(own)).isEmpty();
        accounts.unlock(bureau.recorder, security);
        assertThat(feeds.calendar(own)).isPresent();
    }

    @Test
    void by_http_it_opens_without_signing_in_and_the_token_stands_in_no_log() {
        var token = feeds.open(null, recorder);
        var log = listening();
        var program = new Visitor(here.office.site);
        var answer = program.get("/calendar.ics?key=" + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(said -> assertThat(said).contains("private"));
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        var again = new Visitor(here.office.site).with("If-None-Match", tag).get("/calendar.ics?key=" + token);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(program.get("/calendar.ics?key=" + token + "x").statusCode()).isEqualTo(404);
        assertThat(program.get("/calendar.ics").statusCode()).isEqualTo(404);
        for (var method : List.of("POST", "PUT", "DELETE"))
            assertThat(program.send(method, "/calendar.ics?key=" + token, "").statusCode())
                    .isIn(403, 405);
        feeds.revoke(feeds.of(recorder).getFirst().id(), recorder);
        assertThat(program.get("/calendar.ics?key=" + token).statusCode()).isEqualTo(404);
        stop(log);
        assertThat(log.list).isNotEmpty();
        assertThat(log.list).noneMatch(event -> said(event).contains(token));
        var acts = here.bean(Audit.class)
                .list(new Audit.Filter(null, null, null, null, false), 0, 100, here.office.actor("audit"));
        assertThat(acts).isNotEmpty().noneMatch(row -> row.toString().contains(token));
    }

    private static List<Appender<ILoggingEvent>> appenders() {
        var all = new ArrayList<Appender<ILoggingEvent>>();
        ROOT.iteratorForAppenders().forEachRemaining(all::add);
        return List.copyOf(all);
    }

    private static String said(ILoggingEvent event) {
        return event.getFormattedMessage() + " " + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy());
    }

    /// Everything any part of the server has to say, to nobody else.
    private static ListAppender<ILoggingEvent> listening() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        USUAL.forEach(ROOT::detachAppender);
        ROOT.addAppender(log);
        ROOT.setLevel(Level.DEBUG);
        return log;
    }

    private static void stop(ListAppender<ILoggingEvent> log) {
        ROOT.setLevel(Level.WARN);
        ROOT.detachAppender(log);
        USUAL.forEach(ROOT::addAppender);
    }

    private void taskAndPlanItem() {
        var decided = new Value.Item(null, "检修泵站", Value.Who.outsider("工程科"), LocalDate.of(2026, 1, 30));
        var values = Values.of(Map.of(
                "title", new Value.Text(NoticeOffice.TITLE),
                "decisions", new Value.Items(List.of(decided)),
                "expected", new Value.Quantity(BigDecimal.TEN),
                "actual", new Value.Quantity(BigDecimal.TEN)));
        var work = new NewRecord(
                bureau.unit.id(), new KindId("common.meeting"), LocalDate.of(2026, 1, 5), values, List.of(), null);
        var record = here.bean(Ledger.class).submit(work, recorder);
        here.bean(Ledger.class).confirm(record.id(), here.actor(bureau.confirmer));
        var planned = new PlannedWork("走访企业", null, Period.parse("2026-01-20..2026-01-20"), "科长", "");
        here.bean(Plans.class).plan(bureau.unit.id(), planned, recorder);
    }
}
