package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Actors;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Where a recorder, a head and a superior see how things stand, down to the record; and the administrator's holidays.
class WhereWeStandJourneyTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static Office office;
    private static Unit bureau;

    @BeforeAll
    static void a_county_of_many_units_has_two_years_of_packs() {
        office = Office.separate();
        bureau = office.unit("b0", "县住房和城乡建设以及城市管理行政综合执法工作委员会办公室");
        var one = office.unit("b1", "第1局");
        for (int i = 2; i < 21; i++) office.unit("b" + i, "第" + i + "局");
        adopt("packs/ideology-responsibility", office.top.id());
        adopt("packs/work-safety", one.id());
        var recorder = office.hire("周记录", bureau.id(), Role.RECORDER);
        var confirmer = office.hire("吴审核", bureau.id(), Role.CONFIRMER);
        var actors = office.site.bean(Actors.class);
        var ledger = office.site.bean(Ledger.class);
        for (var day : List.of(LocalDate.of(2025, 1, 9), LocalDate.of(2025, 4, 9))) {
            var made = ledger.submit(meeting(day), actors.of(recorder).orElseThrow());
            ledger.confirm(made.id(), actors.of(confirmer).orElseThrow());
        }
    }

    private static void adopt(String folder, UnitId top) {
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of(folder));
        programmes.adopt(pack, top, FIRST, LocalDate.of(2099, 12, 31), office.system());
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_recorder_sees_what_falls_due_and_a_head_what_is_open(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, office.hire("周信息", bureau.id(), Role.RECORDER));
        seen(page, "stand-recorder");
        assertThat(page.locator(".card-wide h3").first()).containsText("逾期未完成");
        assertThat(page.locator(".card-wide")).containsText("到期");
        assertThat(page.getByText("未办结的问题")).hasCount(0);
        office.signIn(page, office.hire("郑首责", bureau.id(), Role.HEAD));
        seen(page, "stand-head");
        assertThat(page.locator("main")).containsText("未办结的问题");
        var first = page.locator(".card-wide tbody tr").first();
        assertThat(first.locator(".cell-overdue").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_superior_goes_from_the_table_of_units_down_to_the_record(int width) {
        var page = Browser.visitorWithoutScript(width);
        office.signIn(page, office.hire("钱上级", office.top.id(), Role.SUPERIOR));
        page.locator("a[href*='/obligations/units?']").last().click();
        assertThat(page.locator(".heat tbody tr")).hasCount(20);
        assertThat(page.locator(".paging")).containsText("22");
        assertThat(page.locator(".heat tbody th .mark").first()).containsText("逾期未完成");
        assertThat(page.locator(".heat .heat-unit").first()).isInViewport();
        page.locator("select[name=pack]").selectOption("ideology");
        page.locator("select[name=duty]").selectOption("ideology.duty-party-group");
        Browser.press(page, "查询");
        assertThat(page.locator(".heat thead th")).hasCount(3);
        page.navigate(office.site.at("/obligations/units?period=2025&page=2&pack=ideology"));
        var mixed = page.locator("tr", new Page.LocatorOptions().setHasText("执法工作委员会"))
                .locator(".spot", new Locator.LocatorOptions().setHas(page.locator(".cell-met-late")))
                .first();
        assertThat(mixed.locator(".cell").first()).hasClass(Pattern.compile("cell cell-(overdue|due)"));
        mixed.click();
        page.locator("td.long a").last().click();
        page.locator("table a[href*='/records/']").first().click();
        assertThat(page.locator("h1")).containsText("党组会");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void the_tables_are_sound(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, office.hire("钱领导", office.top.id(), Role.SUPERIOR));
        Browser.complaints();
        seen(page, "stand-superior");
        page.navigate(office.site.at("/obligations/units?period=2025&pack=ideology"));
        seen(page, "stand-units");
        page.evaluate("document.querySelector('.heat-box').scrollTo(500, 300)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "stand-pushed-" + width + ".png")));
        assertThat(page.evaluate("(() => { const b = document.querySelector('.heat-box').getBoundingClientRect(),"
                        + " t = document.querySelector('thead .heat-unit').getBoundingClientRect();"
                        + " return Math.abs(b.left - t.left) < 3 && Math.abs(b.top - t.top) < 3; })()"))
                .as("head and first column stay")
                .isEqualTo(true);
        page.navigate(office.site.at("/obligations/units?period=2025&state=nil"));
        assertThat(page.locator(".empty")).isVisible();
        page.navigate(office.site.at("/obligations/units?period=2025&unit=" + empty()));
        seen(page, "stand-empty");
        assertThat(page.locator(".empty")).isVisible();
        office.signIn(page, "system");
        page.navigate(office.site.at("/calendar?year=2025"));
        seen(page, "stand-calendar");
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(Browser.complaints()).isEmpty();
    }

    /// An office with no unit below it that owes anything.
    private static UnitId empty() {
        var units = office.site.bean(Units.class);
        return units.meant(office.region, "空科", Period.day(Office.TODAY))
                .one()
                .orElseGet(() -> units.open(
                        new NewUnit("e", "空科", "空科", UnitType.DEPARTMENT, office.top.id()), FIRST, office.system()))
                .id();
    }

    private static NewRecord meeting(LocalDate day) {
        var values = Map.<String, Value>of(
                "title", new Value.Text("党组会" + day.getMonthValue()),
                "host", new Value.People(List.of(Value.Who.outsider("郑主持"))),
                "expected", new Value.Quantity(BigDecimal.TEN),
                "actual", new Value.Quantity(BigDecimal.TEN),
                "agenda", new Value.Items(List.of(new Value.Item("ideology.work", "学习传达上级部署"))));
        return new NewRecord(
                bureau.id(), new KindId("common.party-group-meeting"), day, Values.of(values), List.of(), null);
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
