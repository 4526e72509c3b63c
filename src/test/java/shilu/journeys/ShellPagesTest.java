package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.common.UnitId;
import shilu.web.NavItem;
import shilu.web.NavItem.Section;
import shilu.web.SignedIn;
import shilu.web.Who;

/// The shell as a user meets it, on the page that shows every part.
class ShellPagesTest {
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.with(OpenDoors.class, "spring.profiles.active=dev");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void every_part_holds_together(int width) {
        var page = Browser.visitor(width);
        page.navigate(site.at("/dev/parts"));
        Browser.picture(page, "parts");
        Browser.sound(page);
        assertThat(Browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void what_was_typed_stands_beside_what_is_wrong(int width) {
        var page = Browser.visitorWithoutScript(width);
        page.navigate(site.at("/dev/parts"));
        page.fill("#held", "2025-12-31");
        page.fill("#place", "三楼会议室");
        var answer = page.waitForResponse("**/dev/parts", () -> Browser.press(page, "保存"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.locator("#place")).hasValue("三楼会议室");
        assertThat(page.locator("#theme-said .wrong")).hasText("请填写此项。");
        Browser.picture(page, "parts-refused");
    }

    @Test
    void script_swaps_the_part_that_a_browser_without_script_goes_to() {
        var page = Browser.visitor(Browser.SCREEN);
        page.navigate(site.at("/dev/parts"));
        Browser.press(page, "数一数");
        assertThat(page.locator("#counted")).hasText("共 3 条");
        var plain = Browser.visitorWithoutScript(Browser.SCREEN);
        plain.navigate(site.at("/dev/parts"));
        Browser.press(plain, "数一数");
        assertThat(plain).hasURL(site.at("/dev/parts"));
    }

    @Test
    void the_menu_opens_on_a_phone_without_script_and_shows_only_what_the_role_may() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        page.navigate(site.at("/"));
        var theirs = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已办"));
        assertThat(theirs).not().isVisible();
        page.locator("#menu").check();
        assertThat(theirs).isVisible();
        Browser.picture(page, "menu");
        assertThat(page.locator("a[href='/audit']")).hasCount(0);
    }

    @Test
    void a_fault_gets_a_number_and_shows_nothing_else() {
        var page = Browser.visitor(Browser.SCREEN);
        page.navigate(site.at("/dev/parts"));
        Browser.press(page, "故障");
        assertThat(page.locator("main")).containsText("故障编号");
        assertThat(page.content()).doesNotContain("asked to fail").doesNotContain("Exception");
        Browser.picture(page, "fault");
        Browser.complaints();
    }

    @Test
    void a_page_that_is_not_there_says_so() {
        var page = Browser.visitor(Browser.SCREEN);
        assertThat(page.navigate(site.at("/no-such-page")).status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("没有找到");
        Browser.complaints();
    }

    @Test
    void english_is_one_click_away_and_stays() {
        var page = Browser.visitor(Browser.SCREEN);
        page.navigate(site.at("/"));
        page.click("text=English");
        page.navigate(site.at("/"));
        assertThat(page.locator("h1")).hasText("Home");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    /// Somebody who is always signed in, as a recorder: this test is about the shell alone.
    static class OpenDoors {
        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }

        @Bean
        SignedIn recorder() {
            var scope = new Scope(java.util.List.of(new Scope.Grant(Role.RECORDER, UnitId.fresh())));
            var actor = new Actor(new Region("r"), AccountId.fresh(), PersonId.fresh(), "张三", scope);
            return () -> Optional.of(new Who(actor, "青禾县住房和城乡建设局"));
        }

        @Bean
        NavItem done() {
            return new NavItem(Section.WORK, "已办", "/done", 1, Set.of(Role.RECORDER));
        }

        @Bean
        NavItem audit() {
            return new NavItem(Section.ADMINISTRATION, "审计", "/audit", 1, Set.of(Role.AUDIT_ADMIN));
        }
    }
}
