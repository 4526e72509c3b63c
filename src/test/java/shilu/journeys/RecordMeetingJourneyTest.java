package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.People;
import shilu.unit.Unit;

/// A recorder writes a meeting down, and nothing they typed is ever lost.
class RecordMeetingJourneyTest {
    private static final KindId MEETING = new KindId("common.meeting");

    private static int units;

    private final Office office = Office.shared();
    private Unit unit;
    private AccountId recorder;
    private AccountId colleague;

    @BeforeEach
    void an_office_that_met_before() {
        unit = office.unit("meets" + ++units, "青山镇");
        var programmes = office.site.bean(Programmes.class);
        programmes.adopt(
                programmes.keep(office.region, Path.of("packs/ideology-responsibility")),
                unit.id(),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2099, 12, 31),
                office.system());
        var people = office.site.bean(People.class);
        people.add(unit.id(), "张三", "党政办主任", office.system());
        people.add(unit.id(), "张小山", "宣传委员", office.system());
        people.add(unit.id(), "曾文", "镇长", office.system());
        recorder = office.hire("周信息", unit.id(), Role.RECORDER);
        colleague = office.hire("郑联络", unit.id(), Role.RECORDER);
        met("第一次部署会议", LocalDate.of(2026, 1, 5));
        met("第二次部署会议", LocalDate.of(2026, 1, 8));
    }

    private void met(String title, LocalDate day) {
        var values = Values.of(Map.of(
                "title", new Value.Text(title),
                "place", new Value.Text("镇政府二楼会议室"),
                "host", new Value.People(List.of(Value.Who.outsider("曾文"))),
                "agenda", new Value.Items(List.of(new Value.Item(null, "年度安排"))),
                "expected", new Value.Quantity(new BigDecimal(12)),
                "actual", new Value.Quantity(new BigDecimal(12))));
        var work = new NewRecord(unit.id(), MEETING, day, values, List.of(), null);
        office.site
                .bean(Ledger.class)
                .submit(work, office.site.bean(Actors.class).of(recorder).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_meeting_is_recorded_in_few_actions(int width) {
        Browser.complaints();
        var page = Browser.visitor(width);
        office.signIn(page, recorder);
        Browser.picture(page, "record-home");
        Browser.sound(page);
        var loads = new AtomicInteger();
        page.onFrameNavigated(frame -> {
            if (frame.equals(page.mainFrame())) loads.incrementAndGet();
        });
        var actions = new Actions(page);
        actions.begin();
        assertThat(page.locator("#day")).hasValue(Office.TODAY.toString());
        assertThat(field(page, "place")).hasValue("镇政府二楼会议室");
        assertThat(field(page, "expected")).hasValue("12");
        assertThat(page.locator("[data-field='f.host'] .chip")).containsText("曾文");
        Browser.picture(page, "record-form");
        Browser.sound(page);
        actions.fill("title", "季度舆情分析会" + width);
        actions.fill(page.locator("[data-field='f.agenda'] input").first(), "通报三季度情况");
        actions.unfold();
        actions.choose("observers", "zs");
        actions.fill("actual", "12");
        actions.attach(photo());
        Browser.picture(page, "record-form-filled");
        Browser.sound(page);
        actions.press("提交审核");
        assertThat(page.locator(".note-good")).containsText("已提交");
        assertThat(page.locator("h1")).hasText("季度舆情分析会" + width);
        assertThat(page.locator(".facts")).containsText("张三");
        assertThat(page.locator(".files img")).hasCount(1);
        Browser.picture(page, "record-submitted");
        assertThat(actions.count).isLessThanOrEqualTo(12);
        assertThat(loads.get()).isLessThanOrEqualTo(2);
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        assertThat(Browser.complaints()).isEmpty();
    }

    /// What a person does, each filled field being one.
    private static final class Actions {
        private final Page page;
        private int count;

        Actions(Page page) {
            this.page = page;
        }

        void begin() {
            count++;
            page.locator("button[value='" + MEETING + "']").press("Enter");
        }

        void unfold() {
            count++;
            page.locator("details.more summary").press("Enter");
        }

        void press(String name) {
            count++;
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .press("Enter");
        }

        void fill(String field, String text) {
            fill(field(page, field), text);
        }

        void fill(Locator field, String text) {
            count++;
            field.fill(text);
        }

        void choose(String field, String letters) {
            count++;
            field(page, field).pressSequentially(letters);
            assertThat(page.locator("[data-field='f." + field + "'] [role=option]")
                            .first())
                    .containsText("张三");
            assertThat(page.locator("[data-field='f." + field + "'] [role=option]")
                            .first())
                    .containsText("党政办主任");
            Browser.picture(page, "record-people");
            field(page, field).press("Enter");
            assertThat(page.locator("[data-field='f." + field + "'] .chip")).containsText("张三");
        }

        void attach(byte[] photo) {
            count++;
            page.locator("#files").setInputFiles(new FilePayload("会场.jpg", "image/jpeg", photo));
            assertThat(page.locator("[data-uploads-file]")).containsText("会场.jpg");
        }
    }

    @Test
    void a_reload_loses_nothing() {
        var page = begun(recorder, Browser.SCREEN);
        field(page, "title").fill("写到一半的会议");
        page.reload();
        assertThat(field(page, "title")).hasValue("写到一半的会议");
        saved(page);
        page.reload();
        assertThat(field(page, "title")).hasValue("写到一半的会议");
    }

    /// On a slow line the form can be written in before its scripts are there.
    @Test
    void what_is_typed_before_the_scripts_arrive_is_saved() {
        var page = begun(recorder, Browser.SCREEN);
        saved(page);
        var scripts = new ArrayList<Route>();
        page.route("**/shilu/*.js*", scripts::add);
        page.navigate(page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("details.more summary").press("Enter");
        field(page, "title").fill("脚本没到就写的会议");
        field(page, "observers").fill("张三");
        var all = page.locator("script[src*='/shilu/']");
        page.waitForCondition(() -> scripts.size() == all.count());
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> scripts.forEach(Route::resume));
        saved(page);
        page.unroute("**/shilu/*.js*");
        page.reload();
        assertThat(field(page, "title")).hasValue("脚本没到就写的会议");
        assertThat(page.locator("[data-field='f.observers'] .chip")).containsText("张三");
    }

    @Test
    void a_lost_network_loses_nothing() {
        var page = begun(recorder, Browser.PHONE);
        saved(page);
        page.context().setOffline(true);
        field(page, "title").fill("断网时写的会议");
        page.locator("[data-field='f.agenda'] input").first().fill("断网时写的议题");
        assertThat(page.locator("[data-state]")).containsText("网络不通");
        Browser.picture(page, "record-offline");
        Browser.press(page, "提交审核");
        assertThat(field(page, "title")).hasValue("断网时写的会议");
        page.context().setOffline(false);
        saved(page);
        page.reload();
        assertThat(field(page, "title")).hasValue("断网时写的会议");
        assertThat(page.locator("[data-field='f.agenda'] input").first()).hasValue("断网时写的议题");
        Browser.complaints();
    }

    @Test
    void whoever_signs_out_leaves_nothing_in_the_browser() {
        var page = begun(recorder, Browser.SCREEN);
        page.route("**/drafts/*", Route::abort);
        field(page, "title").fill("没有送到的话");
        assertThat(page.locator("[data-state]")).containsText("网络不通");
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(1);
        Browser.press(page, "退出");
        assertThat(page.locator("h1")).hasText("登录");
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        Browser.complaints();
    }

    @Test
    void an_expired_session_loses_nothing() {
        var account = office.hire("沈过期", unit.id(), Role.RECORDER);
        var password = password(account);
        var page = begun(account, Browser.SCREEN);
        var address = page.url();
        page.context().clearCookies();
        field(page, "title").fill("过期时写的会议");
        assertThat(page.locator("[data-state]")).containsText("登录已过期");
        Browser.picture(page, "record-session-over");
        page.locator("[data-state] a").click();
        page.fill("#login", login(account));
        page.fill("#password", password);
        Browser.press(page, "登录");
        page.waitForURL(address);
        assertThat(field(page, "title")).hasValue("过期时写的会议");
        saved(page);
        Browser.complaints();
    }

    @Test
    void the_second_of_two_writers_is_told_and_chooses() {
        var first = begun(recorder, Browser.SCREEN);
        var second = Browser.visitor(Browser.SCREEN);
        office.signIn(second, colleague);
        second.navigate(first.url());
        field(first, "title").fill("甲写的名称");
        saved(first);
        field(second, "title").fill("乙写的名称");
        assertThat(second.locator("[data-state]")).containsText("有人同时改了同一处");
        Browser.picture(second, "record-clash-told");
        Browser.press(second, "看两处的不同");
        assertThat(second.locator(".clash")).containsText("甲写的名称");
        assertThat(second.locator(".clash")).containsText("乙写的名称");
        Browser.picture(second, "record-clash");
        Browser.sound(second);
        second.locator(".version", new Page.LocatorOptions().setHasText("乙写的名称"))
                .click();
        Browser.press(second, "按所选的保存");
        assertThat(field(second, "title")).hasValue("乙写的名称");
        first.reload();
        assertThat(field(first, "title")).hasValue("乙写的名称");
        Browser.complaints();
    }

    @Test
    void a_likely_double_is_pointed_out() {
        var page = begun(recorder, Browser.SCREEN);
        page.fill("#day", "2026-01-08");
        field(page, "title").fill("第二次部署会议");
        assertThat(page.locator(".alike")).containsText("第二次部署会议");
        Browser.picture(page, "record-alike");
    }

    @Test
    void without_script_on_a_phone_it_is_the_same_form() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, recorder);
        page.navigate(office.site.at("/records/new"));
        Browser.picture(page, "record-new-plain");
        page.locator("button[value='" + MEETING + "']").press("Enter");
        field(page, "title").fill("无脚本的会议");
        field(page, "actual").fill("13");
        page.locator("[data-field='f.agenda'] input").first().fill("第一项");
        page.locator("details.more summary").press("Enter");
        field(page, "observers").fill("张三、外来客人");
        page.locator("#files").setInputFiles(new FilePayload("会场.jpg", "image/jpeg", photo()));
        Browser.press(page, "提交审核");
        assertThat(page.locator(".note-bad")).isVisible();
        assertThat(page.locator("[data-uploads-file]")).containsText("会场.jpg");
        Browser.complaints();
        Browser.picture(page, "record-refused-plain");
        field(page, "actual").fill("12");
        Browser.press(page, "提交审核");
        assertThat(page.locator(".note-good")).containsText("已提交");
        assertThat(page.locator(".facts")).containsText("外来客人");
        var record = page.url().replaceAll(".*/", "");
        var kept = office.site
                .bean(Ledger.class)
                .record(
                        new RecordId(record),
                        office.site.bean(Actors.class).of(recorder).orElseThrow())
                .orElseThrow();
        assertThat(kept.current()
                        .values()
                        .get("observers", Value.People.class)
                        .orElseThrow()
                        .people())
                .satisfiesExactly(
                        known -> assertThat(known.person()).isNotNull(),
                        outsider -> assertThat(outsider.outsider()).isEqualTo("外来客人"));
        assertThat(kept.current().evidence()).hasSize(1);
    }

    private Page begun(AccountId account, int width) {
        var page = Browser.visitor(width);
        office.signIn(page, account);
        page.navigate(office.site.at("/records/new"));
        page.locator("button[value='" + MEETING + "']").press("Enter");
        page.waitForURL("**/drafts/*");
        return page;
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='f." + id + "']");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-state]")).containsText("草稿已保存");
        page.waitForCondition(
                () -> page.evaluate("Object.keys(localStorage).length").equals(0));
    }

    private static byte[] photo() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String login(AccountId account) {
        return office.site
                .bean(Accounts.class)
                .account(account, office.security())
                .login();
    }

    private String password(AccountId account) {
        var accounts = office.site.bean(Accounts.class);
        var once = accounts.newPassword(account, office.security());
        accounts.changePassword(
                once,
                Office.PASSWORD,
                office.site.bean(Actors.class).of(account).orElseThrow());
        return Office.PASSWORD;
    }
}
