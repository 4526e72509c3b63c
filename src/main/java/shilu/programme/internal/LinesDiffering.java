package shilu.programme.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;
import shilu.programme.PackDifference.Line;
import shilu.programme.PackDifference.Line.Sort;

/// Which lines of a text came and went, by the library's comparison of two words: each different line is a letter.
final class LinesDiffering implements CommandVisitor<Character> {
    /// Lines shown around one that differs.
    private static final int AROUND = 2;

    private final List<String> letters;
    private final List<Line> all = new ArrayList<>();
    /// Of lines next to each other those that went are shown before those that came.
    private final List<Line> came = new ArrayList<>();
    private int older;
    private int newer;

    private LinesDiffering(List<String> letters) {
        this.letters = letters;
    }

    static List<Line> of(String before, String after) {
        var known = new HashMap<String, Character>();
        var letters = new ArrayList<String>();
        var was = word(before, known, letters);
        var is = word(after, known, letters);
        var differing = new LinesDiffering(letters);
        new StringsComparator(was, is).getScript().visit(differing);
        differing.all.addAll(differing.came);
        return differing.some();
    }

    private static String word(String text, Map<String, Character> known, List<String> letters) {
        var word = new StringBuilder();
        text.lines()
                .forEach(line -> word.append(known.computeIfAbsent(line, _ -> {
                    letters.add(line);
                    return (char) letters.size();
                })));
        return word.toString();
    }

    @Override
    public void visitInsertCommand(Character letter) {
        came.add(new Line(Sort.CAME, ++newer, line(letter)));
    }

    @Override
    public void visitKeepCommand(Character letter) {
        all.addAll(came);
        came.clear();
        older++;
        all.add(new Line(Sort.STAYED, ++newer, line(letter)));
    }

    @Override
    public void visitDeleteCommand(Character letter) {
        all.add(new Line(Sort.WENT, ++older, line(letter)));
    }

    private String line(Character letter) {
        return letters.get(letter - 1);
    }

    private List<Line> some() {
        var some = new ArrayList<Line>();
        for (int i = 0; i < all.size(); i++) {
            if (near(i)) some.add(all.get(i));
            else if (some.isEmpty() || some.getLast().sort() != Sort.LEFT_OUT) some.add(new Line(Sort.LEFT_OUT, 0, ""));
        }
        return List.copyOf(some);
    }

    private boolean near(int index) {
        return all.subList(Math.max(0, index - AROUND), Math.min(all.size(), index + AROUND + 1)).stream()
                .anyMatch(line -> line.sort() != Sort.STAYED);
    }
}
