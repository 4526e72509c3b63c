package shilu.report.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.document.AsOf;
import shilu.document.Basis;
import shilu.document.LinkedFigure;
import shilu.installation.HomeRegion;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.report.FigureToday;
import shilu.unit.Positions;

/// Asks signed figures again, as of now.
@Component
class Todays {
    private final Figures figures;
    private final Positions positions;
    private final HomeRegion home;
    private final Totals totals;
    private final Programmes programmes;

    Todays(Figures figures, Positions positions, HomeRegion home, Totals totals, Programmes programmes) {
        this.totals = totals;
        this.programmes = programmes;
        this.figures = figures;
        this.positions = positions;
        this.home = home;
    }

    /// Those this installation counted itself, in their order; another's it cannot answer for.
    List<FigureToday> of(Collection<LinkedFigure> signed) {
        var here = home.known();
        if (here.isEmpty()) return List.of();
        var own = signed.stream()
                .filter(figure ->
                        figure.basis().installation().equals(here.get().value()))
                .toList();
        long last = positions.last(here.get());
        var single = singles(own, last);
        return own.stream()
                .flatMap(figure ->
                        figure.basis().of().isEmpty() ? Stream.ofNullable(single.get(figure)) : total(figure).stream())
                .toList();
    }

    /// All read together: a volume has thousands.
    private Map<LinkedFigure, FigureToday> singles(List<LinkedFigure> own, long last) {
        var single = own.stream()
                .filter(figure -> figure.basis().of().isEmpty()
                        && figure.basis().positions().size() == 1)
                .toList();
        var now = figures.figures(single.stream()
                .map(figure -> question(figure.basis()).asOf(last))
                .toList());
        var answers = new HashMap<LinkedFigure, FigureToday>();
        for (int i = 0; i < now.size(); i++) answers.put(single.get(i), today(single.get(i), now.get(i)));
        return answers;
    }

    private FigureToday today(LinkedFigure signed, Figure figure) {
        var then = question(signed.basis());
        var now = figure.question();
        boolean same = figures.fingerprint(now).equals(signed.basis().fingerprint());
        return new FigureToday(signed, then, figure, same ? List.of() : changed(then, now));
    }

    /// A total over several units: the same units as of now.
    private Optional<FigureToday> total(LinkedFigure signed) {
        var then = question(signed.basis());
        long last = positions.last(then.region());
        var metric = programmes.metricAt(then.region(), then.metric(), then.unit(), last);
        return metric.map(defined -> {
            var shares = signed.basis().of();
            var now = shares.stream()
                    .map(share -> new Basis.Share(
                            share.unit(), share.subtree(), new AsOf(share.asOf().region(), last)))
                    .toList();
            var total = totals.of(then.region(), defined, then.unit(), then.period(), now, last);
            boolean same = total.fingerprint().equals(signed.basis().fingerprint());
            var before = same ? total : totals.of(then.region(), defined, then.unit(), then.period(), shares, last);
            return new FigureToday(
                    signed, then, total.figure(), changed(Totals.byRecord(before), Totals.byRecord(total)));
        });
    }

    private static Question question(Basis basis) {
        var at = basis.positions().getFirst();
        return new Question(
                new Region(at.region()),
                new MetricId(basis.metric()),
                basis.unit(),
                basis.subtree(),
                basis.period(),
                at.position());
    }

    private List<RecordId> changed(Question then, Question now) {
        return changed(byRecord(then), byRecord(now));
    }

    private static List<RecordId> changed(Map<RecordId, Counted> before, Map<RecordId, Counted> after) {
        Set<RecordId> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(id -> !java.util.Objects.equals(before.get(id), after.get(id)))
                .sorted()
                .toList();
    }

    private Map<RecordId, Counted> byRecord(Question question) {
        return figures.records(question).stream()
                .collect(Collectors.toMap(Counted::record, Function.identity(), (one, _) -> one));
    }
}
