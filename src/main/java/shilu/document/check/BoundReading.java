package shilu.document.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.document.BoundReport;
import shilu.document.FigureTable;
import shilu.document.FigureTag;

/// A volume taken apart again: what stands before its reports, and each report, as if it had been read by itself. Only
/// so can reports of one template, whose sentences are the same, be judged: by words alone a figure of one would be at
/// home in any other. Within a report, figures bear the numbers they had there, since their words were signed with them.
final class BoundReading {
    /// Added to the numbers of figures that are another report's, so that none is taken for one's own.
    private static final int ELSEWHERE = 500_000;

    private final Reading volume;
    private final FigureTable table;
    private final int[] owners;

    /// One report, or what stands before them all.
    ///
    /// @param report empty for what stands before them
    /// @param first  number in the volume of the figure that is 1 here
    record Piece(Optional<BoundReport> report, Reading reading, FigureTable table, int first) {
        int inVolume(int number) {
            return number > ELSEWHERE ? number - ELSEWHERE : number == 0 ? 0 : number + first - 1;
        }
    }

    BoundReading(Reading volume, FigureTable table) {
        this.volume = volume;
        this.table = table;
        owners = new int[volume.passages().size()];
        var beginnings = beginnings();
        var main = volume.passages().isEmpty() ? "" : volume.passages().getFirst().part();
        for (int i = 0; i < owners.length; i++) {
            boolean inText = volume.passages().get(i).part().equals(main);
            var begun = inText ? beginnings.floorEntry(i) : null;
            owners[i] = begun == null ? 0 : begun.getValue();
        }
        byControls(main);
    }

    /// From which passage on which report stands. One whose bookmark was lost begins at its first figure.
    private TreeMap<Integer, Integer> beginnings() {
        var beginnings = new TreeMap<Integer, Integer>();
        for (int report = 1; report <= table.bound().size(); report++) {
            var marked = volume.own().beginnings().get(report);
            var passage = marked == null ? firstFigure(table.bound().get(report - 1)) : marked;
            if (passage != null) beginnings.putIfAbsent(passage, report);
        }
        return beginnings;
    }

    private @Nullable Integer firstFigure(BoundReport report) {
        return volume.controls().stream()
                .filter(control -> control.figure().filter(tag -> report.holds(tag.number())).isPresent())
                .map(Control::passage)
                .min(Integer::compare)
                .orElse(null);
    }

    /// Headers, footers and notes belong to the report whose figures they show.
    private void byControls(String main) {
        for (var control : volume.controls()) {
            if (volume.passages().get(control.passage()).part().equals(main)) continue;
            control.figure().ifPresent(tag -> owners[control.passage()] = reportOf(tag.number()));
        }
    }

    private int reportOf(int figure) {
        for (int i = 0; i < table.bound().size(); i++) if (table.bound().get(i).holds(figure)) return i + 1;
        return 0;
    }

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int report = 0; report <= table.bound().size(); report++) pieces.add(piece(report));
        return pieces;
    }

    private Piece piece(int number) {
        if (number == 0) {
            var own = table.figures().stream()
                    .filter(figure -> reportOf(figure.number()) == 0)
                    .toList();
            var before = new FigureTable(table.origin(), own, table.appendix(), table.annex(), List.of());
            return new Piece(Optional.empty(), reading(0, 1, own.size(), volume.own()), before, 1);
        }
        var report = table.bound().get(number - 1);
        var reading = reading(number, report.first(), report.figures(), volume.own().of(number));
        var own = new FigureTable(report.origin(), report.own(table), report.appendix(), report.annex(), List.of());
        return new Piece(Optional.of(report), reading, own, report.first());
    }

    private Reading reading(int report, int first, int figures, Stretches own) {
        var places = new HashMap<Integer, Integer>();
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] != report) continue;
            places.put(i, passages.size());
            passages.add(volume.passages().get(i));
        }
        var controls = new ArrayList<Control>();
        for (var control : volume.controls()) {
            var place = places.get(control.passage());
            if (place != null) controls.add(control.at(place, tag(control, first, figures)));
        }
        return new Reading(List.copyOf(passages), List.copyOf(controls), volume.margins(), own);
    }

    private static String tag(Control control, int first, int figures) {
        return control.figure()
                .map(tag -> {
                    boolean own = tag.number() >= first && tag.number() < first + figures;
                    int number = own ? tag.number() - first + 1 : (tag.number() + ELSEWHERE) % 1_000_000;
                    return new FigureTag(number, tag.fingerprint()).toString();
                })
                .orElse(control.tag());
    }

    /// Whether a tag is that of a figure of another report.
    static boolean elsewhere(FigureTag tag) {
        return tag.number() > ELSEWHERE;
    }

    /// The figures of the volume by where a control bearing their very tag stands in another report.
    Map<String, Integer> astray() {
        var astray = new HashMap<String, Integer>();
        var byNumber = new HashMap<Integer, FigureTag>();
        table.figures().forEach(figure -> byNumber.put(figure.number(), figure.tag()));
        for (var control : volume.controls()) {
            var tag = control.figure();
            if (tag.isEmpty() || !tag.get().equals(byNumber.get(tag.get().number()))) continue;
            if (owners[control.passage()] == reportOf(tag.get().number())) continue;
            astray.put(place(volume.passages().get(control.passage()).part(), control.element()), tag.get().number());
        }
        return astray;
    }

    static String place(String part, int element) {
        return part + "#" + element;
    }
}
