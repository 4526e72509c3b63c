package shilu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.Unit;

/// Evidence is seen where it is judged: every file opens in its page, whatever wrote it.
class EvidenceJourneyTest {
    private static final Path SAMPLE = Path.of("packs/ideology-responsibility/sample/housing/evidence");

    /// A record with files, its unit, and who confirms there.
    private record World(Office office, Unit unit, AccountId confirmer, WorkRecord record, List<EvidenceRef> files) {
        String path(int file) {
            return "/records/" + record.id() + "/evidence/" + files.get(file).id();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.SCREEN, Browser.PHONE})
    void a_signed_sheet_and_minutes_open_in_their_pages(int width) throws IOException {
        try (var office = Office.separate()) {
            var world = world(office, sample("sign-in-meeting.pdf"), sample("minutes-1.docx"));
            var page = signedIn(world, width);
            Browser.complaints();
            opensByItself(page, world, 0, "evidence-pdf");
            opensByItself(page, world, 1, "evidence-docx");
            page.navigate(office.site.at("/confirmations"));
            assertThat(page.locator("img[src$='/small']")).hasCount(2);
            page.locator("img[src$='/small']").last().scrollIntoViewIfNeeded();
            until(page, "[...document.querySelectorAll(\"img[src$='/small']\")].every(one => one.naturalWidth > 200)");
            seen(page, "evidence-beside-confirmations");
            page.navigate(office.site.at("/records/" + world.record().id()));
            assertThat(page.locator(".beside .pages")).hasCount(2);
            page.locator(".beside .pages img").last().scrollIntoViewIfNeeded();
            until(page, "[...document.querySelectorAll('.pages img')].every(one => one.naturalHeight === 1600)");
            seen(page, "evidence-beside-records");
            assertThat(Browser.complaints()).isEmpty();
        }
    }

    @Test
    void without_script_the_page_says_that_it_is_coming_and_offers_to_look_again() throws IOException {
        try (var office = Office.separate()) {
            var world = world(office, sample("minutes-1.docx"));
            var page = Browser.visitorWithoutScript(Browser.PHONE);
            office.signIn(page, world.confirmer());
            page.navigate(office.site.at(world.path(0)));
            assertThat(page.locator(".preview")).containsText("正在生成预览");
            Browser.picture(page, "evidence-coming");
            var again = page.locator(".preview a");
            while (again.count() > 0) again.press("Enter");
            assertThat(page.locator(".pages img")).hasCount(1);
        }
    }

    @Test
    void a_broken_file_says_so_and_can_be_downloaded() throws IOException {
        try (var office = Office.separate()) {
            var world = world(office, "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
            var page = signedIn(world, Browser.SCREEN);
            page.navigate(office.site.at(world.path(0)));
            assertThat(page.locator(".note-warn")).containsText("文件打不开");
            assertThat(page.locator("a[download]")).isVisible();
            seen(page, "evidence-broken");
        }
    }

    @Test
    void a_missing_program_is_named_and_the_file_can_be_downloaded() throws IOException {
        try (var office = Office.separate("shilu.programs=target/no-such-folder")) {
            var world = world(office, sample("sign-in-meeting.pdf"), sample("minutes-1.docx"));
            var page = signedIn(world, Browser.SCREEN);
            page.navigate(office.site.at(world.path(0)));
            assertThat(page.locator(".note-warn")).containsText("poppler-utils");
            page.navigate(office.site.at(world.path(1)));
            assertThat(page.locator(".note-warn")).containsText("LibreOffice");
            assertThat(page.locator("a[download]")).isVisible();
        }
    }

    @Test
    void the_hash_of_a_file_opens_no_picture_of_it() throws IOException {
        try (var office = Office.separate()) {
            var world = world(office, sample("sign-in-meeting.pdf"));
            opensByItself(signedIn(world, Browser.SCREEN), world, 0, "evidence-own");
            var elsewhere = office.unit("n", "县民政局");
            var stranger = new Visitor(office.site);
            stranger.get("/sign-in/" + office.link(office.hire("外单位", elsewhere.id(), Role.CONFIRMER)));
            for (var part : List.of("", "/file", "/small", "/pages/1"))
                assertThat(stranger.get(world.path(0) + part).statusCode())
                        .as(part)
                        .isEqualTo(404);
            var own = new Visitor(office.site);
            own.get("/sign-in/" + office.link(world.confirmer()));
            var picture = own.get(world.path(0) + "/pages/1");
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            for (var page : List.of("/pages/0", "/pages/2", "/pages/-1"))
                assertThat(own.get(world.path(0) + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void the_page_of_a_file_says_where_else_it_is_used_as_far_as_that_may_be_read() throws IOException {
        try (var office = Office.separate()) {
            var sheet = sample("sign-in-meeting.pdf");
            var world = world(office, sheet);
            recorded(office, world.unit(), "调研二", sheet);
            recorded(office, office.unit("n", "县民政局"), "外单位的调研", sheet);
            var page = signedIn(world, Browser.PHONE);
            page.navigate(office.site.at(world.path(0)));
            assertThat(page.locator("#uses li")).hasCount(1);
            assertThat(page.locator("#uses")).containsText("调研二");
            seen(page, "evidence-uses");
        }
    }

    private static Page signedIn(World world, int width) {
        var page = Browser.visitor(width);
        world.office().signIn(page, world.confirmer());
        return page;
    }

    private static void opensByItself(Page page, World world, int file, String name) {
        page.navigate(world.office().site.at(world.path(file)));
        page.locator(".pages img").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(90_000));
        until(page, "document.querySelector('.pages img').naturalHeight === 1600");
        seen(page, name);
    }

    /// Asked from outside, since the page’s own policy lets nothing evaluate a text.
    private static void until(Page page, String expression) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    private static void seen(Page page, String name) {
        Browser.picture(page, name);
        Browser.sound(page);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLE.resolve(name));
    }

    private static World world(Office office, byte[]... contents) {
        var unit = office.unit("b", "县城市管理和综合行政执法局");
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        var record = recorded(office, unit, "调研一", contents);
        var files = record.current().evidence();
        return new World(office, unit, office.hire("吴审核", unit.id(), Role.CONFIRMER), record, files);
    }

    private static WorkRecord recorded(Office office, Unit unit, String title, byte[]... contents) {
        var recorder = office.site
                .bean(Actors.class)
                .of(office.hire("周记录", unit.id(), Role.RECORDER))
                .orElseThrow();
        var files = new java.util.ArrayList<EvidenceRef>();
        for (var content : contents)
            files.add(office.site
                    .bean(Evidences.class)
                    .keep(new ByteArrayInputStream(content), "材料" + (files.size() + 1), recorder));
        var work = new NewRecord(
                unit.id(),
                new KindId("ideology.research"),
                LocalDate.of(2025, 3, 4),
                Values.of(Map.of("title", new Value.Text(title))),
                files,
                null);
        return office.site.bean(Ledger.class).submit(work, recorder);
    }
}
