package shilu.document.check;

import shilu.document.Surroundings;
import shilu.document.Verdict.Place;

/// Tells places in words.
final class Places {
    private static final int WORDS = 18;

    private final Reading reading;

    Places(Reading reading) {
        this.reading = reading;
    }

    Place of(Control control) {
        var passage = reading.passages().get(control.passage());
        return place(passage, control.start(), control.end(), control.element(), control.element());
    }

    Place of(int index, int start, int end) {
        var passage = reading.passages().get(index);
        int first = -1;
        int last = -1;
        for (var piece : passage.pieces()) {
            boolean within = piece.start() < Math.max(end, start + 1) && piece.end() > start;
            boolean nearest = start == end && piece.start() <= start;
            if (!within && !nearest) continue;
            if (first < 0 || nearest && !within) first = piece.element();
            last = piece.element();
        }
        return place(passage, start, end, first, last);
    }

    private static Place place(Passage passage, int start, int end, int first, int last) {
        var text = passage.text();
        int from = Math.min(start, text.length());
        int to = Math.min(end, text.length());
        var before = text.substring(Math.max(0, from - WORDS), from);
        var after = text.substring(to, Math.min(text.length(), to + WORDS));
        return new Place(passage.part(), passage.ordinal() + 1, plain(before), plain(after), first, last);
    }

    private static String plain(String words) {
        return words.replace(Surroundings.CELL, ' ').replaceAll("\\s+", " ");
    }
}
