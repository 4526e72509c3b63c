package shilu.document.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shilu.document.Sketch;
import shilu.document.Surroundings;

/// A passage the way surroundings are sketched: code points without white space, each figure one of them.
final class Words {
    /// So many characters on either side tell a place; their pairs are one fewer.
    private static final int NEAR = 4;

    final int passage;
    final int[] points;
    private final int[] offsets;
    private final Map<Control, Integer> places;
    private final Map<Control, Integer> marks;
    private final String marked;

    private Words(
            int passage,
            int[] points,
            int[] offsets,
            Map<Control, Integer> places,
            Map<Control, Integer> marks,
            String marked) {
        this.marks = marks;
        this.passage = passage;
        this.marked = marked;
        this.points = points;
        this.offsets = offsets;
        this.places = places;
    }

    /// @param figures the controls in this passage that stand for figures, with their numbers, from left to right
    static Words of(int index, Passage passage, List<Map.Entry<Control, Integer>> figures) {
        var text = passage.text();
        var points = new int[text.length() + figures.size()];
        var offsets = new int[points.length];
        var places = new HashMap<Control, Integer>();
        var marks = new HashMap<Control, Integer>();
        var marked = new StringBuilder(text.length());
        int size = 0;
        int next = 0;
        for (int i = 0; i <= text.length(); ) {
            if (next < figures.size() && i >= figures.get(next).getKey().start()) {
                var control = figures.get(next).getKey();
                places.put(control, size);
                marks.put(control, marked.length());
                offsets[size] = i;
                points[size] = Surroundings.figure(figures.get(next++).getValue());
                marked.appendCodePoint(points[size++]);
                i = Math.max(i, control.end());
                continue;
            }
            if (i == text.length()) break;
            int point = text.codePointAt(i);
            marked.appendCodePoint(point);
            if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
                offsets[size] = i;
                points[size++] = point;
            }
            i += Character.charCount(point);
        }
        return new Words(
                index, Arrays.copyOf(points, size), Arrays.copyOf(offsets, size), places, marks, marked.toString());
    }

    /// Without one figure: the places where it might have stood are looked for among the others' words.
    Words without(int figure) {
        int kept = 0;
        var fewer = new int[points.length];
        var where = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            if (points[i] == Surroundings.figure(figure)) continue;
            where[kept] = offsets[i];
            fewer[kept++] = points[i];
        }
        return kept == points.length
                ? this
                : new Words(passage, Arrays.copyOf(fewer, kept), Arrays.copyOf(where, kept), Map.of(), Map.of(), "");
    }

    /// What a figure stands among now.
    Surroundings around(Control control) {
        return Surroundings.in(marked, marks.getOrDefault(control, 0));
    }

    int place(Control control) {
        return places.getOrDefault(control, 0);
    }

    /// The first place at or behind a character of the passage's own text.
    int placeAt(int offset) {
        int place = 0;
        while (place < points.length && offsets[place] < offset) place++;
        return place;
    }

    /// Where a place is in the passage's own text.
    int offset(int place) {
        return place < offsets.length ? offsets[place] : offsets.length == 0 ? 0 : offsets[offsets.length - 1] + 1;
    }

    /// Where the character before a place ends in the passage's own text.
    int endBefore(int place) {
        return place == 0 ? 0 : offsets[place - 1] + Character.charCount(points[place - 1]);
    }

    /// How alike the words around a gap are to those a figure was signed among, 0 to 1.
    double likeness(int from, int to, Surroundings signed) {
        var before = Sketch.of(points, Math.max(0, from - Surroundings.WIDTH), from);
        var after = Sketch.of(points, to, Math.min(points.length, to + Surroundings.WIDTH));
        int sizes = before.size()
                + after.size()
                + signed.before().size()
                + signed.after().size();
        if (sizes == 0) return 1;
        double left = before.likeness(signed.before())
                * (before.size() + signed.before().size());
        double right =
                after.likeness(signed.after()) * (after.size() + signed.after().size());
        return (left + right) / sizes;
    }

    /// Whether the nearest words on both sides are, for the better half, those of the signed place.
    boolean settled(int from, int to, Surroundings signed) {
        return shareBefore(from, signed.before()) >= 0.5 && shareAfter(to, signed.after()) >= 0.5;
    }

    private double shareBefore(int end, Sketch signed) {
        int pairs = Math.min(NEAR - 1, end - 1);
        return pairs < 1 ? (signed.size() == 0 ? 1 : 0) : (double) pairsBefore(end, signed) / pairs;
    }

    private double shareAfter(int start, Sketch signed) {
        int pairs = Math.min(NEAR - 1, points.length - start - 1);
        return pairs < 1 ? (signed.size() == 0 ? 1 : 0) : (double) pairsAfter(start, signed) / pairs;
    }

    /// How many of the nearest pairs are those of the signed place, out of how many. Where the text ends sooner than
    /// the signed one did, none can be.
    Evidence before(int end, Sketch signed) {
        int pairs = Math.clamp(end - 1, 0, NEAR - 1);
        boolean cut = pairs < NEAR - 1 && signed.size() > pairs;
        return cut ? Evidence.AGAINST : new Evidence(pairsBefore(end, signed), pairs);
    }

    Evidence after(int start, Sketch signed) {
        int pairs = Math.clamp(points.length - start - 1, 0, NEAR - 1);
        boolean cut = pairs < NEAR - 1 && signed.size() > pairs;
        return cut ? Evidence.AGAINST : new Evidence(pairsAfter(start, signed), pairs);
    }

    /// Pairs of characters that are as signed, of those that were looked at.
    record Evidence(int held, int of) {
        static final Evidence AGAINST = new Evidence(-NEAR, 0);

        Evidence and(Evidence other) {
            return new Evidence(held + other.held, of + other.of);
        }

        boolean full() {
            return held == of;
        }

        /// One changed character may break two pairs, which the wider words must then make good.
        boolean nearly() {
            return held >= NEAR;
        }
    }

    private int pairsBefore(int end, Sketch signed) {
        int held = 0;
        for (int i = end - 1; i > 0 && i > end - NEAR; i--) if (signed.holds(points[i - 1], points[i])) held++;
        return held;
    }

    private int pairsAfter(int start, Sketch signed) {
        int held = 0;
        for (int i = start; i + 1 < points.length && i < start + NEAR - 1; i++)
            if (signed.holds(points[i], points[i + 1])) held++;
        return held;
    }
}
