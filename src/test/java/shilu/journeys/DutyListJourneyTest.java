package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.Standing;

/// From an office nobody holds to a letter that is signed: appointed, made, signed with its scan, confirmed, and
/// counted
/// on the duty list and the chain.
class DutyListJourneyTest {
    private static final Path SCAN =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/commitment-letter.pdf");
    private static final ContainsTextOptions LONG = new ContainsTextOptions().setTimeout(30_000);
    private static Office office;

    @BeforeAll
    static void an_office() {
        office = Office.separate();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void a_gap_is_filled_a_letter_is_made_and_signed_and_everybody_above_sees_it() {
        var two = new TwoPeople(office);
        var head = office.hire("褚负责", two.unit.id(), Role.HEAD);
        var superior = office.hire("贺上级", office.top.id(), Role.SUPERIOR);
        appointed(head, two);
        Browser.complaints(); // of the refusal, which is meant
        var page = Browser.visitor(Browser.SCREEN);
        office.signIn(page, two.recorder);
        page.navigate(office.site.at("/duty-lists?year=2026"));
        assertThat(page.locator("#letters + p + form tbody tr").first()).containsText("未生成");
        seen(page, "duty-list");
        page.locator("button[name=make]").first().press("Enter");
        assertThat(page.locator(".note-good")).containsText("责任书已生成");
        var letter = page.url();
        Browser.press(page, "登记签订");
        assertThat(page.locator(".note").first()).containsText("褚负责");
        assertThat(page.locator("[name='f.signed']")).hasValue("1");
        page.locator("#files").setInputFiles(SCAN);
        assertThat(page.locator("[data-uploads-said]")).containsText("已添加", LONG);
        Browser.press(page, "提交审核");
        assertThat(page.locator("main")).containsText("本条登记签订的责任书");
        confirmed(two);
        page.navigate(letter);
        assertThat(page.locator("main")).containsText("已签");
        assertThat(page.locator("dl.facts")).containsText("commitment-letter.pdf");
        seen(page, "letter-signed");
        chain(superior, two);
        assertThat(Browser.complaints()).isEmpty();
    }

    /// Without script, on a phone: what was typed stays where it is refused.
    private static void appointed(AccountId head, TwoPeople two) {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, head);
        page.navigate(office.site.at("/duty-lists?year=2026"));
        assertThat(page.locator("main")).containsText("未明确责任人");
        Browser.fits(page);
        page.locator("a[href*='office=FIRST_RESPONSIBLE']").click();
        page.locator("#person").fill("没有的人");
        Browser.press(page, "登记");
        assertThat(page.locator("#person-said .wrong")).containsText("没有找到“没有的人”");
        assertThat(page.locator("#person")).hasValue("没有的人");
        page.locator("#person").fill("褚负责");
        page.locator("#from").fill("2026-01-01");
        Browser.press(page, "登记");
        assertThat(page.locator(".note-good")).containsText("任职已登记");
        page.navigate(office.site.at("/appointments/" + two.unit.id() + "/groups/new"));
        page.locator("#name").fill("意识形态工作领导小组");
        Browser.press(page, "成立");
        page.locator("#person").fill("褚负责");
        Browser.press(page, "登记");
        assertThat(page.locator("main")).containsText("组长");
        Browser.fits(page);
    }

    private static void confirmed(TwoPeople two) {
        var confirmer = two.actor(two.confirmer);
        var ledger = office.site.bean(Ledger.class);
        var waiting = ledger.find(RecordQuery.all().standing(Standing.WAITING), confirmer)
                .records();
        ledger.confirm(waiting.getFirst().id(), confirmer);
    }

    private static void chain(AccountId superior, TwoPeople two) {
        var page = Browser.visitor(Browser.PHONE);
        office.signIn(page, superior);
        page.navigate(office.site.at("/duty-lists/" + office.top.id() + "/2026/chain"));
        var row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("褚负责"));
        assertThat(row).containsText("责任书已签 1 / 应签 1");
        assertThat(row).containsText("未明确责任人");
        seen(page, "chain");
        page.navigate(office.site.at("/duty-lists/" + two.unit.id() + "/2026"));
        assertThat(page.locator("main")).containsText("意识形态工作领导小组");
        seen(page, "duty-list");
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
