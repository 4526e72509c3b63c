package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.identity.Accounts;
import shilu.programme.Programmes;
import shilu.unit.Units;

/// Above more units than a list can bear, the reader writes which unit is meant: in every page that asks for one.
class ManyUnitsJourneyTest {
    private static final int UNITS = 305;
    private static final String TWICE = "柳河镇人民政府";

    private static Office office;
    private static AccountId reader;

    @BeforeAll
    static void a_county_of_many_units() {
        office = Office.separate();
        for (int i = 1; i <= UNITS; i++) office.unit("V" + i, "青禾县第" + i + "村民委员会");
        office.unit("Z1", "青禾县住房和城乡建设局");
        office.unit("L1", TWICE);
        office.unit("L2", TWICE);
        office.site.bean(Units.class).letters();
        reader = office.hire("郑总管", office.top.id(), Role.SUPERIOR, Role.RECORDER, Role.INSPECTOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_unit_is_found_by_a_part_of_its_name_its_code_or_its_initials(int width) {
        var page = signedIn(width, true);
        page.navigate(office.site.at("/figures"));
        assertThat(page.locator("#unit")).hasValue(office.top.name());
        Browser.picture(page, "many-units");
        Browser.sound(page);
        for (var written : List.of("住房", "Z1", "zfhcxjsj")) {
            page.locator("#unit").fill("");
            page.locator("#unit").pressSequentially(written);
            var offered = page.locator("#unit-named option");
            assertThat(offered).hasCount(1);
            assertThat(offered).hasAttribute("value", "青禾县住房和城乡建设局");
            // the browser shows only what holds the letters
            if (!written.equals("住房")) assertThat(offered).hasAttribute("label", Pattern.compile(written));
        }
        page.locator("#unit").fill("青禾县住房和城乡建设局");
        Browser.press(page, "查看");
        assertThat(page.locator("h1")).containsText("青禾县住房和城乡建设局");
        assertThat(page.locator("#unit")).hasValue("青禾县住房和城乡建设局");
        assertThat(Browser.complaints()).isEmpty();
    }

    @Test
    void a_name_that_two_bear_is_asked_back_and_offered_by_code() {
        var page = signedIn(Browser.SCREEN, true);
        page.navigate(office.site.at("/figures"));
        page.locator("#unit").fill("");
        page.locator("#unit").pressSequentially("柳河");
        assertThat(page.locator("#unit-named option")).hasCount(2);
        assertThat(page.locator("#unit-named option[value=L2]")).hasAttribute("label", TWICE + "（L2）");
        page.locator("#unit").fill(TWICE);
        Browser.press(page, "查看");
        assertThat(page.locator("main")).containsText("L1");
        assertThat(page.locator("main")).containsText("请改写单位代码");
        page.navigate(office.site.at("/figures?unit=L2"));
        assertThat(page.locator("h1")).containsText(TWICE);
        assertThat(page.locator("#unit")).hasValue("L2");
        page.navigate(office.site.at("/figures?unit=没有的单位"));
        assertThat(page.locator("main")).containsText("请核对单位代码或名称");
        page.getByText("重新选择").press("Enter");
        assertThat(page.locator("#unit")).hasValue(office.top.name());
        Browser.complaints();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/figures",
                "/statistics",
                "/obligations",
                "/obligations/units",
                "/plans",
                "/duty-lists",
                "/records",
                "/records/new",
                "/tasks",
                "/inspection",
                "/inspection/binders",
                "/inspection/entering");
    }

    /// Without script too.
    @Test
    void every_page_that_asks_for_a_unit_takes_it_in_writing() {
        var page = signedIn(Browser.PHONE, false);
        pages().forEach(path -> {
            var answer = page.navigate(office.site.at(path + "?unit=青禾县第7村民委员会"));
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(page.locator("#unit")).hasValue("青禾县第7村民委员会");
            assertThat(page.locator("select option").count()).as(path).isLessThan(100);
        });
    }

    @Test
    void only_the_readers_own_units_are_offered() {
        var visitor = new Visitor(office.site).with("HX-Request", "true");
        visitor.get("/sign-in/"
                + office.link(office.hire("外单位的人", office.unit("F", "县民政局").id(), Role.RECORDER)));
        assertThat(visitor.get("/named-units?words=民政").body()).contains("县民政局");
        assertThat(visitor.get("/named-units?words=柳河").body()).doesNotContain("柳河");
    }

    @Test
    void whoever_works_for_several_units_finds_each_from_the_home_page() {
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        var first = office.unit("S1", "清泉镇");
        var second = office.unit("S2", "柳泉镇");
        var both = office.hire("跨两镇的人", first.id(), Role.RECORDER);
        office.site.bean(Accounts.class).grant(both, Role.RECORDER, second.id(), Office.TODAY, null, office.security());
        var visitor = new Visitor(office.site).with("Accept-Language", "zh-CN");
        visitor.get("/sign-in/" + office.link(both));
        assertThat(visitor.get("/").body()).contains("清泉镇 2025 年应办事项", "/obligations?unit=" + second.id());
    }

    private static Page signedIn(int width, boolean script) {
        var page = script ? Browser.visitor(width) : Browser.visitorWithoutScript(width);
        office.signIn(page, reader);
        Browser.complaints();
        return page;
    }
}
