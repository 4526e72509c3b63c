package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Role;
import shilu.identity.Accounts;

/// Signing in and out, as people do it.
class SignInJourneyTest {
    private final Office office = Office.shared();

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_wrong_password_keeps_the_login_name_and_says_what_to_do(int width) {
        var page = Browser.visitor(width);
        page.navigate(office.site.at("/audit"));
        Browser.sound(page);
        SetUpJourneyTest.signIn(page, "audit", "不是这个密码不是这个密码");
        assertThat(page.locator(".note-bad")).containsText("登录名或密码不对");
        assertThat(page.locator("#login")).hasValue("audit");
        assertThat(page.locator("#password")).hasValue("");
        Browser.picture(page, "sign-in-refused");
        Browser.sound(page);
        SetUpJourneyTest.signIn(page, "audit", Office.PASSWORD);
        assertThat(page.locator("h1")).hasText("审计日志"); // the page asked for before
        Browser.complaints();
    }

    @Test
    void a_one_time_password_is_changed_before_anything_else() {
        var account = office.hire("郑十", office.top.id(), Role.RECORDER);
        var accounts = office.site.bean(Accounts.class);
        var password = accounts.newPassword(account, office.security());
        var login = accounts.account(account, office.security()).login();
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        page.navigate(office.site.at("/sign-in"));
        SetUpJourneyTest.signIn(page, login, password);
        assertThat(page.locator("h1")).hasText("修改密码");
        Browser.picture(page, "password");
        page.navigate(office.site.at("/"));
        assertThat(page.locator("h1")).hasText("修改密码");
        page.fill("#password", password);
        page.fill("#newPassword", Office.PASSWORD);
        page.fill("#newPassword2", Office.PASSWORD);
        Browser.press(page, "修改密码");
        assertThat(page.locator("h1")).hasText("首页");
        assertThat(page.locator(".note-good")).hasText("密码已修改。");
    }

    @Test
    void signing_out_ends_the_session_and_so_does_a_lock() {
        var account = office.hire("冯十一", office.top.id(), Role.RECORDER);
        var page = Browser.visitor(Browser.SCREEN);
        office.signIn(page, account);
        office.site.bean(Accounts.class).lock(account, office.security());
        page.reload();
        assertThat(page.locator("h1")).hasText("登录");
        office.site.bean(Accounts.class).unlock(account, office.security());
        office.signIn(page, account);
        Browser.press(page, "退出");
        assertThat(page.locator("h1")).hasText("登录");
        page.navigate(office.site.at("/"));
        assertThat(page.locator("h1")).hasText("登录");
    }

    @Test
    void a_session_prepared_by_somebody_else_is_not_taken_over() {
        var page = Browser.visitor(Browser.SCREEN);
        page.navigate(office.site.at("/sign-in"));
        var before = session(page);
        office.signIn(page, "audit");
        assertThat(session(page)).isNotEqualTo(before);
    }

    private static String session(com.microsoft.playwright.Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("shilu"))
                .peek(cookie -> org.assertj.core.api.Assertions.assertThat(cookie.httpOnly)
                        .isTrue())
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
