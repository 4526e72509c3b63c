package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shilu.common.Role;
import shilu.programme.ProgrammeId;
import shilu.programme.Programmes;

/// A system administrator edits a duty and a choice, sees what it changes, and puts it in force; whoever is asked reads
/// it.
class PackEditJourneyTest {
    private static final String DUTY = "ideology.duty-lecture";
    private static Office office;
    private static ProgrammeId system;

    @BeforeAll
    static void an_office() {
        office = Office.separate();
        office.unit("housing", "县住建局");
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), office.system());
        system = new ProgrammeId(office.top.id(), pack.id());
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void a_duty_and_a_choice_are_edited_looked_at_and_put_in_force() {
        var page = Browser.visitor(Browser.SCREEN);
        office.signIn(page, "system");
        Browser.complaints();
        page.navigate(office.site.at("/programmes"));
        seen(page, "programmes");
        page.locator("main table a").first().click();
        seen(page, "programme");
        Browser.press(page, "修订");
        assertThat(page.locator(".empty")).containsText("还没有改动");
        page.locator("a[href$='" + DUTY + "']").click();
        page.locator("#at-least").fill("2");
        page.locator("#on").fill("03-31");
        Browser.press(page, "存入修订稿");
        assertThat(page.locator("#on-said .wrong")).containsText("只有“每年”的事项");
        assertThat(page.locator("#at-least")).hasValue("2");
        seen(page, "programme-duty");
        page.locator("#on").fill("");
        Browser.press(page, "存入修订稿");
        assertThat(page.locator(".note-good")).containsText("已存入修订稿");
        page.locator("a[href$='/choices/ideology.branch-life/form']").click();
        page.locator("#added-name-0").fill("云上党课");
        seen(page, "programme-choices");
        Browser.press(page, "存入修订稿");
        assertThat(page.locator("main table").first()).containsText("云上党课");
        page.locator("details.more > summary").click();
        assertThat(page.locator(".diff-came").first()).containsText("at-least: 2");
        seen(page, "programme-edit");
        page.locator("a[href$='/edit/adoption']").click();
        page.locator("#from").fill("2026-04-01");
        page.locator("#note").fill("依据县委2026年1号文件");
        seen(page, "programme-adoption");
        Browser.press(page, "看影响");
        assertThat(page.locator("main")).containsText("“党课”");
        seen(page, "programme-preview");
        Browser.press(page, "起用新版本（2026-04-01 起）");
        assertThat(page.locator(".note-good")).containsText("2026-04-01 起适用");
        assertThat(page.locator("main")).containsText("依据县委2026年1号文件");
        seen(page, "programme-after");
        assertThat(Browser.complaints()).noneMatch(said -> !said.contains("422"));
        onAPhone();
    }

    /// The recorder sees what comes, and what it changes, in English and on a phone, and nothing to edit.
    private static void onAPhone() {
        var page = Browser.visitor(Browser.PHONE);
        office.signIn(page, office.hire("王小青", office.top.id(), Role.RECORDER));
        page.navigate(office.site.at(system.path() + "?language=en"));
        assertThat(page.locator("main")).containsText("From 2026-04-01 on version 2025.2 is in force");
        assertThat(page.locator("main form")).hasCount(0);
        seen(page, "programme-phone");
        page.locator(".note-warn a").click();
        assertThat(page.locator("main table").first()).containsText("Times in a period, at least");
        seen(page, "programme-version-phone");
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
