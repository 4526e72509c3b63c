package shilu.programme;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The fields of one record by field id, in the order of the ids.
public record Values(SortedMap<String, Value> byField) {
    public static final Values NONE = new Values(new TreeMap<>());

    public static Values of(Map<String, ? extends Value> byField) {
        return new Values(new TreeMap<>(byField));
    }

    public <V extends Value> Optional<V> get(String field, Class<V> sort) {
        return Optional.ofNullable(byField.get(field)).filter(sort::isInstance).map(sort::cast);
    }

    public Values with(String field, Value value) {
        var more = new TreeMap<>(byField);
        more.put(field, value);
        return new Values(more);
    }
}
