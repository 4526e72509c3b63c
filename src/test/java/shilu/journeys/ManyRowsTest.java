package shilu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.Unit;

/// A bureau under both systems with a thousand records and more obligations than that: its lists stay lists that people
/// can use, on a screen and on a phone.
@Tag("long")
class ManyRowsTest {
    private static final int RECORDS = 1000;

    /// Titles of a length that real work has.
    private static final String TITLE = "关于开展2025年度宣传阵地管理和信息发布审核情况专题调研并形成调研报告的第";

    private static Office office;
    private static AccountId reader;

    @BeforeAll
    static void a_thousand_records() {
        office = Office.separate();
        var bureau = office.unit("b", "县城市管理和综合行政执法局");
        for (var pack : List.of("packs/ideology-responsibility", "packs/work-safety")) {
            var programmes = office.site.bean(Programmes.class);
            var kept = programmes.keep(office.region, Path.of(pack));
            programmes.adopt(
                    kept, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        }
        var recorder = actor(office.hire("周记录", bureau.id(), Role.RECORDER));
        reader = office.hire("吴审核", bureau.id(), Role.CONFIRMER, Role.HEAD);
        var confirmer = actor(reader);
        var ledger = office.site.bean(Ledger.class);
        for (int i = 1; i <= RECORDS; i++) {
            var made = ledger.submit(work(bureau, i), recorder);
            if (i % 2 == 0) ledger.confirm(made.id(), confirmer);
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Actor actor(AccountId account) {
        return office.site.bean(Actors.class).of(account).orElseThrow();
    }

    private static NewRecord work(Unit bureau, int nth) {
        var day = LocalDate.of(2025, 1, 1).plusDays(nth % 365);
        var values = Values.of(Map.of("title", new Value.Text(TITLE + nth + "号")));
        return new NewRecord(bureau.id(), new KindId("ideology.research"), day, values, List.of(), null);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void every_list_holds_together_and_can_be_gone_through(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, reader);
        Browser.complaints();
        seen(page, "many-home");
        for (var list : List.of("/records?period=2025", "/confirmations", "/obligations?period=2025"))
            goneThrough(page, list);
        page.navigate(office.site.at("/obligations?period=2025-01-01..2049-12-31"));
        assertThat(page.locator("h1")).isNotNull();
        Browser.picture(page, "many-years");
        Browser.fits(page); // axe would look at thousands of cells for minutes
        assertThat(Browser.complaints()).isEmpty();
    }

    /// Some rows at a time, and a way to the next ones.
    private static void goneThrough(Page page, String list) {
        page.navigate(office.site.at(list));
        seen(page, "many" + list.replaceAll("[^a-z]", "-"));
        int rows = page.locator("table tbody tr").count();
        assertThat(rows).as(list).isBetween(20, 120);
        var first = page.locator("td.long a").first().textContent();
        page.locator("a[href*='page=2']").first().click();
        page.waitForLoadState();
        assertThat(page.locator("td.long a").first().textContent()).as(list).isNotEqualTo(first);
        Browser.fits(page);
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
