package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.report.Reports;
import shilu.search.Indexing;
import shilu.unit.People;
import shilu.unit.Unit;

/// Somebody looks for a unit, a colleague, a report and a piece of work, from the box on every page.
class SearchJourneyTest {
    private static Office office;
    private static Unit bureau;
    private static AccountId head;
    private static Actor recorder;
    private static Actor confirmer;

    @BeforeAll
    static void a_bureau_with_work_and_a_report() {
        office = Office.separate();
        bureau = office.unit("qhx01", "清河县应急管理局");
        office.unit("other", "水务局");
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, office.top.id(), LocalDate.of(2024, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        recorder = actor(office.hire("周记录", bureau.id(), Role.RECORDER));
        confirmer = actor(office.hire("单审核", bureau.id(), Role.CONFIRMER));
        head = office.hire("曾首责", bureau.id(), Role.HEAD);
        var day = LocalDate.of(2025, 1, 1);
        office.site
                .bean(People.class)
                .appoint(
                        actor(head).person(), People.Office.FIRST_RESPONSIBLE, bureau.id(), day, null, office.system());
        for (int i = 1; i <= 23; i++)
            confirmed("消防安全会议" + i, LocalDate.of(2025, 3, 1).plusDays(i));
        var withdrawn = confirmed("防汛会议", LocalDate.of(2025, 6, 1));
        ledger().withdraw(withdrawn.id(), "重复", recorder);
        ledger().confirm(withdrawn.id(), confirmer);
        office.site.bean(Indexing.class).index(office.region);
        confirmed("演练会议", LocalDate.of(2026, 1, 5)); // not in the index
        office.site.bean(Reports.class).write("ideology.annual", bureau.id(), Period.parse("2025"), actor(head));
    }

    private static Actor actor(AccountId account) {
        return office.site.bean(Actors.class).of(account).orElseThrow();
    }

    private static Ledger ledger() {
        return office.site.bean(Ledger.class);
    }

    private static WorkRecord confirmed(String title, LocalDate day) {
        var agenda = new Value.Items(List.of(new Value.Item(null, "听取关于城区老旧小区电动自行车充电设施Ａ4区排查整治情况的汇报，研究下一步措施")));
        var values = Map.<String, Value>of(
                "title", new Value.Text(title),
                "place", new Value.Text("三楼会议室"),
                "host", new Value.People(List.of(Value.Who.outsider("郑主持"))),
                "expected", new Value.Quantity(java.math.BigDecimal.TEN),
                "actual", new Value.Quantity(java.math.BigDecimal.TEN),
                "agenda", agenda);
        var work = new NewRecord(bureau.id(), new KindId("common.meeting"), day, Values.of(values), List.of(), null);
        var record = ledger().submit(work, recorder);
        ledger().confirm(record.id(), confirmer);
        return record;
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void from_any_page_to_the_record(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, head);
        Browser.complaints();
        page.navigate(office.site.at("/search"));
        assertThat(page.locator(".empty")).containsText("qhx");
        seen(page, "search-empty");
        search(page, "应急");
        seen(page, "search-all");
        search(page, "单审核");
        seen(page, "search-name");
        page.navigate(office.site.at("/records"));
        var box = box(page, width);
        box.fill("消防 ａ４区");
        box.press("Enter");
        assertThat(page.locator(".hits li")).hasCount(20);
        assertThat(page.locator(".hits li").first()).containsText("消防安全会议23");
        assertThat(page.locator(".hits li").first().locator("mark").first()).hasText("消防");
        assertThat(page.locator(".hits li").first().locator(".where mark")).hasText("Ａ4区");
        seen(page, "search-records");
        page.locator("a[rel=next]").click();
        assertThat(page.locator(".hits li")).hasCount(3);
        page.locator("select[name=year]").selectOption("2026");
        Browser.press(page, "缩小范围");
        assertThat(page.locator(".empty")).isVisible();
        page.locator("input[name=q]:visible").fill("会议室");
        page.locator("input[name=q]:visible").press("Enter");
        page.locator("select[name=year]").selectOption("2026");
        Browser.press(page, "缩小范围");
        assertThat(page.locator(".hits li")).hasCount(1);
        assertThat(page.url()).contains("year=2026");
        page.locator(".hits a").first().click();
        assertThat(page.locator("h1")).containsText("演练会议");
        assertThat(Browser.complaints()).isEmpty();
    }

    /// With a stroke of the key on a screen, behind the menu on a phone.
    private static com.microsoft.playwright.Locator box(Page page, int width) {
        if (width == Browser.PHONE) {
            assertThat(page.locator("#search-top")).isHidden();
            page.locator("label.menu-button").click();
            return page.locator("#search-menu");
        }
        page.keyboard().press("/");
        assertThat(page.locator("#search-top")).isFocused();
        assertThat(page.locator("#search-top")).hasValue("");
        return page.locator("#search-top");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void units_people_and_reports_without_script(int width) {
        var page = Browser.visitorWithoutScript(width);
        office.signIn(page, head);
        search(page, "qhx");
        assertThat(page.locator("#found-units + ul li")).hasCount(1);
        assertThat(page.locator("#found-units + ul")).containsText("清河县应急管理局");
        search(page, "应急");
        assertThat(page.locator("#found-units + ul")).containsText("qhx01");
        assertThat(page.locator("#found-reports + ul a").first()).isVisible();
        Browser.picture(page, "search-units");
        search(page, "zsz");
        assertThat(page.locator("#found-people + ul")).containsText("曾首责");
        assertThat(page.locator("#found-people + ul")).containsText("第一责任人");
        search(page, "csz");
        assertThat(page.locator("#found-people + ul")).containsText("曾首责");
        search(page, "单审核");
        assertThat(page.locator("#found-people + ul")).containsText("单审核");
        assertThat(page.locator(".note")).containsText("只找人员名片");
        assertThat(page.locator(".hits")).hasCount(0);
        Browser.picture(page, "search-people");
        search(page, "防汛");
        assertThat(page.locator(".hits li")).containsText("已作废");
        search(page, "水务");
        assertThat(page.locator(".empty")).containsText("没有找到");
        Browser.picture(page, "search-nothing");
        office.signIn(page, "system");
        search(page, "水务");
        page.locator("#found-units + ul a").first().click();
        assertThat(page.locator("h1")).containsText("水务局");
    }

    @Test
    void whatever_is_typed_is_answered_in_words() {
        var visitor = new Visitor(office.site);
        visitor.get("/sign-in/" + office.link(head));
        var answers = Map.of(
                "，。！",
                "请输入文字",
                "%",
                "请输入文字",
                "_",
                "请输入文字",
                "火".repeat(200),
                "最多 100 个",
                "一 二 三 四 五 六 七 八 九",
                "一次最多搜 8 个词",
                "不存在的事",
                "没有找到",
                "<b>' or 1=1 --",
                "没有找到",
                "防",
                "防汛会议",
                "郑主持",
                "没有找到");
        answers.forEach((typed, answer) -> {
            var page = visitor.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&language=zh-CN");
            assertThat(page.statusCode()).as(typed).isEqualTo(200);
            assertThat(page.body().replaceAll("</?mark>", "")).as(typed).contains(answer);
        });
    }

    private static void search(Page page, String typed) {
        page.navigate(office.site.at("/search"));
        page.locator("#search-page").fill(typed);
        page.locator("#search-page").press("Enter");
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
