package shilu.document.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.Reason;
import shilu.document.FigureFinding.State;
import shilu.document.FigureTable;
import shilu.document.LinkedFigure;
import shilu.document.Numbers;
import shilu.document.Verdict.BareNumber;

/// Each figure of the table against what stands in the text.
final class FigureJudging {
    private final FigureTable table;
    private final Standings standings;
    private final Alterations alterations;
    private final Places places;
    private final Gaps gaps;
    private final Losses losses;

    /// @param recognised bare numbers that are probably lost figures, told there
    record Judged(List<FigureFinding> findings, Set<BareNumber> recognised) {}

    FigureJudging(Reading reading, FigureTable table, Numbers numbers, BareNumbers bare) {
        this.table = table;
        standings = new Standings(reading, table);
        alterations = new Alterations(standings, numbers);
        places = new Places(reading);
        gaps = new Gaps(standings.words(), standings.signed());
        losses = new Losses(standings, numbers, bare, places, gaps);
    }

    Judged judge() {
        var copies = new ArrayList<FigureFinding>();
        var stays = new LinkedHashMap<LinkedFigure, Control>();
        for (var figure : table.figures()) originals(figure, stays, copies);
        var moves = new Moves(standings, stays, gaps);
        var findings = new ArrayList<FigureFinding>();
        for (var figure : table.figures()) {
            var control = stays.get(figure);
            findings.add(control == null ? losses.of(figure) : standing(figure, control, moves));
        }
        findings.addAll(copies);
        for (var control : standings.strangers()) findings.add(foreign(control, Reason.NOT_OURS, places));
        return new Judged(findings, losses.recognised());
    }

    private void originals(
            LinkedFigure figure, LinkedHashMap<LinkedFigure, Control> stays, List<FigureFinding> copies) {
        var found = standings.of(figure);
        if (found.isEmpty()) return;
        var original = found.size() == 1 ? found.getFirst() : original(figure, found);
        stays.put(figure, original);
        for (var control : found)
            if (control != original && !sameMargin(figure, original, control))
                copies.add(foreign(control, Reason.DOUBLED, places));
    }

    /// Of several copies the unaltered one among the signed words.
    private Control original(LinkedFigure figure, List<Control> copies) {
        return copies.stream()
                .max(Comparator.comparingDouble(copy -> (copy.hidden() ? -2 : 0)
                        + (alterations.of(figure, copy) == null ? 1 : 0)
                        + (standings.settled(figure, copy) ? 1 : 0)
                        + standings.likeness(figure, copy)))
                .orElseThrow();
    }

    /// Programs write a header once for each kind of page: the same words with the same figure are no second copy.
    private boolean sameMargin(LinkedFigure figure, Control original, Control copy) {
        var margins = standings.reading.margins();
        var there = standings.passage(original);
        var here = standings.passage(copy);
        boolean both = margins.contains(there.part()) && margins.contains(here.part());
        boolean apart = !there.part().equals(here.part()) && there.text().equals(here.text());
        return both && apart && !copy.hidden() && alterations.of(figure, copy) == null;
    }

    private FigureFinding standing(LinkedFigure figure, Control control, Moves moves) {
        var altered = alterations.of(figure, control);
        if (control.hidden()) return finding(figure, control, State.FOREIGN, Reason.HIDDEN);
        if (moves.away(control) && altered != Reason.VALUE) return finding(figure, control, State.MOVED, Reason.WORDS);
        if (altered != null) return finding(figure, control, State.ALTERED, altered);
        if (moves.displaced(control)) return finding(figure, control, State.MOVED, Reason.ORDER);
        return finding(figure, control, State.UNALTERED, Reason.NONE);
    }

    private FigureFinding finding(LinkedFigure figure, Control control, State state, Reason reason) {
        var place = Optional.of(places.of(control));
        return new FigureFinding(figure.number(), Optional.of(figure), state, reason, control.text(), place);
    }

    static FigureFinding foreign(Control control, Reason reason, Places places) {
        int number = control.figure().map(tag -> tag.number()).orElse(0);
        var place = Optional.of(places.of(control));
        return new FigureFinding(number, Optional.empty(), State.FOREIGN, reason, control.text(), place);
    }
}
