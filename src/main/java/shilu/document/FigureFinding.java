package shilu.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shilu.document.Verdict.Place;

/// One figure of a document that came back, as signed.
///
/// @param number its number in the document; 0 when its tag tells none
/// @param signed the figure as it was signed; empty for one that is not of this document
/// @param found  what stands in its place now; empty text when nothing does
/// @param place  where that is; empty when it is nowhere
/// @param report which report of a volume it is in; empty text outside of volumes
public record FigureFinding(
        int number,
        Optional<LinkedFigure> signed,
        State state,
        Reason reason,
        String found,
        Optional<Place> place,
        String report) {

    public FigureFinding(
            int number, Optional<LinkedFigure> signed, State state, Reason reason, String found, Optional<Place> place) {
        this(number, signed, state, reason, found, place, "");
    }

    /// The same judged otherwise.
    public FigureFinding as(State other, Reason why) {
        return new FigureFinding(number, signed, other, why, found, place, report);
    }

    /// The same by its number in a volume.
    public FigureFinding inVolume(int other, String ofReport) {
        return new FigureFinding(
                other, signed.map(figure -> figure.numbered(other)), state, reason, found, place, ofReport);
    }

    public enum State {
        UNALTERED,
        ALTERED,
        MOVED,
        LOST,
        FOREIGN
    }

    public enum Reason {
        NONE,
        /// altered: another value in the control
        VALUE,
        /// altered: digits, %, 万 put against it or taken away change how it reads
        JOINED,
        /// altered: the control bears another name
        NAME,
        /// altered: the program would replace it on opening
        BOUND,
        /// altered: a text box whose older copy says something else
        COPY,
        /// moved: its own words stand elsewhere without it, or it stands where another figure belongs
        WORDS,
        /// moved: it changed places within its paragraph or row
        ORDER,
        /// lost: nothing left of it
        GONE,
        /// lost: probably the same number, no longer linked
        UNLINKED,
        /// foreign: not of this document
        NOT_OURS,
        /// foreign: a second copy of a figure
        DOUBLED,
        /// foreign: nobody sees it
        HIDDEN,
        /// foreign: the signature over the table is broken or absent
        SEAL
    }

    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("number", number);
        if (!report.isEmpty()) map.put("report", report);
        map.put("state", state.name());
        map.put("reason", reason.name());
        map.put("found", found);
        signed.ifPresent(figure -> {
            var basis = figure.basis();
            map.put("shown", figure.shown());
            map.put("value", Verdict.plain(basis.value()));
            map.put("metric", basis.metric());
            map.put("name", basis.alias());
            map.put("unit", basis.unit().value());
            map.put("subtree", basis.subtree());
            map.put("period", basis.period().toString());
            map.put("installation", basis.installation());
            map.put(
                    "positions",
                    basis.positions().stream()
                            .map(at -> Map.of("region", at.region(), "position", at.position()))
                            .toList());
        });
        place.ifPresent(where -> map.put("place", where.asMap()));
        return map;
    }
}
