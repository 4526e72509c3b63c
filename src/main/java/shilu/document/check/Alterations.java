package shilu.document.check;

import org.jspecify.annotations.Nullable;
import shilu.document.FigureFinding.Reason;
import shilu.document.LinkedFigure;
import shilu.document.Numbers;

/// Whether a control still says what was signed.
final class Alterations {
    /// As long as Word lets a control's name be.
    private static final int LONGEST_NAME = 64;

    private final Standings standings;
    private final Numbers numbers;

    Alterations(Standings standings, Numbers numbers) {
        this.standings = standings;
        this.numbers = numbers;
    }

    /// What was altered; null when nothing was.
    @Nullable
    Reason of(LinkedFigure figure, Control control) {
        if (!same(figure.shown(), control.text())) return Reason.VALUE;
        if (control.bound()) return Reason.BOUND;
        if (!joined(figure, control)) return Reason.JOINED;
        if (control.twofold()) return Reason.COPY;
        return named(figure.basis().alias(), control.alias()) ? null : Reason.NAME;
    }

    /// Written otherwise and the same number: 1,200, １２００ and 一千二百.
    private boolean same(String shown, String found) {
        if (bare(shown).equals(bare(found))) return true;
        var before = numbers.read(shown);
        var after = numbers.read(found);
        if (before.isEmpty() || after.isEmpty()) return false;
        var value = before.get().value();
        boolean asExact = before.get().approximate() == after.get().approximate();
        return value != null && value.equals(after.get().value()) && asExact;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private boolean joined(LinkedFigure figure, Control control) {
        var text = standings.words(control);
        return text == null
                || text.around(control).joined().equals(figure.around().joined());
    }

    private static boolean named(String alias, String found) {
        return found.equals(alias) || alias.length() > LONGEST_NAME && found.equals(alias.substring(0, LONGEST_NAME));
    }
}
