package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Role;

/// A second person sees the evidence beside what is said, confirms it or gives it back; and the recorder mends it.
class ConfirmJourneyTest {
    private static final String LONG = "关于进一步加强和改进全县住房城乡建设系统物业服务质量专项检查及整治工作并签订年度意识形态工作责任书的情况";

    private final TwoPeople two = new TwoPeople(Office.shared());
    private final Office office = two.office;

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void what_waits_is_judged_one_after_the_other(int width) {
        two.letters("班子成员责任书", 18, two.recorder, "commitment-letter.pdf", "photo-meeting.jpg", "minutes-1.docx");
        two.letters(LONG, 19, two.recorder);
        two.letters("科室责任书", 20, two.recorder);
        Browser.complaints();
        var page = signedIn(width, true);
        assertThat(page.locator("main")).containsText("有 3 条待审核");
        page.navigate(office.site.at("/confirmations"));
        seen(page, "confirm-list");
        page.locator("a", withText("逐条审核")).press("Enter");
        assertThat(page.locator("h1")).hasText("科室责任书");
        assertThat(page.locator(".queue")).containsText("第 1 条，共 3 条");
        Browser.press(page, "审核通过，看下一条");
        assertThat(page.locator(".note-good")).containsText("“科室责任书”已审核通过，数据已同步更新。还有 2 条");
        assertThat(page.locator("h1")).hasText(LONG);
        seen(page, "confirm-long");
        page.locator(".answer-return summary").press("Enter");
        Browser.press(page, "退回，看下一条");
        assertThat(page.locator("#reason-said .wrong")).hasText("请填写原因。");
        assertThat(page.locator("#reason")).isVisible();
        seen(page, "confirm-no-reason");
        page.locator("#reason").fill("签订份数与责任书不符，请核对后重新提交。");
        Browser.press(page, "退回，看下一条");
        assertThat(page.locator("h1")).hasText("班子成员责任书");
        page.locator(".pages img").first().waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        page.waitForCondition(
                () -> Boolean.TRUE.equals(
                        page.evaluate(
                                "document.querySelectorAll('.beside .pages').length === 2 && [...document.querySelectorAll('.beside img')].slice(0, 2).every(one => one.naturalWidth > 0)")),
                new Page.WaitForConditionOptions().setTimeout(90_000));
        seen(page, "confirm-beside");
        assertThat(beside(page)).as("evidence beside the fields").isEqualTo(width == Browser.SCREEN);
        Browser.press(page, "审核通过");
        assertThat(page.locator(".note-good")).containsText("已审核通过");
        page.navigate(office.site.at("/confirmations"));
        assertThat(page.locator(".empty")).containsText("没有待审核的记录");
        seen(page, "confirm-nothing");
        page.locator(".tabs a", withText("我已审核的")).press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").nth(1)).containsText("签订份数与责任书不符");
        seen(page, "confirm-answered");
        assertThat(Browser.complaints()).noneMatch(said -> !said.contains("422"));
        comesBack(width);
    }

    /// The recorder reads why and mends it with one press.
    private void comesBack(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, two.recorder);
        var card = page.locator(".card-box").filter(new Locator.FilterOptions().setHas(page.locator(".came-back")));
        assertThat(card).containsText("退回给我的（1）");
        assertThat(card).containsText("签订份数与责任书不符");
        seen(page, "confirm-came-back");
        card.locator("button").press("Enter");
        assertThat(page.locator("h1")).hasText("修改后重新提交：责任书签订");
        assertThat(page.locator(".note-warn").first()).containsText("签订份数与责任书不符");
        assertThat(page.locator("[name='f.signed']")).hasValue("19");
        page.locator("[name='f.signed']").fill("20");
        page.locator("button", withText("提交审核")).first().press("Enter");
        assertThat(page.locator(".note-good")).containsText("已提交，等待审核");
        page.navigate(office.site.at("/"));
        assertThat(page.locator(".came-back")).hasCount(0);
        page.navigate(office.site.at("/records?standing=WAITING&own=true"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("select[name=standing]")).hasValue("WAITING");
        seen(page, "confirm-filtered");
    }

    @Test
    void the_keyboard_alone_is_enough() {
        two.letters("甲", 1, two.recorder);
        two.letters("乙", 2, two.recorder);
        two.letters("丙", 3, two.recorder);
        var page = signedIn(Browser.SCREEN, true);
        page.locator("a", withText("待我审核")).first().press("Enter");
        page.locator("a", withText("逐条审核")).press("Enter");
        assertThat(page.locator("h1")).hasText("丙");
        alt(page, 'a');
        assertThat(page.locator("h1")).hasText("乙");
        alt(page, 'n');
        assertThat(page.locator("h1")).hasText("甲");
        alt(page, 'b');
        assertThat(page.locator("h1")).hasText("乙");
        page.locator(".answer-bar .btn-primary").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("请补充责任书扫描件");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("甲");
        assertThat(page.locator(".note-good")).containsText("“乙”已退回");
        alt(page, 'a');
        assertThat(page.locator(".note-good")).containsText("已审核通过，数据已同步更新");
        assertThat(page.locator("h1")).hasText("甲");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void without_script_many_are_confirmed_and_some_given_back_from_the_list(int width) {
        var doubtful = two.letters("存疑的责任书", 1, two.recorder);
        two.letters("合格的责任书一", 2, two.recorder);
        two.letters("合格的责任书二", 3, two.recorder);
        var later = two.letters("以后再看的责任书", 4, two.recorder);
        var page = signedIn(width, false);
        page.navigate(office.site.at("/confirmations"));
        var row = page.locator("tbody tr", withText("存疑的责任书"));
        page.locator("input[value='" + later.id() + "']").press("Space");
        row.locator("summary").press("Enter");
        row.locator("button").press("Enter");
        assertThat(row.locator(".wrong")).hasText("请填写原因。");
        assertThat(page.locator("input[value='" + later.id() + "']")).not().isChecked();
        Browser.picture(page, "confirm-row-refused");
        row.locator("textarea").fill("缺少签字页");
        Browser.press(page, "审核通过所选记录");
        assertThat(row.locator(".wrong")).containsText("还没有退回");
        assertThat(row.locator("textarea")).hasValue("缺少签字页");
        row.locator("button").press("Enter");
        assertThat(page.locator(".note-good")).containsText("“存疑的责任书”已退回");
        page.locator("input[value='" + later.id() + "']").press("Space");
        Browser.press(page, "审核通过所选记录");
        assertThat(page.locator(".note-good")).containsText("已审核通过 2 条");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("td.long a").first().press("Enter");
        assertThat(page.locator("h1")).hasText("以后再看的责任书");
        Browser.press(page, "审核通过");
        assertThat(page.locator(".note-good")).containsText("已审核通过");
        assertThat(two.ledger()
                        .record(doubtful.id(), two.actor(two.confirmer))
                        .orElseThrow()
                        .cameBack())
                .isNotNull();
    }

    @Test
    void ones_own_record_says_why_somebody_else_must_answer() {
        var both = office.hire("郑两任", two.unit.id(), Role.RECORDER, Role.CONFIRMER);
        var own = two.letters("自己记的责任书", 1, both);
        var page = Browser.visitor(Browser.SCREEN);
        office.signIn(page, both);
        page.navigate(office.site.at("/confirmations"));
        assertThat(page.locator("tbody")).containsText("须由他人审核");
        assertThat(page.locator("input[name=record]")).hasCount(0);
        page.navigate(office.site.at("/records/" + own.id()));
        assertThat(page.locator(".note").first()).containsText("不能由您审核");
        assertThat(page.locator(".answer-bar")).hasCount(0);
        seen(page, "confirm-own");
    }

    @Test
    void where_somebody_else_was_quicker_none_is_confirmed_and_the_list_is_new() {
        var quick = two.letters("已由他人处理的责任书", 1, two.recorder);
        var slow = two.letters("仍待审核的责任书", 2, two.recorder);
        var visitor = new Visitor(office.site).with("Accept-Language", "zh-CN");
        visitor.get("/sign-in/" + office.link(two.confirmer));
        visitor.get("/confirmations");
        two.ledger().giveBack(quick.id(), "请补充", two.actor(office.hire("郑审核", two.unit.id(), Role.CONFIRMER)));
        var answer = visitor.post(
                "/confirmations",
                "record",
                quick.id().value(),
                "record",
                slow.id().value());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有的已由他人处理", "仍待审核的责任书").doesNotContain("已由他人处理的责任书");
        assertThat(two.ledger()
                        .record(slow.id(), two.actor(two.recorder))
                        .orElseThrow()
                        .counts())
                .isFalse();
    }

    @Test
    void sixty_that_wait_stay_readable() {
        for (int i = 0; i < 60; i++) two.letters(LONG + i, i % 20, two.recorder);
        for (var width : new int[] {Browser.SCREEN, Browser.PHONE}) {
            var page = signedIn(width, true);
            page.navigate(office.site.at("/confirmations"));
            assertThat(page.locator("tbody tr")).hasCount(50);
            assertThat(page.locator(".paging")).containsText("60");
            assertThat(page.locator(".answer-bar .btn")).isInViewport();
            Browser.picture(page, "confirm-many");
            Browser.sound(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "screenshots", "confirm-many-seen-" + width + ".png")));
        }
    }

    /// As a keyboard sends it: Playwright leaves out which letter it is, and by it the browser finds the access key.
    private static void alt(Page page, char letter) {
        var pressed = new JsonObject();
        pressed.addProperty("type", "keyDown");
        pressed.addProperty("modifiers", 1);
        pressed.addProperty("key", String.valueOf(letter));
        pressed.addProperty("unmodifiedText", String.valueOf(letter));
        pressed.addProperty("windowsVirtualKeyCode", (int) Character.toUpperCase(letter));
        page.waitForNavigation(() -> page.context().newCDPSession(page).send("Input.dispatchKeyEvent", pressed));
    }

    private static Object beside(Page page) {
        return page.evaluate("(() => { const [a, b] = document.querySelectorAll('.beside > section');"
                + " return b.getBoundingClientRect().left > a.getBoundingClientRect().right; })()");
    }

    private Page signedIn(int width, boolean script) {
        var page = script ? Browser.visitor(width) : Browser.visitorWithoutScript(width);
        office.signIn(page, two.confirmer);
        return page;
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
