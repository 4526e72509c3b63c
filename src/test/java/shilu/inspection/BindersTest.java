package shilu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Role;
import shilu.document.Docx;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.Unit;

/// Everything behind one duty of a year, as an archive and as a PDF.
class BindersTest {
    private static final String DUTY = "ideology.duty-report-upward";
    private static final int YEAR = 2026;
    private static final Path FILES = Path.of("packs/ideology-responsibility/sample/housing/evidence");

    private final World world = World.fresh();
    private final Unit bureau = world.unit("bureau", world.county);
    private final Actor recorder = world.actor(bureau.id(), Role.RECORDER);
    private final Actor inspector = world.actor(bureau.id(), Role.INSPECTOR);
    private final Binders binders = World.bean(Binders.class);

    BindersTest() {
        world.adopt("packs/ideology-responsibility");
    }

    @Test
    void the_archive_holds_the_contents_and_every_file_as_it_was_brought() throws IOException {
        var files = files();
        reported("上半年意识形态工作报告", LocalDate.of(YEAR, 6, 20), files);
        var binder = binders.binder(bureau.id(), DUTY, YEAR, inspector);
        assertThat(binder.items()).extracting(item -> item.number()).containsExactly(1, 2);
        var zip = unzipped(binder);
        assertThat(zip.keySet()).containsExactly("000-目录.docx", "001-" + name(files, 0), "002-" + name(files, 1));
        for (int i = 0; i < files.size(); i++)
            assertThat(zip.get("00" + (i + 1) + "-" + name(files, i)))
                    .isEqualTo(Files.readAllBytes(
                            binder.items().get(i).content().orElseThrow().file()));
        assertThat(Docx.lines(zip.get("000-目录.docx")))
                .contains("单位：" + bureau.name())
                .anyMatch(line -> line.startsWith("1|2026年上半年|6月20日|上半年意识形态工作报告|" + name(files, 0)));
    }

    @Test
    void the_pdf_has_every_page_behind_the_contents_and_the_contents_say_on_which() throws Exception {
        var files = files();
        reported("上半年意识形态工作报告", LocalDate.of(YEAR, 6, 20), files);
        var binder = binders.binder(bureau.id(), DUTY, YEAR, inspector);
        for (int tries = 0; binders.drawing(binder) > 0 && tries < 600; tries++) Thread.sleep(100);
        var out = new ByteArrayOutputStream();
        binders.pdf(binder, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            int at = 0;
            for (var bookmark : outline.children()) {
                var page = pdf.getPages().indexOf(bookmark.findDestinationPage(pdf)) + 1;
                assertThat(bookmark.getTitle()).isEqualTo(++at + " " + name(files, at - 1));
                assertThat(text(pdf, page)).contains("- " + page + " -");
                assertThat(text(pdf, 1).replaceAll("\\s", "")).contains(String.valueOf(page));
            }
            assertThat(at).isEqualTo(2);
            assertThat(text(pdf, 1)).contains("佐证材料目录");
        }
    }

    @Test
    void an_empty_binder_says_what_is_owed_and_that_there_is_nothing() throws IOException {
        var binder = binders.binder(bureau.id(), DUTY, YEAR, inspector);
        assertThat(binder.items()).isEmpty();
        var zip = unzipped(binder);
        assertThat(zip.keySet()).containsExactly("000-目录.docx");
        assertThat(Docx.lines(zip.get("000-目录.docx"))).anyMatch(line -> line.startsWith("2026年上半年|1|0|"));
    }

    @Test
    void of_another_unit_and_of_no_duty_there_is_none() {
        var elsewhere = world.actor(world.unit("neighbour", world.county).id(), Role.INSPECTOR);
        assertThatThrownBy(() -> binders.binder(bureau.id(), DUTY, YEAR, elsewhere))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> binders.binder(bureau.id(), "ideology.none", YEAR, inspector))
                .isInstanceOf(NotThere.class);
    }

    private Map<String, byte[]> unzipped(Binder binder) throws IOException {
        var out = new ByteArrayOutputStream();
        binders.zip(binder, out);
        var found = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                found.put(entry.getName(), zip.readAllBytes());
        }
        return found;
    }

    /// A photo and a document of the sample.
    private List<EvidenceRef> files() throws IOException {
        return List.of(kept(".jpg"), kept(".pdf"));
    }

    private EvidenceRef kept(String ending) throws IOException {
        try (var all = Files.list(FILES)) {
            var file = all.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            try (var content = Files.newInputStream(file)) {
                return World.bean(Evidences.class)
                        .keep(content, file.getFileName().toString(), recorder);
            }
        }
    }

    private static String name(List<EvidenceRef> files, int at) {
        return files.get(at).name();
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private WorkRecord reported(String title, LocalDate day, List<EvidenceRef> files) {
        var ledger = World.bean(Ledger.class);
        var values = Values.of(Map.of("title", new Value.Text(title), "addressee", new Value.Text("县委宣传部")));
        var work = new NewRecord(bureau.id(), new KindId("ideology.report-upward"), day, values, files, null);
        var record = ledger.submit(work, recorder);
        ledger.confirm(record.id(), world.actor(bureau.id(), Role.CONFIRMER));
        return record;
    }
}
