package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.unit.People;

/// Being told: in the page, by choice, by calendar; and what administrators set for it.
class NoticesJourneyTest {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/calendar\\.ics\\?key=\\S+");
    private static Office office;

    @BeforeAll
    static void an_office() {
        office = Office.separate();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_recorder_is_told_what_came_back_and_what_is_due_and_reads_it(int width) {
        var two = new TwoPeople(office);
        var record = two.letters("签订责任书", 20, two.recorder);
        two.ledger().giveBack(record.id(), "缺少附件", two.actor(two.confirmer));
        var page = Browser.visitor(width);
        office.signIn(page, two.recorder);
        Browser.complaints();
        page.locator(".top-mark").click();
        assertThat(page.locator("h1")).hasText("提醒");
        var first = page.locator(".notice").first();
        assertThat(first).containsText("签订责任书");
        int before = count(page);
        assertThat(before).isGreaterThan(1);
        seen(page, "notices");
        first.locator("button").press("Enter");
        assertThat(page.locator(".notice").first()).hasClass(Pattern.compile("notice-read"));
        assertThat(count(page)).isEqualTo(before - 1);
        Browser.press(page, "全部标为已读");
        assertThat(page.locator(".top-count")).hasCount(0);
        page.locator(".notice a").first().click();
        assertThat(page.locator("h1")).containsText("签订责任书");
        page.navigate(office.site.at("/notices/choices"));
        if (width == Browser.PHONE) seen(page, "notice-choices");
        assertThat(Browser.complaints()).isEmpty();
        if (width == Browser.SCREEN) chooses(page, two);
    }

    private static int count(Page page) {
        return Integer.parseInt(page.locator(".top-count").textContent());
    }

    private static void chooses(Page page, TwoPeople two) {
        tick(page, "mail");
        Browser.press(page, "保存");
        assertThat(page.locator("#mail-said .wrong")).containsText("工作邮箱");
        assertThat(Browser.complaints()).allMatch(one -> one.contains("422")); // refused on purpose
        var person = two.actor(two.recorder).person();
        office.site.bean(People.class).workEmail(person, "zhou@example.gov.cn", office.system());
        page.navigate(office.site.at("/notices/choices"));
        tick(page, "mail");
        Browser.press(page, "保存");
        assertThat(page.locator(".note-good")).hasText("提醒方式已保存。");
        assertThat(page.locator("input[name=mail]")).isChecked();
        Browser.press(page, "生成订阅地址");
        var address = ADDRESS.matcher(page.locator(".note-good").textContent());
        assertThat(address.find()).isTrue();
        seen(page, "notice-choices");
        var program = new Visitor(office.site);
        var path = address.group().substring(address.group().indexOf("/calendar"));
        assertThat(program.get(path).body()).startsWith("BEGIN:VCALENDAR").doesNotContain("签订责任书");
        Browser.press(page, "停用");
        assertThat(page.locator(".note-good")).containsText("不再有效");
        assertThat(program.get(path).statusCode()).isEqualTo(404);
    }

    private static void tick(Page page, String name) {
        page.locator("input[name=" + name + "]").press("Space");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void administrators_set_mail_hosts_and_a_robot_each_what_is_theirs(int width) {
        var two = new TwoPeople(office);
        var system = Browser.visitor(width);
        office.signIn(system, "system");
        system.navigate(office.site.at("/units/" + two.unit.id()));
        system.locator("a[href$='/robot']").click();
        assertThat(system.locator("main .note")).containsText("未开启");
        if (width == Browser.SCREEN) {
            robot(system);
            assertThat(system.locator("#address-said .wrong")).containsText("安全管理员");
            assertThat(system.locator("#secret")).hasValue("");
        }
        seen(system, "notice-robot");
        var security = Browser.visitor(width);
        office.signIn(security, "security");
        security.navigate(office.site.at("/notices/hosts"));
        if (width == Browser.SCREEN) {
            assertThat(security.locator(".empty")).containsText("关闭状态");
            Browser.press(security, "允许 qyapi.weixin.qq.com");
        }
        assertThat(security.locator("main table")).containsText("qyapi.weixin.qq.com");
        seen(security, "notice-hosts");
        robot(system);
        assertThat(system.locator(".note-good")).hasText("群机器人已保存。");
        assertThat(system.locator("main")).not().containsText("secret-key");
        seen(system, "notice-robot-set");
        system.navigate(office.site.at("/notices/settings"));
        system.locator("#host").fill("bad host");
        system.locator("#from").fill("实录");
        Browser.press(system, "保存发信服务器");
        assertThat(system.locator("#host-said .wrong")).isVisible();
        assertThat(system.locator("#from-said .wrong")).isVisible();
        seen(system, "notice-settings");
    }

    private static void robot(Page page) {
        page.locator("#address").fill("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-key");
        page.locator("#secret").fill("SEC123");
        Browser.press(page, "保存");
    }

    @Test
    void with_nothing_to_do_the_page_says_what_will_stand_there() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, office.hire("闲人", office.top.id(), shilu.common.Role.INSPECTOR));
        page.locator(".top-mark").click();
        Locator empty = page.locator(".empty");
        assertThat(empty).containsText("现在没有等您处理的事项");
        Browser.fits(page);
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
