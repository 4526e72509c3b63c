package shilu.search.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import shilu.common.Plain;
import shilu.common.Plain.Place;

/// A text in which the words that were found are marked.
public record Marked(List<Run> runs) {
    private static final int BEFORE = 24;
    private static final int LONGEST = 90;

    public record Run(String text, boolean found) {}

    /// The whole text.
    static Marked of(String text, List<String> words) {
        return runs(text, found(text, words), 0, text.length());
    }

    /// What stands around the first of the words.
    static Marked around(String text, List<String> words) {
        var found = found(text, words);
        int from = whole(text, Math.max(0, found.nextSetBit(0) - BEFORE));
        int to = whole(text, Math.min(text.length(), from + LONGEST));
        var runs = new ArrayList<Run>();
        if (from > 0) runs.add(new Run("…", false));
        runs.addAll(runs(text, found, from, to).runs());
        if (to < text.length()) runs.add(new Run("…", false));
        return new Marked(runs);
    }

    private static BitSet found(String text, List<String> words) {
        var found = new BitSet();
        var plain = Plain.of(text);
        for (var word : words) for (Place place : plain.places(word)) found.set(place.from(), place.to());
        return found;
    }

    private static Marked runs(String text, BitSet found, int begin, int end) {
        var runs = new ArrayList<Run>();
        for (int from = begin, to; from < end; from = to) {
            boolean is = found.get(from);
            int change = is ? found.nextClearBit(from) : found.nextSetBit(from);
            to = change < 0 ? end : Math.min(change, end);
            runs.add(new Run(text.substring(from, to), is));
        }
        return new Marked(runs);
    }

    /// Not within a character of two.
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
