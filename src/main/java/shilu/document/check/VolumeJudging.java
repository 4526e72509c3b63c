package shilu.document.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shilu.document.AppendixText;
import shilu.document.BoundReport;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.Reason;
import shilu.document.FigureFinding.State;
import shilu.document.FigureTable;
import shilu.document.LinkedFigure;
import shilu.document.Numbers;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.BareNumber;
import shilu.document.Verdict.Bound;

/// The verdicts on a volume's reports, put together: figures by their numbers in the volume, each with its report. What
/// left one report and stands in another was moved.
final class VolumeJudging {
    private final Numbers numbers;
    private final BoundReading apart;
    private final List<FigureFinding> findings = new ArrayList<>();
    private final List<FigureFinding> strangers = new ArrayList<>();
    final List<BareNumber> bare = new ArrayList<>();
    final List<BareNumber> singles = new ArrayList<>();
    final List<Bound> bound = new ArrayList<>();

    VolumeJudging(Reading reading, FigureTable table, Numbers numbers) {
        this.numbers = numbers;
        apart = new BoundReading(reading, table);
        for (var piece : apart.pieces()) judge(piece);
        home(apart.astray());
    }

    /// Every figure of the volume in its order, then those that are not of it.
    List<FigureFinding> figures() {
        var all = new ArrayList<>(findings);
        all.addAll(strangers);
        return all;
    }

    private void judge(BoundReading.Piece piece) {
        var title = piece.report().map(BoundReport::title).orElse("");
        var written = new BareNumbers(piece.reading(), numbers);
        var judged = new FigureJudging(piece.reading(), piece.table(), numbers, written).judge();
        for (var finding : judged.findings()) {
            var inVolume = finding.inVolume(piece.inVolume(finding.number()), title);
            (inVolume.signed().isPresent() ? findings : strangers).add(inVolume);
        }
        written.figures().stream()
                .filter(number -> !judged.recognised().contains(number))
                .forEach(number -> bare.add(number.in(title)));
        written.singles().forEach(number -> singles.add(number.in(title)));
        piece.report().ifPresent(report -> bound.add(new Bound(
                title,
                report.origin(),
                Judging.standing(report.appendix(), piece.reading().own().text(AppendixText.BOOKMARK)),
                Judging.standing(report.annex(), piece.reading().own().text(AppendixText.ANNEX)))));
    }

    /// Controls of one report that stand in another: the only one of a figure was moved there, any other is a copy.
    private void home(Map<String, Integer> astray) {
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < findings.size(); i++) places.put(findings.get(i).number(), i);
        for (int i = strangers.size() - 1; i >= 0; i--) {
            var stranger = strangers.get(i);
            var number = stranger.place()
                    .map(place -> astray.get(BoundReading.place(place.part(), place.first())))
                    .orElse(null);
            var at = number == null ? null : places.get(number);
            if (at == null) continue;
            var lost = findings.get(at);
            if (lost.state() == State.LOST) {
                findings.set(at, moved(lost, stranger));
                strangers.remove(i);
            } else {
                strangers.set(i, stranger.as(State.FOREIGN, Reason.DOUBLED));
            }
        }
    }

    private static FigureFinding moved(FigureFinding lost, FigureFinding stranger) {
        boolean same = lost.signed().map(LinkedFigure::shown).equals(Optional.of(stranger.found()));
        return new FigureFinding(
                lost.number(),
                lost.signed(),
                same ? State.MOVED : State.ALTERED,
                same ? Reason.WORDS : Reason.VALUE,
                stranger.found(),
                stranger.place(),
                lost.report());
    }

    /// The worst of them.
    Appendix worst(Function<Bound, Appendix> which) {
        return bound.stream()
                .map(which)
                .max(java.util.Comparator.comparingInt(VolumeJudging::weight))
                .orElse(Appendix.NONE);
    }

    private static int weight(Appendix appendix) {
        return switch (appendix) {
            case NONE -> 0;
            case AS_SIGNED -> 1;
            case REMOVED -> 2;
            case ALTERED -> 3;
        };
    }

    /// The numbers of the volume's reports.
    static List<Integer> reports(FigureTable table) {
        return java.util.stream.IntStream.rangeClosed(1, table.bound().size()).boxed().toList();
    }
}
