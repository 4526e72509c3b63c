package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.document.Docx;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;

/// From one entry the papers of a meeting, and from its decisions tasks that close with a record.
class MeetingPapersJourneyTest {
    private final Office office = Office.shared();
    private final TwoPeople two = new TwoPeople(office);

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_meeting_has_its_papers_and_its_decisions_are_seen_to(int width) throws IOException {
        Browser.complaints();
        var page = Browser.visitor(width);
        office.signIn(page, two.recorder);
        page.navigate(office.site.at("/tasks"));
        assertThat(page.locator(".empty")).containsText("议定事项写明责任和时限");
        page.navigate(office.site.at("/drafts/" + begun().id()));
        field(page, "title").fill("防汛工作会议");
        field(page, "expected").fill("12");
        field(page, "actual").fill("12");
        page.locator("details.more summary").press("Enter");
        decide(page, 0, "检修二号泵站", "工程科", "2026-01-31");
        decide(page, 1, "修订防汛预案", "办公室", "2026-01-09");
        more(page).locator("[data-add]").press("Enter");
        decide(page, 2, "传达学习", "", "");
        saved(page);
        seen(page, "papers-draft");
        var notice = page.waitForDownload(() -> page.locator("text=通知").first().click());
        assertThat(notice.suggestedFilename()).isEqualTo("通知-防汛工作会议-2026-01-10.docx");
        assertThat(Docx.lines(bytes(notice))).contains("定于2026年1月10日召开防汛工作会议，现将有关事项通知如下。");
        assertThat(Docx.part(bytes(notice), "word/header1.xml")).contains("样例");

        Browser.press(page, "提交审核");
        assertThat(page.locator(".note-good")).containsText("已提交");
        var record = new RecordId(page.url().substring(page.url().lastIndexOf('/') + 1));
        two.ledger().confirm(record, two.actor(two.confirmer));
        page.reload();
        seen(page, "papers-record");
        var minutes = page.waitForDownload(
                () -> page.locator("a:has-text('纪要')").first().click());
        assertThat(minutes.suggestedFilename()).isEqualTo("纪要-防汛工作会议-2026-01-10.docx");
        assertThat(Docx.lines(bytes(minutes))).contains("1|检修二号泵站|工程科|2026年1月31日", "3|传达学习||");

        page.navigate(office.site.at("/"));
        assertThat(page.locator("text=未办结的任务（2 项）")).isVisible();
        seen(page, "papers-home");
        page.navigate(office.site.at("/tasks"));
        assertThat(page.locator("tbody tr").first()).containsText("修订防汛预案");
        assertThat(page.locator("tbody tr").first()).containsText("超期 1 天");
        seen(page, "papers-tasks");

        var done = trained("防汛预案印发和演练");
        two.ledger().confirm(done.id(), two.actor(two.confirmer));
        page.navigate(office.site.at("/tasks/" + record + "/2"));
        page.fill("#words", "印发");
        Browser.press(page, "查找");
        page.locator("input[name=with]").check();
        seen(page, "papers-task");
        Browser.press(page, "用所选记录办结");
        assertThat(page.locator(".note-good")).containsText("任务已办结");
        page.navigate(office.site.at("/tasks/" + record + "/1"));
        page.selectOption("#kind", "common.training");
        Browser.press(page, "现在记一笔");
        assertThat(page.locator(".note").first()).containsText("检修二号泵站");
        Browser.picture(page, "papers-task-draft");
        assertThat(Browser.complaints()).isEmpty();
    }

    @Test
    void decisions_are_written_down_without_script_and_a_head_drops_a_task() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, two.recorder);
        var draft = begun();
        page.navigate(office.site.at("/drafts/" + draft.id()));
        field(page, "title").fill("安全工作会议");
        field(page, "expected").fill("5");
        field(page, "actual").fill("5");
        page.locator("details.more summary").press("Enter");
        decide(page, 0, "清理消防通道", "后勤科", "2026-02-01");
        decide(page, 1, "更换灭火器", "后勤科", "2026-02-02");
        more(page).locator("[data-add]").press("Enter");
        assertThat(lines(page)).hasCount(3);
        assertThat(lines(page).nth(1).locator("[name$='.owner']")).hasValue("后勤科");
        assertThat(lines(page).nth(1).locator("[name$='.due']")).hasValue("2026-02-02");
        decide(page, 2, "开展演练", "办公室", "2026-03-01");
        Browser.press(page, "提交审核");
        var record = new RecordId(page.url().substring(page.url().lastIndexOf('/') + 1));
        two.ledger().confirm(record, two.actor(two.confirmer));
        AccountId head = office.hire("高主任", two.unit.id(), Role.HEAD);
        office.signIn(page, head);
        page.navigate(office.site.at("/tasks/" + record + "/3"));
        page.locator("summary:has-text('不再办理')").press("Enter");
        page.fill("#reason", "并入年度演练计划");
        Browser.press(page, "确定不再办理");
        assertThat(page.locator("main")).containsText("并入年度演练计划");
        Browser.picture(page, "papers-dropped");
        assertThat(page.locator(".note-good")).containsText("已记下");
    }

    private Draft begun() {
        return office.site
                .bean(Drafts.class)
                .begin(two.unit.id(), new KindId("common.meeting"), two.actor(two.recorder));
    }

    private WorkRecord trained(String title) {
        var values = Values.of(Map.of(
                "title", new Value.Text(title),
                "trainees", new Value.Quantity(BigDecimal.TEN),
                "days", new Value.Quantity(BigDecimal.ONE)));
        var work = new NewRecord(two.unit.id(), new KindId("common.training"), Office.TODAY, values, List.of(), null);
        return two.ledger().submit(work, two.actor(two.recorder));
    }

    private static Locator lines(Page page) {
        return page.locator("[data-field='f.decisions'] [data-row]");
    }

    private static Locator more(Page page) {
        return page.locator("[data-field='f.decisions']");
    }

    private static void decide(Page page, int row, String matter, String owner, String due) {
        var line = lines(page).nth(row);
        line.locator("[name$='.text']").fill(matter);
        line.locator("[name$='.owner']").fill(owner);
        if (!due.isEmpty()) line.locator("[name$='.due']").fill(due);
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='f." + name + "']");
    }

    private static void saved(Page page) {
        page.waitForCondition(
                () -> page.evaluate("Object.keys(localStorage).length").equals(0));
    }

    private static byte[] bytes(Download file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        }
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
