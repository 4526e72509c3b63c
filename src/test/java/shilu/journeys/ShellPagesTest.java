package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Role;

/// The shell as a user meets it, on the page that shows every part.
class ShellPagesTest {
    private static Office office;
    private static Site site;
    private static AccountId recorder;

    @BeforeAll
    static void start() {
        office = Office.separate("spring.profiles.active=dev");
        site = office.site;
        recorder = office.hire("张三", office.unit("zj", "青禾县住房和城乡建设局").id(), Role.RECORDER);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void every_part_holds_together(int width) {
        var page = signedIn(Browser.visitor(width));
        page.navigate(site.at("/dev/parts"));
        Browser.picture(page, "parts");
        Browser.sound(page);
        assertThat(Browser.complaints()).isEmpty();
    }

    @Test
    void the_gallery_shows_every_class_of_the_style_sheet_beside_the_file_it_belongs_to() throws IOException {
        var visitor = new Visitor(site).with("Accept-Language", "zh-CN");
        visitor.get("/sign-in/" + office.link(recorder));
        var gallery = new Gallery(visitor.get("/dev/parts").body());
        assertThat(gallery.notShown()).as("of no part in web/parts").isEmpty();
        assertThat(gallery.shownAfterAll()).as("listed as not shown").isEmpty();
        assertThat(gallery.ownersNotThere()).as("named beside a part").isEmpty();
        assertThat(gallery.themesNotThere()).as("named in the contents").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void what_was_typed_stands_beside_what_is_wrong(int width) {
        var page = signedIn(Browser.visitorWithoutScript(width));
        page.navigate(site.at("/dev/parts"));
        page.fill("#held", "2025-12-31");
        page.fill("#place", "三楼会议室");
        var answer = page.waitForResponse("**/dev/parts", () -> Browser.press(page, "保存"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.locator("#place")).hasValue("三楼会议室");
        assertThat(page.locator("#theme-said .wrong")).hasText("请填写此项。");
        assertThat(page.locator("main > [role=alert] li").first()).hasText("名称：请填写此项。");
        Browser.picture(page, "parts-refused");
    }

    @Test
    void script_swaps_the_part_that_a_browser_without_script_goes_to() {
        var page = signedIn(Browser.visitor(Browser.SCREEN));
        page.navigate(site.at("/dev/parts"));
        Browser.press(page, "数一数");
        assertThat(page.locator("#counted")).hasText("共 3 条");
        var plain = signedIn(Browser.visitorWithoutScript(Browser.SCREEN));
        plain.navigate(site.at("/dev/parts"));
        Browser.press(plain, "数一数");
        assertThat(plain).hasURL(site.at("/dev/parts"));
    }

    @Test
    void the_menu_opens_on_a_phone_without_script_and_shows_only_what_the_role_may() {
        var page = signedIn(Browser.visitorWithoutScript(Browser.PHONE));
        page.navigate(site.at("/"));
        var theirs = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("首页"));
        assertThat(theirs).not().isVisible();
        page.locator("#menu").check();
        assertThat(theirs).isVisible();
        Browser.picture(page, "menu");
        assertThat(page.locator("a[href='/audit']")).hasCount(0);
        assertThat(page.locator("a[href='/accounts']")).hasCount(0);
    }

    @Test
    void a_fault_gets_a_number_and_shows_nothing_else() {
        var page = signedIn(Browser.visitor(Browser.SCREEN));
        page.navigate(site.at("/dev/parts"));
        Browser.press(page, "故障");
        assertThat(page.locator("main")).containsText("故障编号");
        assertThat(page.content()).doesNotContain("asked to fail").doesNotContain("Exception");
        Browser.picture(page, "fault");
        Browser.complaints();
    }

    @Test
    void a_page_that_is_not_there_says_so() {
        var page = signedIn(Browser.visitor(Browser.SCREEN));
        assertThat(page.navigate(site.at("/no-such-page")).status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("没有找到");
        Browser.complaints();
    }

    private static Page signedIn(Page page) {
        office.signIn(page, recorder);
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void light_or_dark_and_larger_type_are_chosen_without_script_and_stay_in_the_browser(int width) {
        var page = signedIn(Browser.visitorWithoutScript(width));
        page.navigate(site.at("/me"));
        page.getByLabel("深色").check();
        page.getByLabel("特大").check();
        Browser.press(page, "应用");
        assertThat(page.locator(".note-good")).hasText("显示方式已更改。");
        page.navigate(site.at("/dev/parts"));
        assertThat(style(page, "body", "backgroundColor")).isEqualTo("rgb(18, 23, 29)");
        assertThat(style(page, "td", "color")).isEqualTo("rgb(228, 232, 237)"); // axe sees no contrast over a gradient
        assertThat(style(page, "body", "fontSize")).isEqualTo("20px");
        Browser.picture(page, "parts-dark");
        page.navigate(site.at("/me"));
        assertThat(page.getByLabel("特大")).isChecked();
        page.getByLabel("浅色").check();
        Browser.press(page, "应用");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(style(page, "body", "backgroundColor")).isEqualTo("rgb(245, 246, 248)");
    }

    private static Object style(Page page, String selector, String property) {
        return page.evaluate(
                "asked => getComputedStyle(document.querySelector(asked[0]))[asked[1]]", List.of(selector, property));
    }

    @Test
    void english_is_one_click_away_and_stays() {
        var page = signedIn(Browser.visitor(Browser.SCREEN));
        page.navigate(site.at("/"));
        page.click("text=English");
        page.navigate(site.at("/"));
        assertThat(page.locator("h1")).hasText("Home");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
}
