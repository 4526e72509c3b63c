package shilu.exchange.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import shilu.programme.Value;
import shilu.programme.Values;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Values in a quarter of the room: those of a long workbook wait in memory until all its rows are read.
final class Packed {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Map<String, Object>>> BY_FIELD = new TypeReference<>() {};

    private final byte[] json;

    private Packed(byte[] json) {
        this.json = json;
    }

    static Packed of(Values values) {
        var fields = new TreeMap<String, Object>();
        values.byField().forEach((id, value) -> fields.put(id, value.json(UnaryOperator.identity())));
        return new Packed(JSON.writeValueAsBytes(fields));
    }

    Values values() {
        var values = new TreeMap<String, Value>();
        JSON.readValue(json, BY_FIELD)
                .forEach((id, value) -> values.put(id, Value.parse(value, UnaryOperator.identity())));
        return new Values(values);
    }
}
