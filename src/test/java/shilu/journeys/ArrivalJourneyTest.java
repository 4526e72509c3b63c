package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import shilu.arrival.Arrivals;
import shilu.common.RecordId;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Value.Who;
import shilu.unit.People;

/// A meeting whose people sign by scanning the code on the screen: what they see on their phone, what the recorder
/// sees beside the form that is being written, and what of it ends in the record.
class ArrivalJourneyTest {
    /// The screen asks every five seconds.
    private static final int TWO_ASKINGS = 12_000;

    private static final Pattern ONE = Pattern.compile("name=\"one\" value=\"([^\"]+)\"");

    private final Office office = Office.shared();
    private final TwoPeople two = new TwoPeople(office);

    @Test
    void people_sign_by_phone_and_stand_in_the_record_once_the_recorder_says_so()
            throws IOException, NotFoundException {
        Browser.complaints();
        var zheng = office.site.bean(People.class).add(two.unit.id(), "郑到会", "科员", office.system());
        var form = Browser.visitor(Browser.SCREEN);
        office.signIn(form, two.recorder);
        form.navigate(office.site.at("/drafts/" + begun().id()));
        form.locator("#arrivals summary").press("Enter");
        assertThat(form.locator("#arrivals")).containsText("用不用由您决定");
        Browser.press(form, "打开签到码");
        var screen = form.context().newPage();
        screen.navigate(form.url());
        assertThat(screen.locator("[data-part=alone]")).containsText("SHILU_ADDRESS");
        assertThat(screen.locator("[data-part=count]")).hasText("已签到 0 人");
        seenOnBoth(screen, "arrival-screen");
        var link = decoded(screen.locator("svg.qr"));
        assertThat(link).startsWith(office.site.at("/arrivals/"));

        form.getByText("回到登记").press("Enter");
        field(form, "title").fill("防汛工作会议");
        var phone = Browser.visitor(Browser.PHONE);
        phone.navigate(link);
        for (var said : List.of("工作会议", two.unit.name(), "2026-01-10"))
            assertThat(phone.locator("main")).containsText(said);
        assertThat(phone.url()).as("nothing to pass on").doesNotContain(link.substring(link.lastIndexOf('/')));
        seen(phone, "arrival-sign");
        Browser.press(phone, "签到");
        assertThat(phone.locator("#name-said")).containsText("请写下您的姓名");
        phone.fill("#name", "郑到会");
        Browser.press(phone, "签到");
        assertThat(phone.locator(".note-good")).containsText("您已签到：郑到会 未确认");
        seen(phone, "arrival-signed");
        var second = Browser.visitor(Browser.PHONE);
        second.navigate(link);
        second.fill("#name", "来宾甲");
        Browser.press(second, "签到");
        assertThat(screen.locator("[data-part=count]")).hasText("已签到 2 人");

        assertThat(waiting(form)).hasCount(2);
        assertThat(waiting(form).first()).containsText("科员");
        seenOnBoth(form, "arrival-draft");
        field(form, "place").fill("三楼会议室");
        Browser.press(form, "确认郑到会");
        assertThat(waiting(form)).hasCount(1);
        assertThat(form.locator("[data-field='f.attendees'] .chip")).containsText("郑到会");
        assertThat(field(form, "title")).hasValue("防汛工作会议");
        assertThat(field(form, "place")).hasValue("三楼会议室");
        field(form, "expected").fill("1");
        field(form, "actual").fill("1");
        Browser.press(form, "提交审核");
        assertThat(form.locator(".note-bad").first()).containsText("还有 1 人扫码签到未确认");
        phone.reload();
        assertThat(phone.locator(".note-good")).containsText("您已签到：郑到会 已确认");
        var left = form.context().newPage();
        left.clock().install();
        left.navigate(screen.url());
        screen.close();
        Browser.press(form, "移除来宾甲");
        assertThat(waiting(form)).hasCount(0);
        Browser.press(form, "提交审核");
        assertThat(form.locator("h1")).containsText("防汛工作会议");
        var record = two.ledger()
                .record(new RecordId(form.url().substring(form.url().lastIndexOf('/') + 1)), two.actor(two.recorder))
                .orElseThrow();
        assertThat(record.current()
                        .values()
                        .get("attendees", Value.People.class)
                        .orElseThrow()
                        .people())
                .containsExactly(Who.of(zheng.id()));
        assertThat(record.current()
                        .values()
                        .get("place", Value.Text.class)
                        .orElseThrow()
                        .text())
                .isEqualTo("三楼会议室");
        phone.reload();
        assertThat(phone.locator("h1")).hasText("请扫会场的二维码");
        assertThat(left.locator("[data-lost]"))
                .containsText("登记已提交", new ContainsTextOptions().setTimeout(TWO_ASKINGS));
        left.clock().runFor(60_000);
        assertThat(refused("GET /drafts/{id}/arrivals/code"))
                .as("a page that was left open asks no more")
                .isEqualTo(1);
        assertThat(Browser.complaints()).allMatch(said -> said.contains("404") || said.contains("422"));
    }

    /// As a browser without script sends it.
    @Test
    void a_stranger_learns_no_more_than_they_must_and_leaves_no_more() {
        var draft = begun();
        var drafts = office.site.bean(Drafts.class);
        drafts.save(draft.id(), new Drafts.Written(1, Map.of("f.title", "机密议题甲"), null, ""), two.actor(two.recorder));
        office.site.bean(Arrivals.class).open(draft.id(), two.actor(two.recorder));
        var shown = office.site
                .bean(Arrivals.class)
                .shown(draft.id(), two.actor(two.recorder))
                .orElseThrow();
        var stranger = new Visitor(office.site).with("Accept-Language", "zh-CN");
        assertThat(stranger.get("/arrivals/" + shown.sheet()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/arrivals/" + shown.sheet() + "/AAAAAAAAAAAAAAAA")
                        .statusCode())
                .isEqualTo(404);
        var entered = stranger.get(shown.path());
        assertThat(Visitor.target(entered)).contains("/arrivals/" + shown.sheet());
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Path=/arrivals/" + shown.sheet(), "HttpOnly", "SameSite=Lax");
        var page = stranger.get("/arrivals/" + shown.sheet()).body();
        assertThat(page).contains("工作会议").doesNotContain("机密议题甲", "datalist", "周记录");
        assertThat(stranger.post("/arrivals/" + shown.sheet(), "name", "无名氏甲").statusCode())
                .isEqualTo(303);
        assertThat(stranger.post("/arrivals/" + shown.sheet(), "name", "无名氏乙").body())
                .contains("只签一个姓名");
        assertThat(office.site
                        .bean(DSLContext.class)
                        .fetch("select * from identity_audit")
                        .formatCSV())
                .contains("POST /arrivals/{sheet}")
                .doesNotContain("无名氏");
        var recorder = new Visitor(office.site).with("Accept-Language", "zh-CN");
        recorder.get("/sign-in/" + office.link(two.recorder));
        var form = recorder.get("/drafts/" + draft.id()).body();
        assertThat(form).contains("无名氏甲", "未确认");
        var one = ONE.matcher(form);
        assertThat(one.find()).isTrue();
        var answered =
                recorder.post("/drafts/" + draft.id() + "/arrivals/answers", "into", "observers", "one", found(one));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(drafts.draft(draft.id(), two.actor(two.recorder))
                        .orElseThrow()
                        .text("f.observers"))
                .isEqualTo("无名氏甲");
        var code = recorder.get("/drafts/" + draft.id() + "/arrivals/code").body();
        assertThat(code)
                .contains("<noscript><meta http-equiv=\"refresh\"", "已签到 1 人")
                .doesNotContain("无名氏甲");
    }

    private int refused(String what) {
        return office.site
                .bean(DSLContext.class)
                .fetchCount(
                        DSL.table("identity_audit"),
                        DSL.field("what").eq(what).and(DSL.field("who").eq(two.recorder.toString())));
    }

    private static String found(Matcher one) {
        return Objects.requireNonNull(one.group(1));
    }

    private Draft begun() {
        return office.site
                .bean(Drafts.class)
                .begin(two.unit.id(), new KindId("common.meeting"), two.actor(two.recorder));
    }

    private static Locator waiting(Page page) {
        return page.locator(".arrival-list li");
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='f." + name + "']");
    }

    /// As a phone reads it off the screen.
    private static String decoded(Locator code) throws IOException, NotFoundException {
        var image = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int width = image.getWidth();
        int height = image.getHeight();
        var light = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    /// The recorder may hold either.
    private static void seenOnBoth(Page page, String name) {
        page.setViewportSize(Browser.PHONE, 844);
        seen(page, name);
        page.setViewportSize(Browser.SCREEN, 900);
        seen(page, name);
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
