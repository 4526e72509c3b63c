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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

/// Any figure, any chart: chosen, split, drawn, taken away as a workbook and a picture, passed on, and seen as it was.
class AnyFigureJourneyTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final String TWO =
            "/statistics?period=2025&metric=ideology.research&metric=ideology.commitments-rate";
    private static Office office;
    private static Unit bureau;
    private static Unit town;
    private static AccountId reader;
    private static Actor confirmer;
    private static Actor recorder;

    @BeforeAll
    static void two_units_have_a_year_of_work() {
        office = Office.separate();
        bureau = office.unit("b0", "县住房和城乡建设以及城市管理行政综合执法工作委员会办公室");
        town = office.unit("t0", "柳河镇");
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, office.top.id(), FIRST, LocalDate.of(2099, 12, 31), office.system());
        recorder = actor(office.hire("周记录", office.top.id(), Role.RECORDER));
        confirmer = actor(office.hire("吴审核", office.top.id(), Role.CONFIRMER));
        reader = office.hire("郑读者", office.top.id(), Role.HEAD);
        for (int month = 1; month <= 12; month++) {
            counts(research(bureau, month));
            if (month % 3 == 0) counts(research(town, month));
        }
        counts(letters(bureau));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_table_is_chosen_drawn_and_opens_down_to_the_records(int width) {
        var page = visitor(width);
        page.navigate(office.site.at("/statistics?period=2025"));
        assertThat(page.locator(".chart canvas")).isVisible();
        seen(page, "any-month");
        page.navigate(office.site.at(TWO + "&by=UNIT"));
        assertThat(page.locator(".chart canvas")).isVisible();
        seen(page, "any-unit");
        assertThat(number(page, "柳河镇", 1)).isEqualTo("4");
        open(page, "柳河镇", 1);
        assertThat(page.locator(".figure strong")).hasText("4");
        assertThat(page.locator("tbody tr td.long a")).hasCount(4);
        page.navigate(office.site.at(TWO + "&by=KIND"));
        seen(page, "any-kind");
        assertThat(page.locator("thead th")).hasCount(3); // the name, the whole, and the one kind that gives to it
        open(page, "调研", 1);
        assertThat(page.locator(".note")).containsText("16");
        assertThat(page.locator("tbody tr")).hasCount(16);
        seen(page, "any-of-kind");
        page.navigate(office.site.at("/statistics?period=2025&by=QUARTER&metric=ideology.research&unit=" + bureau.id()
                + "&unit=" + town.id()));
        seen(page, "any-beside");
        assertThat(page.locator(".chart-names li")).hasText(new String[] {bureau.name(), town.name()});
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(Browser.complaints()).isEmpty();
    }

    @Test
    void an_address_that_was_passed_on_shows_the_same_numbers_whatever_is_recorded_since() {
        var page = visitor(Browser.SCREEN);
        page.navigate(
                office.site.at("/statistics?period=2025&by=QUARTER&metric=ideology.commitments&unit=" + town.id()));
        var before = page.locator("tbody td").allInnerTexts();
        var passedOn = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("固定地址"))
                .getAttribute("href");
        counts(letters(town));
        page.reload();
        assertThat(page.locator("tbody td").allInnerTexts()).isNotEqualTo(before);
        page.navigate(office.site.at(passedOn));
        assertThat(page.locator("tbody td").allInnerTexts()).isEqualTo(before);
        assertThat(page.locator(".note-warn")).containsText("截至位置");
        open(page, "责任书", 0);
        assertThat(page.locator(".figure strong")).hasText(before.getFirst());
        page.navigate(office.site.at(TWO + "&known=2024-12-31"));
        assertThat(page.locator("main")).containsText("截至位置");
        assertThat(page.locator("tbody a").allInnerTexts()).allMatch(shown -> !shown.matches("[1-9]\\d*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT", "MONTH", "KIND"})
    void the_workbook_holds_the_table_with_numbers_that_open(String split) throws IOException {
        var page = visitor(Browser.SCREEN);
        page.navigate(office.site.at(TWO + "&by=" + split));
        var shown = page.locator("tbody td").allInnerTexts();
        var file = page.waitForDownload(() -> page.click("text=下载 Excel"));
        assertThat(file.suggestedFilename()).contains("统计表").endsWith(".xlsx");
        var numbers = new ArrayList<String>();
        try (var book = new ReadableWorkbook(Files.newInputStream(file.path()));
                var rows = book.getFirstSheet().openStream()) {
            rows.skip(3)
                    .limit(page.locator("tbody tr").count())
                    .forEach(row -> row.stream()
                            .skip(split.equals("UNIT") ? 1 : 2)
                            .forEach(cell -> numbers.add(cell == null ? "—" : plain(cell.getText()))));
        }
        assertThat(numbers).isEqualTo(shown);
        var links = entry(file.path(), "xl/worksheets/_rels/sheet1.xml.rels");
        assertThat(links).contains(office.site.at("/statistics?"));
        int opening = page.locator("tbody td a").count();
        assertThat(Pattern.compile("Target=\"" + office.site.at("/figures/"))
                        .matcher(links)
                        .results())
                .hasSize(opening);
    }

    @Test
    void the_chart_is_taken_away_as_a_picture_and_its_bars_open() throws IOException {
        var page = visitor(Browser.SCREEN);
        page.navigate(office.site.at(TWO + "&by=UNIT&chart=ideology.research"));
        var picture = page.waitForDownload(() -> page.click("text=下载图片"));
        assertThat(picture.suggestedFilename()).endsWith(".png");
        var drawn = ImageIO.read(picture.path().toFile());
        assertThat(drawn.getWidth()).isGreaterThan(1000);
        var canvas = page.locator(".chart canvas").boundingBox();
        page.waitForNavigation(() -> page.mouse().click(canvas.x + canvas.width * 0.3, canvas.y + canvas.height * 0.5));
        assertThat(page).hasURL(Pattern.compile(".*/figures/ideology.research.*"));
    }

    @Test
    void without_script_the_table_says_it_all() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, reader);
        page.navigate(office.site.at(TWO + "&by=UNIT"));
        assertThat(page.locator(".chart")).not().isVisible();
        assertThat(number(page, "柳河镇", 1)).isEqualTo("4");
    }

    @Test
    void too_many_units_beside_each_other_are_refused_with_what_to_do() {
        var page = visitor(Browser.SCREEN);
        var units = new StringBuilder("/statistics?period=2025");
        for (int i = 0; i < 21; i++) units.append("&unit=many").append(i);
        page.navigate(office.site.at(units.toString()));
        assertThat(page.locator("main")).containsText("最多并列 20 个");
        Browser.complaints();
    }

    private static Page visitor(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, reader);
        Browser.complaints();
        return page;
    }

    private static com.microsoft.playwright.Locator row(Page page, String name) {
        return page.locator("tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first();
    }

    private static String number(Page page, String name, int column) {
        return row(page, name).locator("td").nth(column).innerText();
    }

    private static void open(Page page, String name, int column) {
        var link = row(page, name).locator("td").nth(column).locator("a");
        link.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static String plain(String number) {
        return number.matches("-?[0-9.E+-]+")
                ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                : number;
    }

    private static String entry(Path file, String name) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }

    private static void counts(NewRecord work) {
        var ledger = office.site.bean(Ledger.class);
        ledger.confirm(ledger.submit(work, recorder).id(), confirmer);
    }

    private static NewRecord research(Unit unit, int month) {
        return new NewRecord(
                unit.id(),
                new KindId("ideology.research"),
                LocalDate.of(2025, month, 4),
                Values.of(Map.of("title", new Value.Text("第" + month + "次调研"))),
                List.of(),
                null);
    }

    /// Two of three letters: a share that does not come out even.
    private static NewRecord letters(Unit unit) {
        return new NewRecord(
                unit.id(),
                new KindId("ideology.commitment"),
                LocalDate.of(2025, 4, 1),
                Values.of(Map.of(
                        "title", new Value.Text("责任书"),
                        "due_letters", new Value.Quantity(BigDecimal.valueOf(3)),
                        "signed", new Value.Quantity(BigDecimal.valueOf(2)))),
                List.of(),
                null);
    }

    private static Actor actor(AccountId account) {
        return office.site.bean(Actors.class).of(account).orElseThrow();
    }
}
