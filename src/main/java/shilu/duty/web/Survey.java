package shilu.duty.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.programme.Label;
import shilu.programme.Programmes;
import shilu.unit.Unit;
import shilu.web.Paging;

/// How the units below one stand. A few statements for a page, whatever the number of units and obligations.
@Component
class Survey {
    /// So many units are worked out together, so that the worst stands first; more go page by page as the tree does.
    static final int TOGETHER = 60;

    private static final int ROWS = 20;

    private final Duties duties;
    private final Programmes programmes;
    private final FromAddress asking;

    Survey(Duties duties, Programmes programmes, FromAddress asking) {
        this.duties = duties;
        this.programmes = programmes;
        this.asking = asking;
    }

    /// @param paging     of the units
    /// @param worstFirst whether all units were looked at
    record Found(List<UnitStanding> units, Paging paging, boolean worstFirst) {}

    Found found(Unit top, Period period, Narrowed narrowed, @Nullable Integer page, Actor actor) {
        var asked = asking.asked(actor, period, null, null);
        long total = asking.count(top, period);
        if (total <= TOGETHER)
            return together(top, asking.page(top, period, 0, TOGETHER), asked, narrowed, page, actor);
        var paging = Paging.of(page, ROWS, total);
        var units = asking.page(top, period, paging.offset(), paging.size());
        return new Found(lastYear(standing(top, units, asked, narrowed, actor), asked, narrowed, actor), paging, false);
    }

    private Found together(
            Unit top, List<Unit> units, Asked asked, Narrowed narrowed, @Nullable Integer page, Actor actor) {
        var all = standing(top, units, asked, narrowed, actor).stream()
                .filter(one -> !one.shown().isEmpty())
                .sorted(UnitStanding.WORST_FIRST)
                .toList();
        var paging = Paging.of(page, ROWS, all.size());
        var some = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Found(lastYear(some, asked, narrowed, actor), paging, true);
    }

    /// What ended while a unit stood below this one: units that moved away or closed in the period stand here with it.
    private List<UnitStanding> standing(Unit top, List<Unit> units, Asked asked, Narrowed narrowed, Actor actor) {
        var found = duties.below(top.id(), ids(units), asked, actor);
        return units.stream()
                .map(unit -> {
                    var all = found.getOrDefault(unit.id(), List.of());
                    var regardless = new Narrowed(narrowed.pack(), narrowed.duty(), null);
                    return new UnitStanding(unit, all, narrowed.of(all), Tally.of(regardless.of(all)), new Tally(0, 0));
                })
                .toList();
    }

    /// What was done by the same day of the year before counts, whenever it was entered.
    private List<UnitStanding> lastYear(List<UnitStanding> units, Asked asked, Narrowed narrowed, Actor actor) {
        var period = new Period(
                asked.period().from().minusYears(1), asked.period().to().minusYears(1));
        var then = new Asked(asked.region(), period, asked.asOf(), asked.onDay().minusYears(1));
        var found =
                duties.obligations(ids(units.stream().map(UnitStanding::unit).toList()), then, actor);
        var regardless = new Narrowed(narrowed.pack(), narrowed.duty(), null);
        return units.stream()
                .map(one -> new UnitStanding(
                        one.unit(),
                        one.all(),
                        one.shown(),
                        one.now(),
                        Tally.of(regardless.of(found.getOrDefault(one.unit().id(), List.of())))))
                .toList();
    }

    private static List<UnitId> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }

    /// The packs whose duties these units owe, by their short names; each is asked for once.
    Map<String, String> packs(List<UnitStanding> units, Locale locale) {
        var packs = new LinkedHashMap<String, String>();
        for (var one : units)
            for (var obligation : one.all()) {
                var pack = Narrowed.pack(obligation.duty().id());
                if (!packs.containsKey(pack)) packs.put(pack, name(pack, obligation, locale));
            }
        return packs;
    }

    private String name(String pack, Obligation obligation, Locale locale) {
        var asked = obligation.asked();
        var day = obligation.id().period().to();
        var names = programmes
                .inForce(asked.region(), obligation.unit(), day, asked.asOf())
                .systems();
        return names.getOrDefault(pack, new Label(pack, pack)).in(locale);
    }
}
