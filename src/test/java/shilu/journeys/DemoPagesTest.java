package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.Unit;

/// From a figure to the evidence under it and back: two records are confirmed at once and the figure grows by two.
class DemoPagesTest {
    private static final Path PHOTO =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/photo-meeting.jpg");
    private static final String METRIC = "/figures/ideology.research?period=2025";

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void two_records_confirmed_at_once_make_the_figure_grow_by_two(int width) throws IOException {
        try (var office = Office.separate()) {
            var bureau = office.unit("b", "县城市管理和综合行政执法局");
            var reader = world(office, bureau);
            var page = Browser.visitor(width);
            office.signIn(page, reader);
            Browser.complaints();
            fromTheHomePageToTheEvidence(page);
            confirmsTwoAtOnce(page, office);
            page.navigate(office.site.at(METRIC));
            assertThat(page.locator(".figure strong")).hasText("3");
            writesAReport(page, office);
            assertThat(Browser.complaints()).isEmpty();
        }
    }

    private static void fromTheHomePageToTheEvidence(Page page) {
        seen(page, "walk-home");
        assertThat(page.locator(".sample")).hasText("样例");
        open(page, page.locator(".card-box dd a[href*='ideology.research?']"));
        assertThat(page.locator(".figure strong")).hasText("1");
        seen(page, "walk-figure");
        open(page, page.locator("td.long a").last());
        assertThat(page.locator("h1")).hasText("调研一");
        seen(page, "walk-record");
        open(page, page.locator(".files a"));
        assertThat(page.locator("img.whole")).isVisible();
        assertThat(page.evaluate("document.querySelector('img.whole').naturalWidth > 0"))
                .isEqualTo(true);
        seen(page, "walk-evidence");
    }

    private static void confirmsTwoAtOnce(Page page, Office office) {
        page.navigate(office.site.at("/records?period=2025-03"));
        assertThat(page.locator("tbody tr")).hasCount(3);
        seen(page, "walk-records");
        page.navigate(office.site.at("/confirmations"));
        assertThat(page.locator("input[name=record]:checked")).hasCount(2);
        seen(page, "walk-confirmations");
        Browser.press(page, "审核通过所选记录");
        assertThat(page.locator(".note-good")).containsText("2");
        seen(page, "walk-confirmed");
    }

    private static void writesAReport(Page page, Office office) {
        page.navigate(office.site.at("/reports"));
        seen(page, "walk-reports");
        Browser.press(page, "生成报告");
        assertThat(page).hasURL(Pattern.compile(".*/reports/[0-9A-Z]{26}"));
        assertThat(page.locator("main")).containsText("66.7%");
        assertThat(page.locator(".mark-late")).hasCount(0); // nothing happened since
        assertThat(page.locator(".menu [aria-current]")).hasText("报告");
        seen(page, "walk-report");
        open(page, page.locator("td.num a").first());
        assertThat(page).hasURL(Pattern.compile(".*/figures/.*asOf=\\d+"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        seen(page, "walk-report-figure");
    }

    private static void open(Page page, com.microsoft.playwright.Locator link) {
        link.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }

    /// A bureau with one confirmed record and two that wait; answers who reads, confirms and writes there.
    private static AccountId world(Office office, Unit bureau) throws IOException {
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, bureau.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        var recorder = actor(office, office.hire("周记录", bureau.id(), Role.RECORDER));
        var reader = office.hire("吴审核", bureau.id(), Role.CONFIRMER, Role.WRITER);
        var ledger = office.site.bean(Ledger.class);
        var counted = ledger.submit(work(office, bureau, "调研一", recorder), recorder);
        ledger.confirm(counted.id(), actor(office, reader));
        ledger.confirm(ledger.submit(letters(bureau), recorder).id(), actor(office, reader));
        ledger.submit(work(office, bureau, "调研二", recorder), recorder);
        ledger.submit(work(office, bureau, "调研三", recorder), recorder);
        return reader;
    }

    private static NewRecord work(Office office, Unit bureau, String title, Actor recorder) throws IOException {
        try (var photo = Files.newInputStream(PHOTO)) {
            var evidence = office.site.bean(Evidences.class).keep(photo, "现场照片.jpg", recorder);
            return new NewRecord(
                    bureau.id(),
                    new KindId("ideology.research"),
                    LocalDate.of(2025, 3, 4),
                    Values.of(Map.of("title", new Value.Text(title))),
                    List.of(evidence),
                    null);
        }
    }

    /// Two of three letters: a share that does not come out even.
    private static NewRecord letters(Unit bureau) {
        var values = Map.of(
                "title", new Value.Text("责任书"),
                "due_letters", new Value.Quantity(BigDecimal.valueOf(3)),
                "signed", new Value.Quantity(BigDecimal.valueOf(2)));
        return new NewRecord(
                bureau.id(),
                new KindId("ideology.commitment"),
                LocalDate.of(2025, 4, 1),
                Values.of(values),
                List.of(),
                null);
    }

    private static Actor actor(Office office, AccountId account) {
        return office.site.bean(Actors.class).of(account).orElseThrow();
    }
}
