package shilu.document.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shilu.document.LinkedFigure;
import shilu.document.Surroundings;

/// Looks for the place a figure was signed in: its nearest words on both sides, with nothing between them, or another
/// figure, or a number or some words that were set there.
final class Gaps {
    private static final int LONGEST_FILLING = 8;
    private static final int BESIDE = 1;
    private static final int FIRST_FIGURE = Surroundings.figure(0);

    private final List<Words> all;
    private final Map<Integer, LinkedFigure> signed;

    Gaps(List<Words> all, Map<Integer, LinkedFigure> signed) {
        this.all = all;
        this.signed = signed;
    }

    /// Every such place that no figure rightly holds.
    List<Gap> of(LinkedFigure figure) {
        var found = new ArrayList<Gap>();
        for (var words : all) in(words.without(figure.number()), figure, found);
        return found;
    }

    private void in(Words words, LinkedFigure figure, List<Gap> found) {
        var around = figure.around();
        for (int from = 0; from <= words.points.length; from++) {
            var before = words.before(from, around.before());
            if (before.held() < 0 || before.of() > 1 && before.held() == 0) continue;
            for (int to = from; to <= fillingEnd(words, from); to++) {
                var evidence = before.and(words.after(to, around.after()));
                if (!tells(evidence, around)) continue;
                double likeness = words.likeness(from, to, around);
                boolean exact = evidence.full() && number(words, from, to);
                if (!heldBetter(words, from, to, likeness)) found.add(new Gap(words, from, to, exact, likeness));
            }
        }
    }

    private static boolean tells(Words.Evidence evidence, Surroundings signed) {
        if (evidence.held() < 0) return false;
        boolean alone = signed.before().size() == 0 && signed.after().size() == 0;
        return evidence.full() ? evidence.of() > 0 || alone : evidence.nearly();
    }

    /// How far what was set in the figure's place may reach: one other figure, or a few characters.
    private static int fillingEnd(Words words, int from) {
        int to = from;
        if (to < words.points.length && words.points[to] >= FIRST_FIGURE) return to + 1;
        while (to < words.points.length
                && to - from < LONGEST_FILLING
                && words.points[to] < FIRST_FIGURE
                && words.points[to] != Surroundings.CELL) to++;
        return to;
    }

    private static boolean number(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            int point = words.points[i];
            if (point < FIRST_FIGURE && "0123456789０１２３４５６７８９.,．，%％‰—〇零一二三四五六七八九十百千万亿两余".indexOf(point) < 0)
                return false;
        }
        return true;
    }

    /// Whether another figure belongs there as much or more, as in a list of like sentences.
    private boolean heldBetter(Words words, int from, int to, double likeness) {
        int last = Math.min(words.points.length, to + BESIDE);
        for (int i = Math.max(0, from - BESIDE); i < last; i++) {
            if (words.points[i] < FIRST_FIGURE) continue;
            var holder = signed.get(words.points[i] - FIRST_FIGURE);
            if (holder != null && words.likeness(i, i + 1, holder.around()) >= likeness) return true;
        }
        return false;
    }
}
