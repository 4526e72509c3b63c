package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.document.internal.WordFile;

/// The copy with comments opens in POI and in LibreOffice, and says at each place what was found there.
class CommentedCopyTest {
    @TempDir
    Path folder;

    @Test
    void poi_reads_a_comment_for_every_finding() throws IOException {
        var edited = edited();
        var verdict = AReport.CHECKING.check(edited);
        assertThat(verdict.suspects()).hasSizeGreaterThanOrEqualTo(4);
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(Checking.commented(edited, verdict, Locale.CHINESE)))) {
            assertThat(document.getComments())
                    .hasSize(verdict.suspects().size() + verdict.bare().size());
            var said = List.of(document.getComments()).stream()
                    .map(comment -> comment.getText())
                    .toList();
            assertThat(said).anyMatch(text -> text.contains("被改动：签发时为"));
            assertThat(said).anyMatch(text -> text.contains("没有台账记录支持"));
            assertThat(document.getDocument().xmlText()).contains("commentRangeStart", "commentReference");
        }
    }

    @Test
    void the_verdict_of_the_copy_is_the_same() {
        var edited = edited();
        var verdict = AReport.CHECKING.check(edited);
        var again = AReport.CHECKING.check(Checking.commented(edited, verdict, Locale.CHINESE));
        assertThat(again.suspects())
                .extracting(finding -> finding.number() + " " + finding.state())
                .isEqualTo(verdict.suspects().stream()
                        .map(finding -> finding.number() + " " + finding.state())
                        .toList());
    }

    @Test
    void earlier_comments_stay() throws IOException {
        var edited = edited();
        var verdict = AReport.CHECKING.check(edited);
        var once = Checking.commented(edited, verdict, Locale.CHINESE);
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(Checking.commented(once, verdict, Locale.ENGLISH)))) {
            assertThat(document.getComments())
                    .hasSize(2 * (verdict.suspects().size() + verdict.bare().size()));
            assertThat(List.of(document.getComments()))
                    .extracting(comment -> comment.getId())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void libreoffice_opens_it_and_keeps_the_comments() throws Exception {
        var edited = edited();
        var file = folder.resolve("commented.docx");
        Files.write(file, Checking.commented(edited, AReport.CHECKING.check(edited), Locale.CHINESE));
        var process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "odt",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (var zip = new java.util.zip.ZipFile(folder.resolve("commented.odt").toFile())) {
            var content = new String(
                    zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(content).contains("office:annotation", "被改动：签发时为", "没有台账记录支持");
        }
    }

    private static byte[] edited() {
        var docx = AReport.any(2, 8);
        var edits = new Edits(WordFile.open(docx).bytes("word/document.xml"), new Random(1));
        edits.alterDigit();
        edits.moveToAnotherParagraph();
        edits.loseControl();
        edits.doubleControl();
        edits.addParagraphs();
        return Rewritten.with(docx, "word/document.xml", edits.bytes());
    }
}
