package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.ledger.PhonePhoto;

/// Files are added to a form as a recorder does it: chosen, dropped or pasted, over a network that goes away.
class EvidenceUploadJourneyTest {
    private static final Path SHEET =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/sign-in-meeting.pdf");
    private static final HasCountOptions LONG = new HasCountOptions().setTimeout(30_000);

    private static Office office;
    private static AccountId recorder;

    @BeforeAll
    static void open() {
        office = Office.separate("spring.profiles.active=dev");
        recorder = office.hire("周记录", office.unit("upload", "县城管局").id(), Role.RECORDER);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void a_photo_and_a_sheet_arrive_though_the_network_is_cut_in_the_middle() throws IOException {
        var page = form(Browser.PHONE);
        var cuts = new AtomicInteger(2);
        page.route("**/uploads/*", route -> {
            boolean second = route.request().method().equals("PATCH")
                    && !"0".equals(route.request().headerValue("Upload-Offset"));
            if (second && cuts.getAndDecrement() > 0) route.abort("connectionreset");
            else route.resume();
        });
        choose(page, file("会场.jpg", PhonePhoto.taken(3000, 2000)), file("签到表.pdf", Files.readAllBytes(SHEET)));
        assertThat(kept(page)).hasCount(2, LONG);
        assertThat(cuts.get()).isNegative();
        assertThat(page.locator("[data-uploads-said]")).containsText("已添加");
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(
                "[...document.querySelectorAll('.upload-picture')].every(one => one.naturalWidth > 200)")));
        seen(page, "uploads-full");
        Browser.press(page, "移除 签到表.pdf");
        assertThat(kept(page)).hasCount(1);
        Browser.press(page, "佐证材料");
        assertThat(page.locator("#sent")).hasText("会场.jpg");
    }

    @Test
    void a_file_chosen_before_the_script_came_arrives_too() {
        var page = form(Browser.SCREEN);
        var scripts = new ArrayList<Route>();
        page.route("**/shilu/uploads*.js", scripts::add);
        page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        choose(page, file("会场.jpg", PhonePhoto.taken(800, 600)));
        page.waitForCondition(() -> !scripts.isEmpty());
        assertThat(kept(page)).hasCount(0);
        scripts.forEach(Route::resume);
        assertThat(kept(page)).hasCount(1, LONG);
    }

    @Test
    void offline_it_waits_and_goes_on_by_itself_and_the_form_waits_too() {
        var page = form(Browser.SCREEN);
        page.context().setOffline(true);
        choose(page, file("会场.jpg", PhonePhoto.taken(800, 600)));
        assertThat(page.locator(".upload-state")).hasText("网络中断，恢复后自动继续");
        Browser.press(page, "佐证材料");
        assertThat(page.locator("[data-uploads-hold]")).isVisible();
        Browser.complaints();
        seen(page, "uploads-offline");
        page.context().setOffline(false);
        assertThat(page.locator("#sent")).hasText("会场.jpg");
    }

    @Test
    void what_cannot_be_evidence_says_so_beside_the_file(@TempDir Path folder) throws IOException {
        var page = form(Browser.PHONE);
        var files = new Path[] {
            written(folder, "会场.jpg", "MZ\u0090\0\3 program"),
            written(folder, "空.pdf", ""),
            written(folder, "IMG_0001.HEIC", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"),
            Files.write(folder.resolve("大.pdf"), new byte[50 * 1024 * 1024 + 1])
        };
        page.locator("#files").setInputFiles(files);
        var lines = page.locator(".upload");
        assertThat(lines.nth(0).locator(".wrong")).containsText("不是可用的佐证材料");
        assertThat(lines.nth(1).locator(".wrong")).containsText("是空的");
        assertThat(lines.nth(2).locator(".wrong")).containsText("HEIC");
        assertThat(lines.nth(3).locator(".wrong")).containsText("超过 50 MB");
        seen(page, "uploads-refused");
        for (int left = 3; left >= 0; left--) {
            lines.first().locator(".upload-remove").press("Enter");
            assertThat(lines).hasCount(left);
        }
        Browser.press(page, "佐证材料");
        assertThat(page.locator("#evidence-said")).containsText("请至少上传一个文件");
        seen(page, "uploads-missing");
    }

    @Test
    void a_file_is_dropped_anywhere_on_the_form_and_a_screenshot_pasted() {
        var page = form(Browser.SCREEN);
        var photo = Base64.getEncoder().encodeToString(PhonePhoto.taken(200, 100));
        handed(page, "drop", "现场.jpg", photo);
        handed(page, "words", "image.png", photo); // cells of a workbook, with a picture of themselves
        handed(page, "paste", "image.png", photo);
        assertThat(kept(page)).hasCount(2, LONG);
        assertThat(page.locator(".upload-name").first()).hasText("现场.jpg");
        assertThat(page.locator(".upload-name").last()).containsText("截图 ");
        assertThat(page.locator(".upload")).hasCount(2);
    }

    @Test
    void a_session_that_is_over_says_what_to_do() {
        var page = form(Browser.SCREEN);
        page.context().clearCookies();
        choose(page, file("会场.jpg", PhonePhoto.taken(200, 100)));
        assertThat(page.locator(".upload .wrong")).hasText("登录已过期，请重新登录后再添加");
        assertThat(page.locator(".upload-retry")).isVisible();
        Browser.complaints();
    }

    @Test
    void full_overlong_and_without_script_it_can_be_read() {
        var page = Browser.visitorWithoutScript(Browser.PHONE);
        office.signIn(page, recorder);
        page.navigate(office.site.at("/dev/parts/files?full=true"));
        assertThat(page.locator("#files")).isVisible();
        assertThat(page.locator("#files-limits")).containsText("50 MB");
        assertThat(page.locator(".uploads-drop")).isHidden();
        Browser.picture(page, "uploads-plain");
    }

    private static Page form(int width) {
        var page = Browser.visitor(width);
        office.signIn(page, recorder);
        page.navigate(office.site.at("/dev/parts/files"));
        return page;
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("#files").setInputFiles(files);
    }

    private static Locator kept(Page page) {
        return page.locator("[data-uploads-file]");
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static Path written(Path folder, String name, String latin) throws IOException {
        return Files.writeString(folder.resolve(name), latin, StandardCharsets.ISO_8859_1);
    }

    /// As the browser hands over what was dropped or pasted.
    private static void handed(Page page, String how, String name, String content) {
        page.evaluate("""
                ({how, name, content}) => {
                  const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], name, {type: "image/png"}));
                  if (how === "words") data.setData("text/plain", "12");
                  const event = how === "drop"
                    ? new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true})
                    : new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
                  const on = {drop: "form[enctype] .actions", words: "#files", paste: "body"}[how];
                  document.querySelector(on).dispatchEvent(event);
                }
                """, Map.of("how", how, "name", name, "content", content));
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }
}
