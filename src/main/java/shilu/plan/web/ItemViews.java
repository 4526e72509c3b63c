package shilu.plan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.RecordQuery;
import shilu.ledger.RecordState;
import shilu.plan.OpenedItem;
import shilu.plan.PlanItem.State;
import shilu.plan.Plans;
import shilu.plan.Progress;
import shilu.programme.Duty;
import shilu.programme.Metric;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Gathers what an item's page shows and offers.
@Component
class ItemViews {
    /// Records so long before and after what was planned are offered to be tied.
    private static final int BEFORE = 60;

    private static final int AFTER = 120;
    private static final int OFFERED = 60;

    private final Plans plans;
    private final PlanViews views;
    private final Ledger ledger;
    private final Naming naming;
    private final Programmes programmes;
    private final Positions positions;
    private final Place place;

    ItemViews(
            Plans plans,
            PlanViews views,
            Ledger ledger,
            Naming naming,
            Programmes programmes,
            Positions positions,
            Place place) {
        this.plans = plans;
        this.views = views;
        this.ledger = ledger;
        this.naming = naming;
        this.programmes = programmes;
        this.positions = positions;
        this.place = place;
    }

    ItemView view(OpenedItem opened, Unit unit, Locale locale, Actor actor) {
        var item = opened.judged().item();
        var duties = views.duties(unit, item.work().year(), actor);
        var duty = item.work().duty() == null ? null : duties.get(item.work().duty());
        boolean may = item.state() != State.DROPPED && plans.mayPlan(unit.id(), actor);
        boolean open = may && item.state() == State.KEPT && !(opened.judged().progress() instanceof Progress.Done);
        var names = new LinkedHashMap<String, String>();
        if (may) names.putAll(views.names(unit, item.work().year(), locale, actor));
        return new ItemView(
                opened,
                unit,
                duty,
                duty == null ? "" : duty.name().in(locale),
                names,
                open && actor.scope().holds(Role.RECORDER) ? kinds(duty, unit, locale) : Map.of(),
                open ? candidates(opened, unit, actor) : Map.of(),
                record(opened.judged().progress(), actor),
                opened.history().stream()
                        .map(line -> new ItemView.Line(line, naming.person(line.who())))
                        .toList(),
                may);
    }

    /// The kinds that meet the duty and are in force today.
    private Map<String, String> kinds(@Nullable Duty duty, Unit unit, Locale locale) {
        var kinds = new LinkedHashMap<String, String>();
        if (duty == null) return kinds;
        var inForce = programmes.inForce(unit.region(), unit.id(), place.today(), positions.last(unit.region()));
        duty.metBy().stream()
                .map(Metric.Source::kind)
                .flatMap(kind -> inForce.kind(kind).stream())
                .forEach(kind -> kinds.put(kind.id().value(), kind.name().in(locale)));
        return kinds;
    }

    private Map<String, String> candidates(OpenedItem opened, Unit unit, Actor actor) {
        var when = opened.judged().item().work().when();
        var from = when.from().minusDays(BEFORE);
        var to = earlier(when.to().plusDays(AFTER), place.today());
        var offered = new LinkedHashMap<String, String>();
        if (to.isBefore(from)) return offered;
        var query =
                RecordQuery.all().about(unit.id(), null, new Period(from, to)).paged(0, OFFERED);
        for (var record : ledger.find(query, actor).records())
            if (record.counts() || record.state() instanceof RecordState.Submitted)
                offered.put(record.id().value(), record.day() + " " + record.title());
        return offered;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private String record(Progress progress, Actor actor) {
        var id = switch (progress) {
            case Progress.Done done -> done.record();
            case Progress.Waiting waiting -> waiting.record();
            case Progress.Proposed _, Progress.Ahead _, Progress.Overdue _, Progress.Dropped _ -> null;
        };
        return id == null ? "" : title(id, actor);
    }

    private String title(RecordId id, Actor actor) {
        return ledger.record(id, actor).map(record -> record.title()).orElse("");
    }
}
