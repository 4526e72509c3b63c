package shilu.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A piece of a page: a template and what it shows. Names and values alternate; where a value is null the
/// template's own default stands.
public record Part(String template, Map<String, Object> model) {

    public static Part of(String template, @Nullable Object... namesAndValues) {
        var model = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) model.put(String.valueOf(namesAndValues[i]), value);
        }
        return new Part(template, model);
    }
}
