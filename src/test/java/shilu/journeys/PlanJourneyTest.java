package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Period;
import shilu.identity.Actors;
import shilu.plan.ItemId;
import shilu.plan.PlannedWork;
import shilu.plan.Plans;

/// From an empty year to a plan that is kept, moved by mouse and by keyboard, and beside what was done.
class PlanJourneyTest {
    private static final String LECTURE = "ideology.duty-lecture";
    private static Office office;

    @BeforeAll
    static void an_office() {
        office = Office.separate();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_recorder_has_a_year_proposed_keeps_it_and_moves_an_item(int width) {
        var two = new TwoPeople(office);
        var page = Browser.visitor(width);
        office.signIn(page, two.recorder);
        Browser.complaints();
        page.navigate(office.site.at("/plans"));
        assertThat(page.locator(".empty")).containsText("由责任事项生成建议");
        Browser.press(page, "由责任事项生成建议");
        assertThat(page.locator(".note-good")).containsText("项建议");
        assertThat(page.locator(".plan-proposals").first()).isVisible();
        seen(page, "plan-proposals");
        Browser.press(page, "全部保留");
        assertThat(page.locator(".note-good")).containsText("已列入计划");
        seen(page, "plan-year");
        page.navigate(office.site.at(page.url() + "/months/2"));
        seen(page, "plan-month");
        byKey(page);
        if (width == Browser.SCREEN) byMouse(page);
        page.navigate(office.site.at("/"));
        assertThat(page.locator("main")).containsText("近期计划");
        seen(page, "plan-home");
        assertThat(Browser.complaints()).isEmpty();
    }

    /// From the item to its button, along the days, and dropped with Enter.
    private static void byKey(Page page) {
        var item = page.locator("[data-plan-item]").first();
        var title = item.getAttribute("data-title");
        var from = LocalDate.parse(item.locator("xpath=ancestor::td").getAttribute("data-day"));
        item.locator("[data-plan-pick]").press("Enter");
        assertThat(page.locator("[data-plan-said]")).containsText("正在移动");
        assertThat(page.locator("[data-day='" + from + "']")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        var to = from.plusDays(6);
        assertThat(page.locator("[data-day='" + to + "']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-plan-what]")).containsText(to.toString());
        seen(page, "plan-moving");
        page.keyboard().type("与党组会合并安排");
        page.keyboard().press("Enter");
        assertThat(page.locator(".note-good")).containsText(title);
        assertThat(page.locator("[data-day='" + to + "']")).containsText(title);
    }

    private static void byMouse(Page page) {
        var item = page.locator("[data-plan-item]").first();
        var title = item.getAttribute("data-title");
        item.dragTo(page.locator("[data-day='2026-02-27']"));
        assertThat(page.locator("[data-plan-what]")).containsText("2026-02-27");
        page.locator("[data-plan-move] input[name=reason]").fill("场地冲突");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-day='2026-02-27']")).containsText(title);
    }

    @Test
    void without_script_an_item_is_moved_and_its_record_begun_by_plain_forms() {
        var two = new TwoPeople(office);
        var id = planned(two, "2026-01-08..2026-01-08");
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, two.recorder);
        page.navigate(office.site.at(id.path()));
        assertThat(page.locator("main")).containsText("逾期未完成");
        page.locator("#month").selectOption("2");
        page.locator("#day").fill("30");
        page.locator("#reason").fill("主讲人出差");
        Browser.press(page, "改期");
        assertThat(page.locator("#day-said .wrong")).containsText("2 月没有“30”日");
        assertThat(page.locator("#reason")).hasValue("主讲人出差");
        page.locator("#day").fill("");
        Browser.press(page, "改期");
        assertThat(page.locator("main")).containsText("原定 2026-01-08");
        Browser.fits(page);
        Browser.press(page, "填写：三会一课");
        assertThat(page.locator("h1")).containsText("三会一课");
        assertThat(page.locator("#day")).hasValue("2026-01-10");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void an_item_beside_its_record_says_what_came_of_it(int width) {
        var two = new TwoPeople(office);
        var record = two.confirmed("签订责任书", 20);
        var id = planned(two, "2025-04");
        var page = Browser.visitor(width);
        office.signIn(page, two.recorder);
        page.navigate(office.site.at(id.path()));
        page.locator("select[name=record]").selectOption(record.id().value());
        Browser.press(page, "就是这条");
        assertThat(page.locator("main")).containsText("已完成");
        seen(page, "plan-item");
        page.locator("a[href*='/records/" + record.id() + "']").first().click();
        assertThat(page.locator("h1")).containsText("签订责任书");
        page.navigate(office.site.at("/plans/" + two.unit.id() + "/2025"));
        assertThat(page.locator("main tbody", new Page.LocatorOptions().setHas(page.locator(".plan-done")))
                        .last())
                .containsText("党课");
        seen(page, "plan-actual");
    }

    private static ItemId planned(TwoPeople two, String when) {
        var actor = office.site.bean(Actors.class).of(two.recorder).orElseThrow();
        var work = new PlannedWork("党课", LECTURE, Period.parse(when), "分管领导", "");
        return office.site.bean(Plans.class).plan(two.unit.id(), work, actor);
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
