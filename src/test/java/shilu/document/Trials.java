package shilu.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import shilu.document.Verdict.Outcome;
import shilu.document.internal.WordFile;
import shilu.document.internal.Xml;

/// One document under some edits; whoever has documents and a way to check them may play it with theirs.
public final class Trials {
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
        BAD.put("copy a paragraph with its figures", Edits::copyParagraph);
        BAD.put("accept a tracked new value", Edits::acceptNewValue);
        SOUND.put("reword", Edits::reword);
        SOUND.put("reword around a figure", Edits::rewordAround);
        SOUND.put("split runs", Edits::splitRuns);
        SOUND.put("add paragraphs", Edits::addParagraphs);
        SOUND.put("swap paragraphs", Edits::swapParagraphs);
        SOUND.put("swap rows", Edits::swapRows);
        SOUND.put("format", Edits::format);
        SOUND.put("save again", Edits::saveAgain);
        SOUND.put("tracked insertion", Edits::trackedInsertion);
        SOUND.put("accept tracked changes", Edits::acceptTracked);
        SOUND.put("copy a paragraph of words", Edits::copyWords);
        SOUND.put("rows in another order", Edits::reorderRows);
        SOUND.put("edit the header", Edits::editHeader);
        SOUND.put("drop words", Edits::dropSentence);
    }

    private final byte[] original;
    private final Random random;
    private final Edits edits;
    private final List<String> done = new ArrayList<>();

    private Trials(byte[] original, Random random) {
        this.original = original;
        this.random = random;
        edits = new Edits(WordFile.open(original).bytes(MAIN), random);
    }

    /// What was judged otherwise than it was edited: nothing, each in its turn.
    ///
    /// @param edits how many, each with a seed of its own from the first one on
    public static List<String> wronglyJudged(
            List<byte[]> originals, int first, int edits, Function<byte[], Verdict> checking) {
        var wrong = new ArrayList<String>();
        for (int seed = first; seed < first + edits; seed++) {
            var random = new Random(seed);
            var trial = new Trials(originals.get(seed % originals.size()), random);
            for (int i = random.nextInt(4); i > 0; i--) trial.sound();
            if (seed % 5 > 0) trial.bad(seed);
            var seeded = seed;
            trial.judge(checking).ifPresent(fault -> wrong.add(seeded + " " + fault));
        }
        return wrong;
    }

    private void sound() {
        var names = new ArrayList<>(SOUND.keySet());
        run(names.get(random.nextInt(names.size())), SOUND);
    }

    private void bad(int seed) {
        var names = new ArrayList<>(BAD.keySet());
        run(names.get((seed - seed / 5) % names.size()), BAD);
    }

    private void run(String name, Map<String, Consumer<Edits>> from) {
        done.add(name);
        requireNonNull(from.get(name)).accept(edits);
    }

    private byte[] edited() {
        var file = Rewritten.with(original, MAIN, edits.bytes());
        if (!edits.inHeader) return file;
        for (var name : WordFile.open(file).names())
            if (name.matches("word/header\\d*\\.xml"))
                file = Rewritten.with(
                        file, name, new SoundEdits(WordFile.open(file).bytes(name), random).withWords());
        return file;
    }

    /// What is wrong with the verdict, if anything.
    private Optional<String> judge(Function<byte[], Verdict> checking) {
        var verdict = checking.apply(edited());
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
        if (same && outcome) return Optional.empty();
        return Optional.of(done + ": expected " + edits.expected + ", found "
                + verdict.suspects().stream()
                        .map(f -> f.number() + " " + f.state() + " " + f.reason() + " " + f.found() + " "
                                + f.place()
                                        .map(p -> p.before() + "|" + p.after())
                                        .orElse(""))
                        .toList());
    }
}
