package shilu.common;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with what was asked, as a message code with its details.
/// The text stands in `messages/` in the user's language and says what to do next.
///
/// @param code    key of the message, such as `ledger.confirm.own`
/// @param field   what it is about: a form field, a column heading, a YAML key; null when it is about the whole
/// @param details the values the message names, in the order of its placeholders
/// @param place   where it stands, when it stands in a file
public record Problem(
        String code,
        @Nullable String field,
        List<Object> details,
        @Nullable Place place) {

    /// A place in a file: sheet or part, row or line, column; each null when it has none.
    public record Place(
            String file,
            @Nullable String part,
            @Nullable Integer line,
            @Nullable String column) {}

    public static Problem of(String code, Object... details) {
        return new Problem(code, null, List.of(details), null);
    }

    public static Problem about(String field, String code, Object... details) {
        return new Problem(code, field, List.of(details), null);
    }

    public Problem at(Place somewhere) {
        return new Problem(code, field, details, somewhere);
    }

    /// For programs: the same fields by name.
    public Map<String, Object> asMap() {
        var map = new java.util.LinkedHashMap<String, Object>();
        map.put("code", code);
        if (field != null) map.put("field", field);
        if (!details.isEmpty())
            map.put("details", details.stream().map(String::valueOf).toList());
        if (place != null) {
            map.put("file", place.file());
            if (place.part() != null) map.put("part", place.part());
            if (place.line() != null) map.put("line", place.line());
            if (place.column() != null) map.put("column", place.column());
        }
        return map;
    }
}
