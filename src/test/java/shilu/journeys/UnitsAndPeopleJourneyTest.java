package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.AccountId;
import shilu.common.Period;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Units and people from an empty installation on: taken in from a workbook, moved, closed, taken back; roles seen from
/// a
/// unit; a recorder's open work handed over. Everything is done on a phone without script, then looked at.
class UnitsAndPeopleJourneyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final LocalDate AHEAD = Office.TODAY.plusDays(30);
    private static final String LONG = "青禾县住房和城乡建设局房屋征收与物业行业指导监督管理服务中心";

    private static final int HIGH = 900;

    private static Office office;
    private static int looked;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        office = Office.separate();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void units_and_people_are_kept_without_script() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, "system");
        look(office.system().account(), "/units");
        takeIn(page);
        var bureau = named("B1");
        closeIsRefused(page, bureau);
        moveAndTakeBack(page, bureau);
        leave(page);
        look(office.system().account(), "/units", "/units/" + bureau.id());
        rolesByUnit();
        handOver(bureau);
        Browser.complaints();
    }

    private void takeIn(Page page) {
        page.navigate(office.site.at("/units/import"));
        page.setInputFiles("#file", workbook("bad.xlsx", "没有的单位"));
        Browser.press(page, "先检查，不导入");
        assertThat(page.locator(".note-bad")).containsText("现在什么也没有导入");
        assertThat(page.locator("main")).containsText("没有上级单位“没有的单位”");
        Browser.picture(page, "units-import-refused");
        page.setInputFiles("#file", workbook("bad.xlsx", "没有的单位"));
        Browser.press(page, "导入");
        assertThat(page.locator(".note-bad")).containsText("没有上级单位“没有的单位”");
        page.setInputFiles("#file", workbook("good.xlsx", office.top.name()));
        Browser.press(page, "导入");
        assertThat(page.locator(".note-good")).containsText("已导入：单位 306 个，人员 30 名");
        assertThat(page.locator(".tree").first()).containsText(LONG);
    }

    private static void closeIsRefused(Page page, Unit bureau) {
        page.navigate(office.site.at("/units/" + bureau.id() + "/changes/close"));
        Browser.press(page, "下一步：看看会怎样");
        assertThat(page.locator("#from-said .wrong")).containsText("还有下级单位");
        page.navigate(office.site.at("/units/" + bureau.id() + "/changes/move"));
        page.fill("#parent", "B1-1");
        Browser.press(page, "下一步：看看会怎样");
        assertThat(page.locator("#parent-said .wrong")).containsText("不能把单位移到它自己的下级之下");
        Browser.picture(page, "unit-move-refused");
    }

    private static void moveAndTakeBack(Page page, Unit bureau) {
        page.fill("#parent", "B2");
        page.fill("#from", AHEAD.toString());
        Browser.press(page, "下一步：看看会怎样");
        assertThat(page.locator("main")).containsText("此前可以收回");
        assertThat(page.locator("main")).containsText("个单位随之一起调整");
        Browser.picture(page, "unit-move-preview");
        Browser.press(page, "确定调整");
        assertThat(page.locator(".note-good")).containsText("归新上级");
        assertThat(page.locator("main")).containsText("已宣布、尚未生效");
        Browser.press(page, "收回");
        assertThat(page.locator(".note-good")).containsText("如同没有宣布过");
        page.navigate(office.site.at("/units/" + named("B3-1").id() + "/changes/close"));
        page.fill("#from", Office.TODAY.toString());
        Browser.press(page, "下一步：看看会怎样");
        Browser.press(page, "确定撤销");
        assertThat(page.locator(".note-warn")).containsText("已撤销");
        page.navigate(office.site.at("/units/" + bureau.id() + "/changes/rename"));
        page.fill("#name", "更名后的局");
        page.fill("#from", AHEAD.toString());
        Browser.press(page, "下一步：看看会怎样");
        Browser.press(page, "确定更名");
    }

    private static void leave(Page page) {
        office.hire("何离任", named("B4").id(), Role.RECORDER);
        page.navigate(office.site.at("/people?words=何离任"));
        page.click("tbody a");
        page.fill("#day", Office.TODAY.toString());
        Browser.press(page, "登记离开");
        assertThat(page.locator("h1")).containsText("已离开");
        Browser.picture(page, "person-left");
    }

    private static void rolesByUnit() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        var soon = office.hire("到期的人", named("B4").id(), Role.RECORDER);
        office.signIn(page, "security");
        page.navigate(office.site.at("/accounts/" + soon));
        page.fill("input[name=until]", AHEAD.minusDays(5).toString());
        Browser.press(page, "改截止日期");
        assertThat(page.locator(".note-good")).containsText("截止日期已更改");
        page.navigate(office.site.at("/accounts"));
        assertThat(page.locator(".cards-above")).containsText("到期的人");
        assertThat(page.locator(".cards-above")).containsText("何离任");
        page.navigate(office.site.at("/accounts/units?unit=B4"));
        assertThat(page.locator("tbody")).containsText("到期的人");
        look(office.security().account(), "/accounts/" + soon, "/accounts", "/accounts/units?unit=B4");
    }

    private static void handOver(Unit bureau) {
        var giver = office.hire("交出的人", bureau.id(), Role.RECORDER);
        var taker = office.hire("接手的人", bureau.id(), Role.RECORDER);
        record(bureau, giver);
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, giver);
        page.navigate(office.site.at("/handovers"));
        page.click("tbody a");
        page.fill("#reason", "请打 13812345678");
        Browser.press(page, "移交");
        assertThat(page.locator("#reason-said .wrong")).containsText("电话号码");
        page.fill("#reason", "岗位调整");
        Browser.press(page, "移交");
        assertThat(page.locator(".note-good")).containsText("移交给接手的人");
        page.navigate(office.site.at("/"));
        assertThat(page.locator("main")).containsText("已于 2026-01-10 交给接手的人");
        var person = office.site.bean(Actors.class).of(taker).orElseThrow().person();
        look(taker, "/", "/handovers", "/handovers/" + bureau.id() + "/" + person);
    }

    private static void record(Unit unit, AccountId recorder) {
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keepShipped(office.region, "ideology-responsibility");
        programmes.adopt(pack, office.top.id(), DAY, LocalDate.of(2026, 12, 31), office.system());
        var values = Values.of(Map.of(
                "title", new Value.Text("签订责任书"),
                "due_letters", new Value.Quantity(new BigDecimal(9)),
                "signed", new Value.Quantity(new BigDecimal(9))));
        var work = new NewRecord(
                unit.id(), new KindId("ideology.commitment"), LocalDate.of(2025, 4, 1), values, List.of(), null);
        office.site
                .bean(Ledger.class)
                .submit(work, office.site.bean(Actors.class).of(recorder).orElseThrow());
    }

    private static Unit named(String code) {
        return office.site
                .bean(Units.class)
                .meant(office.region, code, Period.day(Office.TODAY))
                .one()
                .orElseThrow();
    }

    /// At both widths, by axe's rules, and as a picture.
    private static void look(AccountId account, String... paths) {
        var page = Browser.visitor(Browser.SCREEN);
        office.signIn(page, account);
        for (var path : paths) {
            page.navigate(office.site.at(path));
            looked++;
            for (int width : new int[] {Browser.SCREEN, Browser.PHONE}) {
                page.setViewportSize(width, HIGH);
                Browser.picture(page, "units-and-people-" + looked);
                Browser.sound(page);
            }
        }
        page.context().close();
    }

    /// 20 bureaus with 14 offices each, and one line six steps deep, whose top stands below the given unit.
    private Path workbook(String name, String top) {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var book = BookWriter.to(out)) {
            var units = book.sheet("单位", null, columns("单位代码", "单位名称", "类型", "上级单位", "设立日期"));
            for (int bureau = 1; bureau <= 20; bureau++) {
                units.row(row("B" + bureau, "青禾县第" + bureau + "局", "局", top));
                for (int one = 1; one <= 14; one++)
                    units.row(row("B" + bureau + "-" + one, "第" + bureau + "局" + one + "科", "内设科室", "B" + bureau));
            }
            var above = "B20";
            for (int step = 1; step <= 5; step++) {
                units.row(row("L" + step, step == 1 ? LONG : "第" + step + "层", "机关", above));
                above = "L" + step;
            }
            units.row(row("T1", "青禾镇", "镇", top));
            var people = book.sheet("人员", null, columns("姓名", "单位", "职务"));
            for (int one = 0; one < 30; one++) people.row(List.of("人员" + one, "B" + (1 + one % 20), "科员"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private static List<Column> columns(String... headings) {
        return List.of(headings).stream().map(Column::of).toList();
    }

    private static List<@Nullable Object> row(String... cells) {
        var row = new ArrayList<@Nullable Object>(List.of(cells));
        row.add(DAY);
        return row;
    }
}
