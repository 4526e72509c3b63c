package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Refused;
import shilu.document.internal.WordFile;

/// Reports bound into one file: what other programs make of it, and what is kept of each report.
class VolumeTest {
    private static final String MAIN = "word/document.xml";

    @TempDir
    Path folder;

    @Test
    void each_report_begins_on_its_own_page_where_the_contents_say() throws Exception {
        var reports = AVolume.reports(3);
        var rendering = Rendering.in(folder.resolve("render"), Fonts.installed());
        var bound = folder.resolve("bound.docx");
        AVolume.bind(AVolume.parts(reports), bound);
        var file = folder.resolve("volume.docx");
        Volume.number(bound, 2, reports.size(), rendering, file);
        var all = new ArrayList<>(reports);
        all.add(Files.readAllBytes(file));
        var pdfs = rendering.pdfs(all);
        var pages = pages(pdfs.getLast());
        // cover, contents, two sheets
        int first = 5;
        var said = new ArrayList<Integer>();
        for (int i = 0; i < reports.size(); i++) {
            var own = pages(pdfs.get(i));
            for (int page = 0; page < own.size(); page++)
                assertThat(body(pages.get(first - 1 + page))).isEqualTo(body(own.get(page)));
            said.add(first - 2);
            first += own.size();
        }
        assertThat(pages).hasSize(first - 1);
        assertThat(contents(pages.get(1)))
                .containsExactlyElementsOf(
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(1, 2), said.stream())
                                .toList());
        for (int page = 3; page <= pages.size(); page++)
            assertThat(pages.get(page - 1)).contains("— " + (page - 2) + " —");
        assertThat(AReport.CHECKING.check(Files.readAllBytes(file)).outcome()).isEqualTo(Verdict.Outcome.AS_SIGNED);
    }

    /// Without the page number, which is another, and without blanks, which lines are broken by.
    private static String body(String page) {
        return page.replaceAll("— \\d+ —", "").replaceAll("\\s", "");
    }

    private static List<Integer> contents(String page) {
        return Pattern.compile("\\.{3,}\\s*(\\d+)")
                .matcher(page)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var reading = new PDFTextStripper();
                reading.setStartPage(i);
                reading.setEndPage(i);
                pages.add(reading.getText(document));
            }
            return pages;
        }
    }

    @Test
    void another_program_opens_it_and_no_id_stands_twice() throws Exception {
        var volume = AVolume.of(AVolume.reports(4), folder);
        try (var document = new XWPFDocument(new ByteArrayInputStream(volume))) {
            assertThat(document.getHeaderList().stream()
                            .map(header -> header.getText().strip())
                            .filter(text -> text.startsWith("样例单位"))
                            .distinct())
                    .hasSize(4);
        }
        var text = Docx.part(volume, MAIN);
        for (var id : List.of(
                "<w:sdtPr>.*?<w:id w:val=\"([^\"]+)\"",
                "<w:bookmarkStart [^>]*w:id=\"([^\"]+)\"",
                "<w:bookmarkStart [^>]*w:name=\"([^\"]+)\"",
                "<wp:docPr [^>]*id=\"([^\"]+)\""))
            assertThat(found(text, id)).as(id).isNotEmpty().doesNotHaveDuplicates();
        assertThat(text).doesNotContain("w14:paraId").doesNotContain("w:rsid");
        var relations = new HashSet<>(found(Docx.part(volume, "word/_rels/document.xml.rels"), " Id=\"([^\"]+)\""));
        assertThat(relations).containsAll(found(text, " r:(?:id|embed)=\"([^\"]+)\""));
        // The reports' defaults are the volume's own, however their attributes are ordered.
        assertThat(Docx.part(volume, "word/styles.xml")).doesNotContain("Defaults-");
        var styles = new HashSet<>(found(Docx.part(volume, "word/styles.xml"), "w:styleId=\"([^\"]+)\""));
        assertThat(styles).containsAll(found(text, "<w:pStyle w:val=\"([^\"]+)\""));
        assertThat(volume).isEqualTo(AVolume.of(AVolume.reports(4), folder));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_style_that_says_otherwise_stays_otherwise() {
        var one = AReport.any(1, 5);
        var other = AReport.any(2, 5);
        var styles = Docx.part(other, "word/styles.xml");
        var narrow = styles.replace("w:firstLine=\"640\"", "w:firstLine=\"7\"");
        assertThat(narrow).isNotEqualTo(styles);
        var changed = Rewritten.with(other, "word/styles.xml", narrow.getBytes(StandardCharsets.UTF_8));
        var volume = AVolume.of(List.of(one, changed, other), folder);
        var all = Docx.part(volume, "word/styles.xml");
        assertThat(found(all, "(w:name w:val=\"公文正文[^\"]*\")")).hasSize(2);
        var id = found(all, "w:styleId=\"([^\"]+)\"><w:name w:val=\"公文正文 ").getFirst();
        var text = Docx.part(volume, MAIN);
        int second = text.indexOf("\"shilu_part_2\"", text.indexOf("目　　录") + 4000);
        int third = text.lastIndexOf("\"shilu_part_3\"");
        assertThat(text.substring(0, second)).doesNotContain("\"" + id + "\"");
        assertThat(text.substring(second, third)).contains("\"" + id + "\"");
        assertThat(text.substring(third)).doesNotContain("\"" + id + "\"");
    }

    @Test
    void every_figure_says_whose_it_is() {
        var volume = AVolume.of(AVolume.reports(3), folder);
        var table = Docx.table(volume).table();
        assertThat(table.bound()).extracting(BoundReport::title).containsExactly("样例单位1", "样例单位2", "样例单位3");
        var verdict = AReport.CHECKING.check(volume);
        assertThat(verdict.figures()).hasSameSizeAs(table.figures());
        for (var report : table.bound()) {
            var own = SignedTables.in(AReport.any(
                    table.bound().indexOf(report) + 1, 4 + (table.bound().indexOf(report) + 1) % 5));
            assertThat(report.own(table)).isEqualTo(own.getFirst().table().figures());
            assertThat(verdict.figures().stream()
                            .filter(finding -> finding.report().equals(report.title())))
                    .hasSize(report.figures());
        }
    }

    @Test
    void findings_name_the_report_they_are_in() {
        var volume = AVolume.of(AVolume.reports(3), folder);
        var table = Docx.table(volume).table();
        var figure = table.bound().get(1).own(table).getFirst();
        int number = table.bound().get(1).first();
        var text = Docx.part(volume, MAIN);
        int tag = text.indexOf("sl:" + number + ":");
        int shown = text.indexOf("<w:t", tag);
        int value = text.indexOf(figure.shown(), shown);
        var altered = text.substring(0, value) + "777"
                + text.substring(value + figure.shown().length());
        var appendix = altered.lastIndexOf("本表由系统");
        var both = altered.substring(0, appendix) + "本表非系统" + altered.substring(appendix + 5);
        var verdict = AReport.CHECKING.check(Rewritten.with(volume, MAIN, both.getBytes(StandardCharsets.UTF_8)));
        assertThat(verdict.suspects()).singleElement().satisfies(finding -> {
            assertThat(finding.number()).isEqualTo(number);
            assertThat(finding.state()).isEqualTo(FigureFinding.State.ALTERED);
            assertThat(finding.report()).isEqualTo("样例单位2");
        });
        assertThat(verdict.appendix()).isEqualTo(Verdict.Appendix.ALTERED);
        assertThat(Checking.lines(verdict, java.util.Locale.CHINESE))
                .anySatisfy(line -> assertThat(line).startsWith("【样例单位2】"))
                .anySatisfy(line -> assertThat(line).startsWith("【样例单位3】").contains("数据依据表"));
    }

    @Test
    void nothing_is_signed_anew_that_was_not_signed() {
        var report = AReport.any(1, 4);
        var part = WordFile.open(report).names().stream()
                .filter(name -> name.matches("customXml/item\\d+\\.xml"))
                .findFirst()
                .orElseThrow();
        var forged = Docx.part(report, part).replaceFirst("\"shown\":\"\\d", "\"shown\":\"9");
        var changed = Rewritten.with(report, part, forged.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> AVolume.of(List.of(changed), folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("document.volume.seal");
        var volume = AVolume.of(List.of(report), folder);
        assertThatThrownBy(() -> AVolume.of(List.of(volume), folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("document.volume.nested");
    }
}
