package shilu.document.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.Reason;
import shilu.document.FigureFinding.State;
import shilu.document.LinkedFigure;
import shilu.document.Numbers;
import shilu.document.Verdict.BareNumber;
import shilu.document.Verdict.Place;

/// What became of figures whose control is gone: nothing, or a bare number of the same value where it stood.
final class Losses {
    /// Words less alike than this make no number "probably the same".
    private static final double ALIKE = 0.4;

    private final Standings standings;
    private final Numbers numbers;
    private final BareNumbers bare;
    private final Places places;
    private final Gaps gaps;
    private final Set<BareNumber> recognised = new HashSet<>();

    Losses(Standings standings, Numbers numbers, BareNumbers bare, Places places, Gaps gaps) {
        this.standings = standings;
        this.numbers = numbers;
        this.bare = bare;
        this.places = places;
        this.gaps = gaps;
    }

    /// The bare numbers that were taken for a lost figure.
    Set<BareNumber> recognised() {
        return recognised;
    }

    FigureFinding of(LinkedFigure figure) {
        var left = gaps.of(figure).stream().max(Comparator.comparingDouble(Gap::likeness));
        var same = unlinked(figure, left.orElse(null));
        if (same != null) {
            recognised.add(same);
            var found = same.number().text();
            return lost(figure, Reason.UNLINKED, found, Optional.of(same.place()));
        }
        var place = left.map(gap -> places.of(gap.words().passage, gap.start(), gap.end()));
        return lost(figure, Reason.GONE, "", place);
    }

    private static FigureFinding lost(LinkedFigure figure, Reason reason, String found, Optional<Place> place) {
        return new FigureFinding(figure.number(), Optional.of(figure), State.LOST, reason, found, place);
    }

    /// The number of the same value that stands where the figure stood, or else among the words most like its own.
    private @Nullable BareNumber unlinked(LinkedFigure figure, @Nullable Gap left) {
        var value = numbers.read(figure.shown()).map(number -> number.value());
        BareNumber best = null;
        double most = ALIKE;
        if (value.isEmpty()) return null;
        for (var text : standings.words()) {
            for (var number : bare.in(text.passage)) {
                if (!value.get().equals(number.number().value()) || recognised.contains(number)) continue;
                double likeness = likeness(figure, text, number) + (fills(left, text, number) ? 1 : 0);
                if (likeness <= most) continue;
                most = likeness;
                best = number;
            }
        }
        return best;
    }

    private static boolean fills(@Nullable Gap left, Words text, BareNumber number) {
        return left != null
                && left.words().passage == text.passage
                && left.start() <= number.number().start()
                && left.end() >= number.number().end();
    }

    private static double likeness(LinkedFigure figure, Words text, BareNumber number) {
        int from = text.placeAt(number.number().start());
        return text.likeness(from, text.placeAt(number.number().end()), figure.around());
    }
}
