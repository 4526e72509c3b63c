package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Role;
import shilu.unit.People;

/// What the security and the audit administrator do in their pages.
class AdministrationJourneyTest {
    private final Office office = Office.shared();

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void the_security_administrator_opens_an_account_and_grants_a_role(int width) {
        var unit = office.unit("w" + width, "住房和城乡建设局" + width);
        office.site.bean(People.class).add(unit.id(), "陈新", "科员", office.system());
        var page = Browser.visitor(width);
        office.signIn(page, "security");
        page.navigate(office.site.at("/accounts/new"));
        page.fill("#unit", unit.code());
        page.fill("#name", "陈新");
        page.fill("#login", "security");
        Browser.press(page, "新增账号");
        assertThat(page.locator("#login-said .wrong")).containsText("已被使用");
        Browser.picture(page, "account-new-refused");
        Browser.sound(page);
        page.fill("#login", "chenxin" + width);
        Browser.press(page, "新增账号");
        assertThat(page.locator(".note-good")).containsText("一次性密码");
        page.selectOption("#role", "RECORDER");
        Browser.press(page, "授予角色");
        assertThat(page.locator("tbody")).containsText("信息员");
        page.selectOption("#role", "AUDIT_ADMIN");
        Browser.press(page, "授予角色");
        assertThat(page.locator("#role-said .wrong")).containsText("不能既有管理角色又有业务角色");
        Browser.picture(page, "account");
        Browser.sound(page);
        page.navigate(office.site.at("/accounts"));
        assertThat(page.locator("tbody")).containsText("chenxin" + width);
        Browser.picture(page, "accounts");
        Browser.sound(page);
        Browser.complaints();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void the_audit_administrator_finds_what_was_refused_and_checks_the_chain(int width) {
        var curious = Browser.visitor(width);
        office.signIn(curious, office.hire("褚十二", office.top.id(), Role.RECORDER));
        assertThat(curious.navigate(office.site.at("/accounts")).status()).isEqualTo(403);
        Browser.picture(curious, "403");
        var page = Browser.visitor(width);
        office.signIn(page, "audit");
        page.navigate(office.site.at("/audit?refusedOnly=true"));
        var refused = page.locator("tbody tr", new Page.LocatorOptions().setHasText("褚十二"));
        assertThat(refused.first()).containsText("您的角色没有这项工作");
        Browser.press(page, "核对日志链");
        assertThat(page.locator(".note-good")).containsText("日志链完整");
        Browser.picture(page, "audit");
        Browser.sound(page);
        Browser.complaints();
    }

    @Test
    void no_token_and_no_password_enters_the_log() {
        var page = Browser.visitor(Browser.SCREEN);
        office.signIn(page, "audit");
        page.navigate(office.site.at("/audit"));
        assertThat(page.locator("tbody tr").first()).containsText("登录");
        assertThat(page.locator("tbody tr").first()).containsText("link");
        assertThat(page.content()).doesNotContain(Office.PASSWORD).doesNotContainPattern("[2-9a-hj-km-np-z]{32}");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void the_system_administrator_adds_a_unit_and_somebody_in_it(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, "system");
        page.navigate(office.site.at("/units/new"));
        page.fill("#name", "县水利局" + width);
        page.fill("#code", office.top.code());
        Browser.press(page, "新增单位");
        assertThat(page.locator("#code-said .wrong")).containsText("已被使用");
        Browser.picture(page, "unit-new-refused");
        Browser.sound(page);
        page.fill("#code", "SL" + width);
        Browser.press(page, "新增单位");
        assertThat(page.locator(".note-good")).containsText("已新增单位");
        assertThat(page.locator("main")).containsText("SL" + width);
        page.navigate(office.site.at("/units"));
        assertThat(page.locator(".tree").first()).containsText("SL" + width);
        Browser.sound(page);
        page.navigate(office.site.at("/people/new?unit=SL" + width));
        page.fill("#name", "冯十" + width);
        page.fill("#post", "办公室主任");
        page.selectOption("#office", "INFORMATION_OFFICER");
        Browser.press(page, "新增人员");
        assertThat(page.locator(".note-good")).containsText("安全管理员");
        assertThat(page.locator("tbody")).containsText("信息员");
        Browser.picture(page, "people");
        Browser.sound(page);
        page.navigate(office.site.at("/people/new"));
        Browser.picture(page, "person-new");
        Browser.sound(page);
        var security = Browser.visitor(width);
        office.signIn(security, "security");
        assertThat(security.navigate(office.site.at("/units")).status()).isEqualTo(403);
        Browser.complaints();
    }
}
