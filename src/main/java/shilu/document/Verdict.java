package shilu.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a document that came back is worth: each figure against the table signed with it, the numbers in the text that
/// no record backs, and the signature itself. Whether a figure is still the same today is asked elsewhere, from
/// [LinkedFigure#basis].
///
/// @param origin   the report it says to be; empty when it carries no table that can be read
/// @param annex    the tables that stand behind every text, whatever its template
/// @param figures  every figure of the table in its order, then those that are not of it
/// @param bare     numbers a ledger could answer for and that stand in no control, template's own ones included
/// @param singles  a lone 一个, 一次, 一批: listed, held against nobody
/// @param bound    the reports of a volume; none in a report
public record Verdict(
        Optional<Origin> origin,
        Seal seal,
        Appendix appendix,
        Appendix annex,
        List<FigureFinding> figures,
        List<BareNumber> bare,
        List<BareNumber> singles,
        List<Bound> bound) {

    /// Of a report.
    public Verdict(
            Optional<Origin> origin,
            Seal seal,
            Appendix appendix,
            Appendix annex,
            List<FigureFinding> figures,
            List<BareNumber> bare,
            List<BareNumber> singles) {
        this(origin, seal, appendix, annex, figures, bare, singles, List.of());
    }

    /// A report in a volume.
    public record Bound(String title, Origin origin, Appendix appendix, Appendix annex) {}

    /// The same with other bare numbers: what somebody above the document can answer for.
    public Verdict withBare(List<BareNumber> left) {
        return new Verdict(origin, seal, appendix, annex, figures, left, singles, bound);
    }

    public Verdict {
        figures = List.copyOf(figures);
        bare = List.copyOf(bare);
        singles = List.copyOf(singles);
        bound = List.copyOf(bound);
    }

    /// The signature over the table of figures.
    public enum Seal {
        SOUND,
        BROKEN,
        /// signed, by a key that this verifier's register does not hold
        UNKNOWN_KEY,
        UNSIGNED,
        /// there is no table, or none that can be read
        MISSING
    }

    /// The pages the program itself adds: the appendix 数据依据表, the annex.
    public enum Appendix {
        NONE,
        AS_SIGNED,
        ALTERED,
        /// taken out. Without the appendix the figures in the text are what counts; the annex may not be missing
        REMOVED
    }

    public enum Outcome {
        AS_SIGNED,
        NOT_AS_SIGNED,
        NOT_CHECKED
    }

    /// Bare numbers alone do not make a document other than it was signed: templates and plans hold some.
    public Outcome outcome() {
        boolean sound = figures.stream().allMatch(finding -> finding.state() == FigureFinding.State.UNALTERED);
        boolean claims = origin.isPresent() || !figures.isEmpty();
        if (!claims) return Outcome.NOT_CHECKED;
        boolean annexed = annex == Appendix.NONE || annex == Appendix.AS_SIGNED;
        if (!sound || !annexed || appendix == Appendix.ALTERED) return Outcome.NOT_AS_SIGNED;
        return switch (seal) {
            case SOUND -> Outcome.AS_SIGNED;
            case UNKNOWN_KEY -> Outcome.NOT_CHECKED;
            case BROKEN, UNSIGNED, MISSING -> Outcome.NOT_AS_SIGNED;
        };
    }

    /// The findings that need somebody's eye.
    public List<FigureFinding> suspects() {
        return figures.stream()
                .filter(finding -> finding.state() != FigureFinding.State.UNALTERED)
                .toList();
    }

    /// A place in the file, in words.
    ///
    /// @param part    such as `word/document.xml`
    /// @param passage its paragraph or table row, counted in the part from 1
    /// @param before  words before the number
    /// @param after   words after it
    /// @param first   for marking: the elements of the part it begins and ends in, in document order
    public record Place(String part, int passage, String before, String after, int first, int last) {
        Map<String, Object> asMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("part", part);
            map.put("passage", passage);
            map.put("before", before);
            map.put("after", after);
            return map;
        }
    }

    /// A number in the text that no record backs.
    ///
    /// @param report which report of a volume it is in; empty text outside of volumes
    public record BareNumber(WrittenNumber number, Place place, String report) {
        public BareNumber(WrittenNumber number, Place place) {
            this(number, place, "");
        }

        public BareNumber in(String other) {
            return new BareNumber(number, place, other);
        }

        public Map<String, Object> asMap() {
            var map = new LinkedHashMap<String, Object>();
            if (!report.isEmpty()) map.put("report", report);
            map.put("text", number.text());
            map.put("value", plain(number.value()));
            map.put("measure", number.measure());
            map.put("approximate", number.approximate());
            map.put("place", place.asMap());
            return map;
        }
    }

    /// For programs: the same by name.
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("outcome", outcome().name());
        map.put("seal", seal.name());
        map.put("appendix", appendix.name());
        map.put("annex", annex.name());
        map.put("document", origin.map(Origin::document).orElse(null));
        map.put("report", origin.map(Origin::report).orElse(null));
        if (!bound.isEmpty())
            map.put(
                    "reports",
                    bound.stream()
                            .map(one -> Map.of(
                                    "title", one.title(),
                                    "document", one.origin().document(),
                                    "appendix", one.appendix().name(),
                                    "annex", one.annex().name()))
                            .toList());
        map.put("figures", figures.stream().map(FigureFinding::asMap).toList());
        map.put("bare", bare.stream().map(BareNumber::asMap).toList());
        map.put("singles", singles.stream().map(BareNumber::asMap).toList());
        return map;
    }

    static @Nullable String plain(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
