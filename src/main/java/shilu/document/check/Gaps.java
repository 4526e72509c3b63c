package shilu.document.check;

import java.util.ArrayList;
import java.util.List;
import shilu.document.FigureTable;
import shilu.document.LinkedFigure;
import shilu.document.Surroundings;

/// Looks for the place a figure was signed in: its nearest words on both sides, with nothing between them, or another
/// figure, or a number.
final class Gaps {
    private static final int LONGEST_FILLING = 16;
    private static final int FIRST_FIGURE = Surroundings.figure(0);

    private final List<Words> all;
    private final FigureTable table;

    Gaps(List<Words> all, FigureTable table) {
        this.all = all;
        this.table = table;
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
            int before = words.evidenceBefore(from, around.before());
            if (before < 0) continue;
            for (int to = from; to <= fillingEnd(words, from); to++) {
                int after = words.evidenceAfter(to, around.after());
                if (after < 0
                        || before + after == 0
                                && !(around.before().size() == 0
                                        && around.after().size() == 0)) continue;
                if (rightlyHeld(words, from, to)) continue;
                found.add(new Gap(words, from, to, words.likeness(from, to, around)));
            }
        }
    }

    /// How far a number or one figure reaches from here.
    private static int fillingEnd(Words words, int from) {
        int to = from;
        if (to < words.points.length && words.points[to] >= FIRST_FIGURE) return to + 1;
        while (to < words.points.length && to - from < LONGEST_FILLING && numeral(words.points[to])) to++;
        return to;
    }

    private static boolean numeral(int point) {
        return point >= '0' && point <= '9'
                || point >= '０' && point <= '９'
                || ".,．，%％‰—".indexOf(point) >= 0
                || "〇零一二三四五六七八九十百千万亿两余".indexOf(point) >= 0;
    }

    /// Another figure with the same words around it, as in a list of like sentences.
    private boolean rightlyHeld(Words words, int from, int to) {
        if (to != from + 1 || words.points[from] < FIRST_FIGURE) return false;
        var holder = table.figure(words.points[from] - FIRST_FIGURE);
        return holder.isPresent()
                && words.settled(from, to, holder.get().around())
                && words.likeness(from, to, holder.get().around()) >= 0.5;
    }
}
