package shilu.document.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import shilu.document.LinkedFigure;
import shilu.document.Shown;
import shilu.document.Surroundings;
import shilu.document.Values;

/// One document being written: where the bytes go, which entry of which list it is at, the figures so far.
final class Filling {
    Utf8 out = new Utf8(0);
    final Outline outline = new Outline();

    private final List<Level> levels = new ArrayList<>();
    private final List<Placed> figures = new ArrayList<>();
    private final List<URI> links = new ArrayList<>();
    private final long firstControl;
    private long nextId;
    private Context context = new Context();

    /// The values of one list entry, with its place in the list; the document's own values at level 0.
    record Level(Values values, int index, int count) {}

    /// A paragraph or row while it is written.
    private static final class Context {
        final StringBuilder words = new StringBuilder();
        final List<Placed> figures = new ArrayList<>();
    }

    /// A figure that was written.
    static final class Placed {
        final int number;
        final Shown shown;
        final String text;
        final int at;
        Surroundings around = Surroundings.NONE;
        String place = "";

        Placed(int number, Shown shown, String text, int at) {
            this.number = number;
            this.shown = shown;
            this.text = text;
            this.at = at;
        }

        LinkedFigure linked() {
            return new LinkedFigure(number, shown.basis(), text, around);
        }
    }

    Filling(Values values, long firstControl, long firstId) {
        levels.add(new Level(values, 0, 1));
        this.firstControl = firstControl;
        nextId = firstId;
    }

    /// Turns to the next part.
    void begin(Utf8 part, String name) {
        out = part;
        outline.part(name);
    }

    Level level(int depth) {
        return levels.get(depth);
    }

    Level innermost() {
        return levels.getLast();
    }

    void enter(Values entry, int index, int count) {
        levels.add(new Level(entry, index, count));
    }

    void leave() {
        levels.removeLast();
    }

    long freshId() {
        return nextId++;
    }

    List<Placed> figures() {
        return figures;
    }

    List<LinkedFigure> linked() {
        var linked = new ArrayList<LinkedFigure>(figures.size());
        for (var figure : figures) linked.add(figure.linked());
        return linked;
    }

    /// Addresses of figures' pages, in the order of their relationship ids.
    List<URI> links() {
        return links;
    }

    /// Takes in an address and answers its relationship id. Only the main part's markup may use it.
    String link(URI page) {
        links.add(page);
        return linkId(links.size());
    }

    static String linkId(int place) {
        return "rIdFigure" + place;
    }

    void words(String words) {
        context.words.append(words);
    }

    Object beginContext() {
        var outer = context;
        context = new Context();
        return outer;
    }

    void endContext(Object outer, boolean row) {
        var ended = context;
        context = (Context) outer;
        if (!row) outline.paragraph(ended.words);
        for (var figure : ended.figures) {
            figure.around = Surroundings.in(ended.words, figure.at);
            figure.place = outline.place(ended.words, figure.at, row, figures);
        }
    }

    void figure(Segment.Figure slot) {
        var known = level(slot.depth()).values().figure(slot.name());
        if (known.isEmpty()) {
            untagged(slot, NumberForm.NONE);
            return;
        }
        var shown = known.get();
        var measure = shown.basis().measure();
        var form = slot.form().orElseGet(() -> NumberForm.of(measure)).forMeasure(measure);
        var text = form.write(shown.basis().value());
        if (slot.tagged()) tagged(slot, shown, text);
        else untagged(slot, text);
    }

    private void untagged(Segment.Figure slot, String text) {
        slot.style().run(out, text);
        words(text);
    }

    private void tagged(Segment.Figure slot, Shown shown, String text) {
        int number = figures.size() + 1;
        var placed = new Placed(number, shown, text, context.words.length());
        Control.write(out, number, shown.basis(), text, firstControl + number, slot.style());
        figures.add(placed);
        context.figures.add(placed);
        context.words.appendCodePoint(Surroundings.figure(number));
    }
}
