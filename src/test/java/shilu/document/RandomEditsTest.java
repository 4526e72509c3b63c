package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.document.Verdict.Outcome;
import shilu.document.internal.WordFile;

/// Generated reports under random edits: every bad edit is found at its figure and no sound figure is accused.
class RandomEditsTest {
    /// More of them, and others: `-Dshilu.edits=3000 -Dshilu.edits.from=200`.
    private static final int EDITS = Integer.getInteger("shilu.edits", 120);

    private static final int FROM = Integer.getInteger("shilu.edits.from", 0);

    @TempDir
    Path folder;

    @Test
    void every_bad_edit_is_found_and_no_sound_one_accused() throws Exception {
        assertThat(Trials.wronglyJudged(originals(), FROM, EDITS, AReport.CHECKING::check))
                .isEmpty();
    }

    /// The reports of a volume are of one template: most of their sentences are the same.
    @Test
    void in_a_volume_too_whatever_report_it_happens_in() throws Exception {
        var made = List.of(AVolume.of(AVolume.reports(3), folder), AVolume.of(AVolume.reports(5), folder));
        var originals = new ArrayList<>(made);
        originals.add(throughPoi(made.getFirst()));
        originals.addAll(throughLibreOffice(made));
        for (var one : originals) {
            var verdict = AReport.CHECKING.check(one);
            assertThat(verdict.suspects()).isEmpty();
            assertThat(verdict.outcome()).isEqualTo(Outcome.AS_SIGNED);
        }
        assertThat(Trials.wronglyJudged(originals, FROM, EDITS / 5, AReport.CHECKING::check))
                .isEmpty();
    }

    @Test
    void a_tampered_table_breaks_the_seal_whatever_byte_it_was() {
        var random = new Random(9);
        var docx = AReport.any(1, 6);
        var part = WordFile.open(docx).names().stream()
                .filter(name -> name.matches("customXml/[^/]+\\.xml")
                        && text(docx, name).contains("<table>"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 25; i++) {
            var table = text(docx, part);
            int from = table.indexOf("<table>") + 7;
            int at = from + random.nextInt(table.indexOf("</table>") - from);
            char other = table.charAt(at) == '1' ? '2' : '1';
            var changed = table.substring(0, at) + other + table.substring(at + 1);
            var verdict = AReport.CHECKING.check(Rewritten.with(docx, part, changed.getBytes(StandardCharsets.UTF_8)));
            assertThat(verdict.outcome()).as("byte %d", at).isEqualTo(Outcome.NOT_AS_SIGNED);
            assertThat(verdict.seal()).isNotEqualTo(Verdict.Seal.SOUND);
        }
    }

    /// As generated, and after a turn through POI and through LibreOffice.
    private List<byte[]> originals() throws Exception {
        var made = new ArrayList<byte[]>();
        for (int seed = 1; seed <= 12; seed++) made.add(AReport.any(seed, 5 + seed));
        var all = new ArrayList<>(made);
        for (var one : made.subList(0, 4)) all.add(throughPoi(one));
        all.addAll(throughLibreOffice(made.subList(4, 10)));
        for (var one : all) assertThat(AReport.CHECKING.check(one).suspects()).isEmpty();
        return all;
    }

    private static byte[] throughPoi(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private List<byte[]> throughLibreOffice(List<byte[]> files) throws Exception {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "docx",
                "--outdir",
                folder.resolve("out").toString()));
        for (int i = 0; i < files.size(); i++) {
            var file = folder.resolve(i + ".docx");
            Files.write(file, files.get(i));
            command.add(file.toString());
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        var saved = new ArrayList<byte[]>();
        for (int i = 0; i < files.size(); i++)
            saved.add(Files.readAllBytes(folder.resolve("out").resolve(i + ".docx")));
        return saved;
    }

    private static String text(byte[] docx, String part) {
        return new String(WordFile.open(docx).bytes(part), StandardCharsets.UTF_8);
    }
}
