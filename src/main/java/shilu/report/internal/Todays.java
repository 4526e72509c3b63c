package shilu.report.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.document.Basis;
import shilu.document.LinkedFigure;
import shilu.installation.HomeRegion;
import shilu.metric.Counted;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.report.FigureToday;
import shilu.unit.Positions;

/// Asks signed figures again, as of now.
@Component
class Todays {
    private final Figures figures;
    private final Positions positions;
    private final HomeRegion home;

    Todays(Figures figures, Positions positions, HomeRegion home) {
        this.figures = figures;
        this.positions = positions;
        this.home = home;
    }

    /// Those this installation counted itself; another's it cannot answer for.
    List<FigureToday> of(Collection<LinkedFigure> signed) {
        var here = home.known();
        if (here.isEmpty()) return List.of();
        return signed.stream()
                .filter(figure ->
                        figure.basis().installation().equals(here.get().value()))
                .filter(figure -> figure.basis().positions().size() == 1)
                .map(this::today)
                .toList();
    }

    private FigureToday today(LinkedFigure signed) {
        var then = question(signed.basis());
        var now = then.asOf(positions.last(then.region()));
        var figure = figures.figure(now);
        boolean same = figures.fingerprint(now).equals(signed.basis().fingerprint());
        return new FigureToday(signed, then, figure, same ? List.of() : changed(then, now));
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
        Map<RecordId, Counted> before = byRecord(then);
        Map<RecordId, Counted> after = byRecord(now);
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
