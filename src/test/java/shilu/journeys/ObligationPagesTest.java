package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.programme.Programmes;

/// From the home page's table of duties to one that was missed, whose cause the head says; and the county's view.
class ObligationPagesTest {
    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_head_says_why_and_the_county_sees_it(int width) {
        try (var office = Office.separate()) {
            var bureau = office.unit("b", "县城市管理和综合行政执法局");
            var programmes = office.site.bean(Programmes.class);
            var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
            programmes.adopt(
                    pack, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
            var page = Browser.visitor(width);
            office.signIn(page, office.hire("郑首责", bureau.id(), Role.HEAD));
            Browser.complaints();
            saysWhy(page, office);
            seesIt(office, width, office.hire("钱上级", office.top.id(), Role.SUPERIOR));
            assertThat(Browser.complaints()).isEmpty();
        }
    }

    private static void saysWhy(Page page, Office office) {
        seen(page, "duty-home");
        assertThat(page.locator(".card-wide .cell-overdue").first()).isVisible();
        page.navigate(office.site.at("/obligations"));
        seen(page, "duty-list");
        page.navigate(office.site.at("/obligations?period=2025&state=overdue&duty=ideology.duty-central-study"));
        page.locator("td.long a").first().click();
        seen(page, "duty-one");
        assertThat(page.locator("main")).containsText("逾期未完成");
        assertThat(page.locator("main")).containsText("工作日");
        page.locator("textarea[name=reason]").first().fill("电话 13800138000");
        Browser.press(page, "说明未按时完成的原因");
        assertThat(page.locator(".note-bad")).containsText("电话号码");
        Browser.complaints(); // the refusal itself, which was meant
        page.locator("textarea[name=reason]").first().fill("集中防汛抢险，未能按时安排");
        Browser.press(page, "说明未按时完成的原因");
        assertThat(page.locator("main")).containsText("集中防汛抢险");
        seen(page, "duty-said");
    }

    private static void seesIt(Office office, int width, AccountId superior) {
        var page = Browser.visitor(width);
        office.signIn(page, superior);
        page.navigate(office.site.at("/obligations/units?period=2025"));
        seen(page, "duty-units");
        page.locator("td .spot").first().click();
        page.locator("td.long a").first().click();
        assertThat(page.locator("main")).containsText("免除本期");
        seen(page, "duty-superior");
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
