package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import shilu.common.Refused;
import shilu.document.internal.WordFile;

/// What an office adds to its report in Word before it is bound: pictures, footnotes, numbered lists.
class VolumePartsTest {
    @TempDir
    private Path folder;

    @Test
    void a_picture_that_several_reports_show_is_kept_once() throws Exception {
        var stamp = picture(1);
        var volume = AVolume.of(List.of(edited("甲", stamp), edited("乙", stamp), edited("丙", picture(2))), folder);
        var pictures = WordFile.open(volume).names().stream()
                .filter(name -> name.startsWith("word/media/"))
                .toList();
        assertThat(pictures).hasSize(2);
        try (var document = new XWPFDocument(new ByteArrayInputStream(volume))) {
            var shown = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .map(shownPicture -> shownPicture.getPictureData().getData())
                    .toList();
            assertThat(shown).hasSize(3);
            assertThat(shown.get(0)).isEqualTo(stamp).isEqualTo(shown.get(1));
            assertThat(shown.get(2)).isEqualTo(picture(2));
        }
    }

    @Test
    void footnotes_stand_below_their_own_report_and_lists_count_from_one() throws Exception {
        var reports = List.of(edited("甲", picture(1)), edited("乙", picture(1)), edited("丙", picture(1)));
        var pages = pages(Rendering.in(folder.resolve("render"), Fonts.installed()).pdf(AVolume.of(reports, folder)));
        var names = List.of("甲", "乙", "丙");
        var bound = pages.subList(pages.size() - names.size(), pages.size());
        for (int i = 0; i < names.size(); i++) {
            var page = bound.get(i);
            assertThat(page).contains(names.get(i) + "单位的说明", names.get(i) + "单位的脚注");
            assertThat(page).contains("1." + names.get(i) + "单位的第一项", "2." + names.get(i) + "单位的第二项");
            assertThat(page.indexOf("脚注")).isGreaterThan(page.indexOf("第二项"));
        }
    }

    @Test
    void what_is_no_word_file_is_not_bound() {
        var text = "这不是 Word 文件".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AVolume.of(List.of(text), folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("document.file");
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var reading = new PDFTextStripper();
                reading.setStartPage(i);
                reading.setEndPage(i);
                pages.add(reading.getText(document).replaceAll("\\s", ""));
            }
            return pages;
        }
    }

    private static byte[] edited(String name, byte[] picture) throws IOException, InvalidFormatException {
        try (var document = new XWPFDocument()) {
            var text = document.createParagraph();
            text.createRun().setText(name + "单位的说明");
            var footnote = document.createFootnote();
            footnote.createParagraph().createRun().setText(name + "单位的脚注");
            text.addFootnoteReference(footnote);
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture),
                            XWPFDocument.PICTURE_TYPE_PNG,
                            "seal.png",
                            Units.toEMU(60),
                            Units.toEMU(60));
            var list = list(document);
            for (var item : List.of("第一项", "第二项")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.createRun().setText(name + "单位的" + item);
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /// 1. 2. 3.
    private static BigInteger list(XWPFDocument document) {
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private static byte[] picture(int seed) throws IOException {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40; i++) image.setRGB(i, i * seed % 40, 0xC00000);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
