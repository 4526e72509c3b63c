package shilu.metric.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.Texts;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.MetricType;
import shilu.unit.Stay;
import shilu.unit.Unit;
import shilu.unit.Units;

/// What makes up the figure of a unit with everything below it: its own work, and each unit below for the days on
/// which it stood there. So the parts add up to the whole also where a unit came or left in the period, and nobody is
/// shown what a unit did while it belonged elsewhere.
@Component
class Parts {
    private final Units units;
    private final Texts texts;

    Parts(Units units, Texts texts) {
        this.units = units;
        this.texts = texts;
    }

    /// @param name     the unit's, with its days where it did not stay for the whole period
    /// @param question without metric
    /// @param left     it stood there no more at the period's end
    record Part(String name, Question question, boolean left) {

        /// Nothing for a gauge of a unit that has left: a gauge stands where its unit stands at the period's end.
        Optional<Question> of(Metric metric) {
            return left && metric.type() == MetricType.GAUGE ? Optional.empty() : Optional.of(question.of(metric.id()));
        }
    }

    /// Empty for a unit that has none below it.
    List<Part> of(Question whole, Unit unit, Locale locale) {
        var stays = units.stays(unit.id(), whole.period(), whole.asOf());
        if (stays.isEmpty()) return List.of();
        var parts = new ArrayList<Part>();
        var own = texts.getMessage("metric.own.of", new Object[] {unit.name()}, locale);
        parts.add(new Part(own, part(whole, unit, false, whole.period()), false));
        for (var stay : stays) {
            boolean left = stay.days().to().isBefore(whole.period().to());
            parts.add(new Part(name(stay, whole), part(whole, stay.unit(), true, stay.days()), left));
        }
        return parts;
    }

    private static String name(Stay stay, Question whole) {
        var name = stay.unit().name();
        return stay.days().equals(whole.period()) ? name : name + "（" + stay.days() + "）";
    }

    private static Question part(Question whole, Unit unit, boolean subtree, Period days) {
        return new Question(whole.region(), whole.metric(), unit.id(), subtree, days, whole.asOf());
    }
}
