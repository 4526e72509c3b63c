package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.RecordId;

/// A record that counts is corrected and withdrawn, each by two people; the figure follows the second one's word.
class CorrectJourneyTest {
    private static final String FIGURE = "/figures/ideology.commitments?period=2025&unit=";

    private final TwoPeople two = new TwoPeople(Office.shared());
    private final Office office = two.office;

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_correction_and_a_withdrawal_count_once_another_person_agrees(int width) {
        two.confirmed("科室责任书", 3);
        var record = two.confirmed("班子成员责任书", 12).id();
        Browser.complaints();
        var recorder = signedIn(width, true, true);
        var confirmer = signedIn(width, true, false);
        figure(recorder, "15", 2);

        open(recorder, record);
        seen(recorder, "correct-record");
        Browser.press(recorder, "更正");
        assertThat(recorder.locator("h1")).hasText("更正：责任书签订");
        assertThat(recorder.locator("[name='f.signed']")).hasValue("12");
        recorder.locator("[name='f.signed']").fill("10");
        submit(recorder);
        assertThat(recorder.locator("#reason-said .wrong")).hasText("请填写原因。");
        seen(recorder, "correct-no-reason");
        recorder.locator("#reason").fill("两份为去年签订，重复计算");
        submit(recorder);
        assertThat(recorder.locator(".note-good")).containsText("审核通过前仍按原来的内容计数");
        seen(recorder, "correct-waits");
        figure(recorder, "15", 2);

        open(confirmer, record);
        assertThat(confirmer.locator(".note-warn")).containsText("两份为去年签订，重复计算");
        assertThat(confirmer.locator(".facts .was")).containsText("12");
        assertThat(confirmer.locator(".facts .now")).containsText("10");
        seen(confirmer, "correct-judge");
        Browser.press(confirmer, "同意更正");
        figure(confirmer, "13", 2);
        confirmer.locator("td.long a").first().press("Enter");
        figure(recorder, "13", 2);

        open(recorder, record);
        recorder.locator(".withdraw summary").press("Enter");
        Browser.press(recorder, "申请作废");
        assertThat(recorder.locator("#reason-said .wrong")).hasText("请填写原因。");
        seen(recorder, "withdraw-no-reason");
        recorder.locator("#reason").fill("与科室责任书重复");
        Browser.press(recorder, "申请作废");
        assertThat(recorder.locator(".note-good")).containsText("已申请作废");
        seen(recorder, "withdraw-waits");
        figure(recorder, "13", 2);
        open(confirmer, record);
        seen(confirmer, "withdraw-judge");
        Browser.press(confirmer, "同意作废");
        figure(recorder, "3", 1);

        open(recorder, record);
        assertThat(recorder.locator(".mark-withdrawn")).hasText("已作废");
        assertThat(recorder.locator(".moves")).hasCount(0);
        recorder.locator("a[href$='/versions']").press("Enter");
        assertThat(recorder.locator(".versions thead th")).hasCount(3);
        seen(recorder, "versions-withdrawn");
        assertThat(Browser.complaints()).noneMatch(said -> !said.contains("422"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void every_version_stands_beside_the_others_with_what_it_changes(int width) {
        var record = two.letters("班子成员责任书", 12, two.recorder).id();
        two.ledger().giveBack(record, "少两份，请核对", two.actor(two.confirmer));
        var recorder = signedIn(width, false, true); // axe needs script: looked at with it below
        open(recorder, record);
        assertThat(recorder.locator(".note-bad")).containsText("少两份，请核对");
        Browser.picture(recorder, "correct-returned");
        Browser.press(recorder, "修改后重新提交");
        recorder.locator("[name='f.signed']").fill("14");
        submit(recorder);
        two.ledger().confirm(record, two.actor(two.confirmer));
        correct(recorder, record, "15", "又补签一份");
        two.ledger().giveBack(record, "补签的一份是明年的责任书，不应计入今年；请把今年的签订情况逐份核对后再提。", two.actor(two.confirmer));
        recorder.navigate(office.site.at("/"));
        assertThat(recorder.locator(".came-back")).containsText("更正没有通过");
        Browser.picture(recorder, "correct-refused-home");
        recorder.locator(".came-back button").press("Enter");
        assertThat(recorder.locator("[name='f.signed']")).hasValue("15");
        assertThat(recorder.locator("#reason")).hasValue("又补签一份");
        recorder.locator("[name='f.title']").fill("班子成员和科室负责人责任书");
        submit(recorder);
        figure(recorder, "14", 1);

        recorder.navigate(office.site.at("/records/" + record + "/versions"));
        assertThat(recorder.locator(".versions thead th")).hasCount(5);
        assertThat(recorder.locator(".versions thead .mark")).hasText(new String[] {"未通过", "现在计数", "未通过", "待审核"});
        var signed = recorder.locator("tr", new Page.LocatorOptions().setHasText("实签份数"))
                .locator("td");
        assertThat(signed).hasText(new String[] {"12", "有改动 14", "有改动 15", "有改动 15"});
        assertThat(recorder.locator("tr", new Page.LocatorOptions().setHasText("责任书名称"))
                        .locator(".changed"))
                .hasCount(1);
        assertThat(recorder.locator(".version-said").first()).containsText("又补签一份");
        var reader = signedIn(width, true, true);
        reader.navigate(office.site.at("/records/" + record + "/versions"));
        seen(reader, "versions");
    }

    @Test
    void a_file_that_a_correction_adds_or_drops_says_so() {
        var record =
                two.letters("责任书", 5, two.recorder, "commitment-letter.pdf").id();
        two.ledger().confirm(record, two.actor(two.confirmer));
        var recorder = signedIn(Browser.SCREEN, true, true);
        open(recorder, record);
        Browser.press(recorder, "更正");
        recorder.locator("#reason").fill("换成签字后的扫描件");
        recorder.locator(".upload-remove").first().press("Enter");
        recorder.locator("#files")
                .setInputFiles(java.nio.file.Path.of(
                        "packs/ideology-responsibility/sample/housing/evidence/photo-meeting.jpg"));
        assertThat(recorder.locator(".upload-picture")).hasCount(1);
        submit(recorder);
        assertThat(recorder.locator(".files .mark")).hasText(new String[] {"去掉", "新增"});
        var confirmer = signedIn(Browser.SCREEN, true, false);
        open(confirmer, record);
        confirmer.locator(".pages img").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        seen(confirmer, "correct-files");
    }

    private void correct(Page page, RecordId record, String signed, String reason) {
        open(page, record);
        Browser.press(page, "更正");
        page.locator("[name='f.signed']").fill(signed);
        page.locator("#reason").fill(reason);
        submit(page);
    }

    private static void submit(Page page) {
        page.locator("button", new Page.LocatorOptions().setHasText("提交审核"))
                .first()
                .press("Enter");
    }

    /// The figure, and how many records stand behind it.
    private void figure(Page page, String value, int records) {
        page.navigate(office.site.at(FIGURE + two.unit.id()));
        assertThat(page.locator(".figure strong")).hasText(value);
        assertThat(page.locator("td.long a[href*='/records/']")).hasCount(records);
    }

    private void open(Page page, RecordId record) {
        page.navigate(office.site.at("/records/" + record));
    }

    private Page signedIn(int width, boolean script, boolean recorder) {
        var page = script ? Browser.visitor(width) : Browser.visitorWithoutScript(width);
        office.signIn(page, recorder ? two.recorder : two.confirmer);
        return page;
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
