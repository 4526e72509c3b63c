package shilu.document.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.document.FigureTable;
import shilu.document.LinkedFigure;

/// Which controls stand for which figures, and among what words.
final class Standings {
    final Reading reading;
    private final Map<Integer, LinkedFigure> signed = new LinkedHashMap<>();
    private final Map<Integer, List<Control>> controls = new HashMap<>();
    private final List<Control> strangers = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final Map<Integer, Words> byPassage = new HashMap<>();

    Standings(Reading reading, FigureTable table) {
        this.reading = reading;
        for (var figure : table.figures()) signed.put(figure.number(), figure);
        for (var control : reading.controls()) sort(control);
        read();
    }

    private void sort(Control control) {
        var tag = control.figure();
        var figure = tag.map(read -> signed.get(read.number()));
        if (figure.isPresent() && figure.get().tag().equals(tag.get()))
            controls.computeIfAbsent(tag.get().number(), _ -> new ArrayList<>()).add(control);
        else if (control.claimsOurs()) strangers.add(control);
    }

    private void read() {
        var inPassage = new HashMap<Integer, List<Map.Entry<Control, Integer>>>();
        controls.forEach((number, all) -> {
            for (var control : all)
                inPassage
                        .computeIfAbsent(control.passage(), _ -> new ArrayList<>())
                        .add(Map.entry(control, number));
        });
        // A figure from another report of a volume is read as one, as if it had come from elsewhere in this one.
        for (var control : strangers)
            control.figure().filter(BoundReading::elsewhere).ifPresent(tag -> inPassage
                    .computeIfAbsent(control.passage(), _ -> new ArrayList<>())
                    .add(Map.entry(control, tag.number())));
        for (int i = 0; i < reading.passages().size(); i++) {
            var figures = inPassage.getOrDefault(i, List.of());
            var passage = reading.passages().get(i);
            if (figures.isEmpty() && passage.pieces().stream().allMatch(Passage.Piece::generated)) continue;
            var ordered = figures.stream()
                    .sorted(Comparator.comparingInt(figure -> figure.getKey().start()))
                    .toList();
            var text = Words.of(i, passage, ordered);
            words.add(text);
            byPassage.put(i, text);
        }
    }

    /// The figures of the table by number, in their order.
    Map<Integer, LinkedFigure> signed() {
        return signed;
    }

    /// The controls that bear a figure's tag, its copies included.
    List<Control> of(LinkedFigure figure) {
        return controls.getOrDefault(figure.number(), List.of());
    }

    /// Controls that claim to be ours and are not of this document.
    List<Control> strangers() {
        return strangers;
    }

    List<Words> words() {
        return words;
    }

    @Nullable
    Words words(Control control) {
        return byPassage.get(control.passage());
    }

    Passage passage(Control control) {
        return reading.passages().get(control.passage());
    }

    /// Whether a control stands right among the words its figure was signed among.
    boolean settled(LinkedFigure figure, Control control) {
        var text = words(control);
        if (text == null) return false;
        int place = text.place(control);
        return text.settled(place, place + 1, figure.around());
    }

    double likeness(LinkedFigure figure, Control control) {
        var text = words(control);
        if (text == null) return 0;
        int place = text.place(control);
        return text.likeness(place, place + 1, figure.around());
    }
}
