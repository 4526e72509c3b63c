package shilu.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.document.Verdict.Outcome;
import shilu.document.internal.WordFile;
import shilu.document.internal.Xml;

/// Generated reports under random edits: every bad edit is found at its figure and no sound figure is accused.
class RandomEditsTest {
    /// More of them, and others: `-Dshilu.edits=3000 -Dshilu.edits.from=200`.
    private static final int EDITS = Integer.getInteger("shilu.edits", 200);

    private static final int FROM = Integer.getInteger("shilu.edits.from", 0);
    private static final String MAIN = "word/document.xml";

    private static final Map<String, Consumer<Edits>> BAD = new LinkedHashMap<>();
    private static final Map<String, Consumer<Edits>> SOUND = new LinkedHashMap<>();

    static {
        BAD.put("alter a digit", Edits::alterDigit);
        BAD.put("empty a control", Edits::emptyControl);
        BAD.put("a digit against a figure", Edits::digitAgainst);
        BAD.put("move to another paragraph", Edits::moveToAnotherParagraph);
        BAD.put("move within the paragraph", Edits::moveWithinParagraph);
        BAD.put("exchange two", Edits::exchange);
        BAD.put("move to another row", Edits::moveToAnotherRow);
        BAD.put("double", Edits::doubleControl);
        BAD.put(
                "copy from another report",
                edits -> edits.copyFrom(Xml.document(
                        "other", WordFile.open(AReport.any(4711, 6)).bytes(MAIN))));
        BAD.put("lose a control, value left", Edits::loseControl);
        BAD.put("delete a control", Edits::deleteControl);
        BAD.put("delete a control, tracked", Edits::deleteTracked);
        BAD.put("delete a paragraph", Edits::deleteParagraph);
        BAD.put("hide", Edits::hide);
        BAD.put("rename a control", Edits::renameControl);
        BAD.put("retag a control", Edits::retagControl);
        SOUND.put("reword", Edits::reword);
        SOUND.put("reword around a figure", Edits::rewordAround);
        SOUND.put("split runs", Edits::splitRuns);
        SOUND.put("add paragraphs", Edits::addParagraphs);
        SOUND.put("swap paragraphs", Edits::swapParagraphs);
        SOUND.put("swap rows", Edits::swapRows);
        SOUND.put("format", Edits::format);
        SOUND.put("save again", Edits::saveAgain);
        SOUND.put("tracked insertion", Edits::trackedInsertion);
        SOUND.put("drop words", Edits::dropSentence);
    }

    @TempDir
    Path folder;

    @Test
    void every_bad_edit_is_found_and_no_sound_one_accused() throws Exception {
        assertThat(wronglyJudged(originals(), EDITS)).isEmpty();
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
        assertThat(wronglyJudged(originals, EDITS / 5)).isEmpty();
    }

    private static List<String> wronglyJudged(List<byte[]> originals, int edits) {
        var wrong = new ArrayList<String>();
        for (int seed = FROM; seed < FROM + edits; seed++) {
            var random = new Random(seed);
            var trial = new Trial(originals.get(seed % originals.size()), random);
            for (int i = random.nextInt(4); i > 0; i--) trial.sound();
            if (seed % 5 > 0) trial.bad(seed);
            var seeded = seed;
            trial.judge().ifPresent(fault -> wrong.add(seeded + " " + fault));
        }
        return wrong;
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

    /// One document under some edits.
    private static final class Trial {
        private final byte[] original;
        private final Random random;
        private final Edits edits;
        private final List<String> done = new ArrayList<>();

        Trial(byte[] original, Random random) {
            this.original = original;
            this.random = random;
            edits = new Edits(WordFile.open(original).bytes(MAIN), random);
        }

        void sound() {
            var names = new ArrayList<>(SOUND.keySet());
            run(names.get(random.nextInt(names.size())), SOUND);
        }

        void bad(int seed) {
            var names = new ArrayList<>(BAD.keySet());
            run(names.get((seed - seed / 5) % names.size()), BAD);
        }

        private void run(String name, Map<String, Consumer<Edits>> from) {
            done.add(name);
            requireNonNull(from.get(name)).accept(edits);
        }

        /// What is wrong with the verdict, if anything.
        java.util.Optional<String> judge() {
            var verdict = AReport.CHECKING.check(Rewritten.with(original, MAIN, edits.bytes()));
            var found = new TreeMap<String, List<FigureFinding.State>>();
            for (var suspect : verdict.suspects())
                found.computeIfAbsent(Integer.toString(suspect.number()), _ -> new ArrayList<>())
                        .add(suspect.state());
            var numbers = new TreeSet<>(edits.expected.keySet());
            boolean same = found.keySet().equals(numbers)
                    && found.entrySet().stream()
                            .allMatch(one -> edits.expected
                                    .getOrDefault(one.getKey(), List.of())
                                    .containsAll(one.getValue()));
            boolean outcome = (verdict.outcome() == Outcome.AS_SIGNED) == edits.expected.isEmpty();
            if (same && outcome) return java.util.Optional.empty();
            return java.util.Optional.of(done + ": expected " + edits.expected + ", found "
                    + verdict.suspects().stream()
                            .map(f -> f.number() + " " + f.state() + " " + f.reason() + " " + f.found() + " "
                                    + f.place()
                                            .map(p -> p.before() + "|" + p.after())
                                            .orElse(""))
                            .toList());
        }
    }

    private static String text(byte[] docx, String part) {
        return new String(WordFile.open(docx).bytes(part), StandardCharsets.UTF_8);
    }
}
