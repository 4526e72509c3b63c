package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.identity.SetUp;

/// From an empty folder to the first sign-in.
class SetUpJourneyTest {

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void three_administrators_set_up_and_the_page_is_gone(int width) {
        try (var site = Site.empty()) {
            var page = Browser.visitor(width);
            page.navigate(site.at("/"));
            assertThat(page.locator("h1")).hasText("初次设置");
            Browser.picture(page, "set-up");
            Browser.sound(page);

            page.fill("#unit", "青禾县住房和城乡建设局");
            person(page, 0, "赵一", "xitong", Office.PASSWORD);
            person(page, 1, "钱二", "anquan", "password1234");
            person(page, 2, "孙三", "anquan", "短");
            page.fill("#code", "不对");
            Browser.press(page, "完成设置");
            assertThat(page.locator("[id='code-said'] .wrong")).containsText("设置码不对");
            assertThat(page.locator("[id='admins[1].password-said'] .wrong")).containsText("太容易被猜中");
            assertThat(page.locator("[id='admins[2].password-said'] .wrong")).containsText("至少 12 个字");
            assertThat(page.locator("#unit")).hasValue("青禾县住房和城乡建设局");
            Browser.picture(page, "set-up-refused");
            Browser.sound(page);

            page.fill("#code", site.bean(SetUp.class).newCode());
            person(page, 0, "赵一", "xitong", Office.PASSWORD);
            person(page, 1, "钱二", "anquan", Office.PASSWORD);
            person(page, 2, "孙三", "shenji", Office.PASSWORD);
            Browser.press(page, "完成设置");
            assertThat(page.locator(".note-good")).hasText("设置完成，请登录。");
            Browser.picture(page, "sign-in");
            assertThat(page.navigate(site.at("/set-up")).status()).isEqualTo(404);
            Browser.complaints();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void one_small_office_needs_one_name_and_says_so_on_every_page(int width) {
        try (var site = Site.empty()) {
            var page = Browser.visitorWithoutScript(width);
            page.navigate(site.at("/set-up"));
            page.locator("#small-office").check();
            assertThat(page.locator("[id='admins[1].name']")).isHidden();
            Browser.picture(page, "set-up-small");
            page.fill("#unit", "青禾镇");
            page.fill("#code", site.bean(SetUp.class).newCode());
            person(page, 0, "李管理", "admin", Office.PASSWORD);
            Browser.press(page, "完成设置");
            signIn(page, "admin", Office.PASSWORD);
            page.navigate(site.at("/audit"));
            assertThat(page.locator(".note-warn")).containsText("一人管理");
            Browser.picture(page, "audit-small-office");
        }
    }

    static void signIn(Page page, String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        Browser.press(page, "登录");
    }

    private static void person(Page page, int number, String name, String login, String password) {
        var prefix = "[id='admins[" + number + "].";
        page.fill(prefix + "name']", name);
        page.fill(prefix + "login']", login);
        page.fill(prefix + "password']", password);
        page.fill(prefix + "password2']", password);
    }
}
