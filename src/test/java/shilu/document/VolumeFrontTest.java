package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages before a volume's reports, as they are printed.
class VolumeFrontTest {
    /// From a table that leaves much room on its page to one that needs two, and all that comes between.
    private static final int FEWEST = 10;

    private static final int MOST = 22;
    private static final List<String> NOTES = List.of(
            "合计由表中各单位的记录合并计算：同一条记录只计一次；比率用各单位的分子之和除以分母之和，不是各单位比率的平均。",
            "各份报告生成的时间不一，各单位的数据与其报告一致，截至各自报告生成之时：" + "样例单位 2026年1月5日 09:00；".repeat(6) + "。合计由这些数据得出。",
            "每个数据背后的记录，见各份报告的数据依据表。");

    @TempDir
    private Path folder;

    @Test
    void notes_never_stand_on_a_page_without_rows_of_their_table() throws IOException {
        var volumes = new ArrayList<byte[]>();
        for (int units = FEWEST; units <= MOST; units++) volumes.add(volume(units, 1));
        var pdfs = Rendering.in(folder.resolve("render"), Fonts.installed()).pdfs(volumes);
        for (int i = 0; i < pdfs.size(); i++) notesStandBelowRows(FEWEST + i, pdfs.get(i));
    }

    @Test
    void a_short_table_behind_another_is_not_cut() throws IOException {
        var pdf = Rendering.in(folder.resolve("render"), Fonts.installed()).pdf(volume(9, 2));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 4)).contains("各单位数据汇总表", "样例单位9 ").containsOnlyOnce("合计 ");
            assertThat(text(document, 5)).contains("样例单位1 ", "样例单位9 ", "合计 ", "每个数据背后的记录");
        }
    }

    /// Pages: cover, contents, deliveries, the table on one or two, the report.
    private static void notesStandBelowRows(int units, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var table = new ArrayList<String>();
            for (int page = 4; page < document.getNumberOfPages() && table.size() < 2; page++) {
                var text = text(document, page);
                if (text.contains("样例单位" + units + " 1") || text.contains("样例单位1 1") || text.contains("合计由表中")) table.add(text);
            }
            var last = table.getLast();
            assertThat(last).as("%s units", units).contains("每个数据背后的记录", "合计由表中", "合计 ");
            for (int unit = units - 2; unit <= units; unit++)
                assertThat(last).as("%s units", units).contains("样例单位" + unit + " ");
        }
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument document, int page) throws IOException {
        var reading = new PDFTextStripper();
        reading.setStartPage(page);
        reading.setEndPage(page);
        return reading.getText(document).replaceAll("样例单位\\s+(\\d)", "样例单位$1");
    }

    private byte[] volume(int units, int tables) throws IOException {
        var plain = AVolume.front(units);
        var sheet = plain.sheets().getLast();
        var blocks = new ArrayList<VolumeFront.Block>();
        for (int i = 0; i < tables; i++) {
            if (i > 0) blocks.add(new VolumeFront.Note(""));
            blocks.add(sheet.blocks().getFirst());
        }
        NOTES.forEach(note -> blocks.add(new VolumeFront.Note(note)));
        var sheets = List.of(plain.sheets().getFirst(), new VolumeFront.Sheet(sheet.title(), true, blocks));
        var front = new VolumeFront(plain.title(), plain.compiler(), plain.date(), plain.mark(), sheets);
        var file = folder.resolve(units + ".docx");
        var report = List.of(AReport.any(1, 3));
        Volume.bind(
                front,
                AVolume.parts(report),
                AVolume.ORIGIN,
                Ed25519.signer(AReport.KEYS),
                AVolume.KEYS,
                file,
                _ -> {});
        return Files.readAllBytes(file);
    }
}
