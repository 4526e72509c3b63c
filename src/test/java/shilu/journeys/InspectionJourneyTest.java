package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.identity.Accounts;
import shilu.unit.People;

/// Somebody who inspects a unit for some days sees what was changed, when things were entered, and takes along what is
/// behind a duty; when the days are over, nothing.
class InspectionJourneyTest {
    private final Office office = Office.shared();
    private final TwoPeople two = new TwoPeople(office);

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void an_inspector_sees_what_was_changed_and_takes_the_evidence_along(int width) throws IOException {
        Browser.complaints();
        var record = two.letters("签订安全生产责任书", 18, LocalDate.of(2025, 2, 20), two.recorder, "commitment-letter.pdf");
        two.ledger().confirm(record.id(), two.actor(two.confirmer));
        var wrong = two.confirmed("签订消防责任书", 9);
        two.ledger().withdraw(wrong.id(), "重复录入", two.actor(two.recorder));
        two.ledger().confirm(wrong.id(), two.actor(two.confirmer));

        var page = Browser.visitor(width);
        office.signIn(page, inspector(Office.TODAY.plusDays(30)));
        page.navigate(office.site.at("/inspection"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("main")).containsText("签订安全生产责任书");
        seen(page, "inspection-entered");
        page.locator(".tabs a:has-text('作废')").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("重复录入");
        page.locator("tbody a:has-text('签订消防责任书')").click();
        assertThat(page.locator("h1")).containsText("签订消防责任书");

        page.navigate(office.site.at("/inspection?since=去年"));
        assertThat(page.locator("[role=alert]")).containsText("“去年”不是日期");
        page.navigate(office.site.at("/inspection?sort=corrected"));
        assertThat(page.locator(".empty")).containsText("没有更正过");

        page.locator(".tabs a:has-text('录入时间')").click();
        page.fill("#year", "2025");
        Browser.press(page, "查看");
        assertThat(page.locator("svg.entering circle").first()).isVisible();
        assertThat(page.locator("main")).containsText("没有集中补录的日子");
        seen(page, "inspection-entering");

        page.locator(".tabs a:has-text('佐证材料册')").click();
        page.fill("#year", "2025");
        Browser.press(page, "查看");
        page.locator("tbody a:has-text('责任书')").first().click();
        assertThat(page.locator("main")).containsText("commitment-letter.pdf");
        seen(page, "inspection-binder");
        var zip = page.waitForDownload(() -> page.locator("a:has-text('下载压缩包')").click());
        try (var files = new ZipInputStream(Files.newInputStream(zip.path()))) {
            assertThat(files.getNextEntry().getName()).isEqualTo("000-目录.docx");
            assertThat(files.getNextEntry().getName()).isEqualTo("001-commitment-letter.pdf");
        }
        assertThat(Browser.complaints()).isEmpty();
    }

    @Test
    void when_the_days_of_the_grant_are_over_nothing_is_left_to_see() {
        var page = Browser.visitor(Browser.PHONE);
        office.signIn(page, inspector(Office.TODAY.minusDays(1)));
        var answer = page.navigate(office.site.at("/inspection"));
        assertThat(answer.status()).isEqualTo(403);
    }

    /// @param until the last day on which the role is held
    private AccountId inspector(LocalDate until) {
        var accounts = office.site.bean(Accounts.class);
        var person = office.site.bean(People.class).add(two.unit.id(), "巡察员", null, office.system());
        var account = accounts.open(
                        "i" + person.id().value().substring(16).toLowerCase(), person.id(), office.security())
                .id();
        accounts.grant(account, Role.INSPECTOR, two.unit.id(), Office.TODAY.minusDays(9), until, office.security());
        return account;
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
