package shilu.document.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import shilu.document.LinkedFigure;

/// Which controls were set among other words. Likeness of words alone cannot tell: it accuses reworded sentences and
/// misses a move within one sentence. So it is asked whether the figure stands right among its own words, whether its
/// own place still stands without it, whether it holds another's place, and whether the order was kept.
final class Moves {
    /// Words this much alike are the same place, reworded at most.
    private static final double ALIKE = 0.65;
    /// A place must be this much more alike to be the figure's rather than the one it stands in.
    private static final double PLAINLY = 0.35;
    /// And this much where its nearest words are no more the same to the letter.
    private static final double RATHER = 0.15;
    /// Less than this is a place among other words.
    private static final double UNLIKE = 0.15;

    private final Standings standings;
    private final Map<LinkedFigure, Control> stays;
    private final Gaps gaps;
    private final Set<Control> outOfOrder;
    private final Set<Control> away = new HashSet<>();
    private final Set<Control> displaced;

    /// @param stays for each figure the control that stands for it
    Moves(Standings standings, Map<LinkedFigure, Control> stays, Gaps gaps) {
        this.standings = standings;
        this.stays = stays;
        this.gaps = gaps;
        var order = new Orders(standings);
        outOfOrder = order.brokenInParts(stays);
        stays.forEach((figure, control) -> {
            if (inAnotherCell(figure, control) || movedAway(figure, control)) away.add(control);
        });
        // who came from elsewhere must not put those in disorder among whom it stands
        var settled = new LinkedHashMap<>(stays);
        settled.values().removeAll(away);
        displaced = order.guilty(settled, outOfOrder);
    }

    /// Moved among other words.
    boolean away(Control control) {
        return away.contains(control);
    }

    /// Moved past another figure in its passage.
    boolean displaced(Control control) {
        return displaced.contains(control);
    }

    private boolean movedAway(LinkedFigure figure, Control control) {
        double here = standings.likeness(figure, control);
        boolean settled = standings.settled(figure, control);
        if (settled && here >= ALIKE) return false;
        if (ownPlaceLeft(figure, control, settled, here)) return true;
        if (!settled && here < ALIKE && inAnothersPlace(figure, control, here)) return true;
        return here < UNLIKE && outOfOrder.contains(control);
    }

    private boolean ownPlaceLeft(LinkedFigure figure, Control control, boolean settled, double here) {
        var text = standings.words(control);
        return gaps.of(figure).stream()
                .filter(gap -> text == null || !gap.holds(text, text.place(control)))
                .anyMatch(gap -> gap.likeness() >= here + margin(settled, gap.exact()));
    }

    private static double margin(boolean settled, boolean exact) {
        if (settled) return PLAINLY;
        return exact ? 0 : RATHER;
    }

    private boolean inAnothersPlace(LinkedFigure figure, Control control, double here) {
        var text = standings.words(control);
        if (text == null) return false;
        int place = text.place(control);
        for (var other : standings.signed().values()) {
            if (other == figure) continue;
            var around = other.around();
            var evidence = text.before(place, around.before()).and(text.after(place + 1, around.after()));
            if (!evidence.full() || evidence.held() < 3) continue;
            if (text.likeness(place, place + 1, around) >= Math.max(ALIKE, here + PLAINLY)) return true;
        }
        return false;
    }

    /// A column put in or taken out shifts all figures of it alike; one that shifts otherwise was moved.
    private boolean inAnotherCell(LinkedFigure figure, Control control) {
        int shift = shift(figure, control);
        if (shift == 0) return false;
        var row = standings.passage(control);
        return stays.entrySet().stream()
                .filter(other -> other.getKey() != figure
                        && other.getKey().around().cell() == figure.around().cell())
                .filter(other -> row.sameTable(standings.passage(other.getValue())))
                .noneMatch(other -> shift(other.getKey(), other.getValue()) == shift);
    }

    private int shift(LinkedFigure figure, Control control) {
        var text = standings.words(control);
        if (text == null || figure.around().cell() == 0) return 0;
        int cell = text.around(control).cell();
        return cell == 0 ? 0 : cell - figure.around().cell();
    }
}
