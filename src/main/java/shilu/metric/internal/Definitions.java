package shilu.metric.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.Programmes;

/// The metrics several questions ask for, and the parts of ratios among them, as they are defined where they are asked.
final class Definitions {
    private record Place(Region region, UnitId unit, long asOf) {
        static Place of(Question question) {
            return new Place(question.region(), question.unit(), question.asOf());
        }
    }

    private final Map<Place, Map<MetricId, Metric>> defined = new HashMap<>();

    Definitions(List<Question> questions, Programmes programmes) {
        questions.stream()
                .collect(Collectors.groupingBy(Place::of, Collectors.mapping(Question::metric, Collectors.toSet())))
                .forEach((place, metrics) -> defined.put(place, withParts(place, metrics, programmes)));
    }

    private static Map<MetricId, Metric> withParts(Place place, Collection<MetricId> ids, Programmes programmes) {
        var found = programmes.metricsAt(place.region(), ids, place.unit(), place.asOf());
        var parts = new ArrayList<MetricId>();
        found.values().stream().flatMap(Definitions::parts).forEach(parts::add);
        if (parts.isEmpty()) return found;
        var all = new HashMap<>(programmes.metricsAt(place.region(), parts, place.unit(), place.asOf()));
        all.putAll(found);
        return all;
    }

    private static Stream<MetricId> parts(Metric metric) {
        return Stream.of(metric.numerator(), metric.denominator()).flatMap(Stream::ofNullable);
    }

    @Nullable
    Metric of(Question question) {
        return defined.getOrDefault(Place.of(question), Map.of()).get(question.metric());
    }
}
