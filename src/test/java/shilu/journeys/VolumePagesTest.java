package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.programme.Programmes;
import shilu.report.Reports;

/// The county compiles a volume before all have delivered, sees who delivers after, and compiles another.
class VolumePagesTest {
    private static final Period YEAR = Period.year(2025);

    @Test
    void the_county_sees_who_delivered_after_its_volume() {
        try (var office = Office.separate()) {
            var first = office.unit("b1", "县城市管理和综合行政执法局");
            var second = office.unit("b2", "县教育局");
            var programmes = office.site.bean(Programmes.class);
            var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
            programmes.adopt(
                    pack, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
            var account = office.hire("钱上级", office.top.id(), Role.SUPERIOR);
            var superior = office.site.bean(Actors.class).of(account).orElseThrow();
            var reports = office.site.bean(Reports.class);
            reports.write("ideology.annual", first.id(), YEAR, true, superior);
            var page = Browser.visitor(Browser.SCREEN);
            office.signIn(page, account);
            Browser.complaints();
            compiles(page, office);
            reports.write("ideology.annual", second.id(), YEAR, true, superior);
            reports.write("ideology.annual", first.id(), YEAR, true, superior);
            page.reload();
            seesWhatCameSince(page);
            var phone = Browser.visitor(Browser.PHONE);
            office.signIn(phone, account);
            phone.navigate(page.url());
            seesWhatCameSince(phone);
            phone.navigate(office.site.at("/volumes"));
            seen(phone, "volumes");
            assertThat(Browser.complaints()).isEmpty();
        }
    }

    private static void compiles(Page page, Office office) {
        page.navigate(office.site.at("/volumes"));
        seen(page, "volumes-none");
        page.locator("select[name=choice]").selectOption("ideology.annual@" + office.top.id());
        page.locator("input[name=period]").fill(YEAR.toString());
        Browser.press(page, "汇编成册");
        assertThat(page.locator("main")).containsText("汇编时未报送：县教育局");
        assertThat(page.locator("main")).containsText("仍未报送");
        seen(page, "volume");
    }

    private static void seesWhatCameSince(Page page) {
        assertThat(page.locator("main")).containsText("汇编之后才报送");
        assertThat(page.locator("main")).containsText("此后重新生成了报告");
        assertThat(page.locator("main")).containsText("请另行汇编一册");
        seen(page, "volume-since");
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
