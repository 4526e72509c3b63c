package shilu.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;

/// What was typed into a form that was refused, and what is wrong with it. Passwords and secrets are not kept, and
/// neither is the
/// token that guards the form. NUL, for which a form is refused, is gone when the form is shown again.
public record Typed(Map<String, List<String>> fields, List<Problem> problems) {
    static final String ATTRIBUTE = Typed.class.getName();
    public static final Typed NOTHING = new Typed(Map.of(), List.of());

    public static Typed of(Map<String, String[]> parameters, List<Problem> problems) {
        var fields = new HashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!secret(name)) fields.put(name, kept(values));
        });
        return new Typed(Map.copyOf(fields), List.copyOf(problems));
    }

    private static List<String> kept(String... values) {
        return Arrays.stream(values).map(value -> value.replace("\0", "")).toList();
    }

    public @Nullable String value(String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    public List<Problem> about(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .toList();
    }

    private static boolean secret(String name) {
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("password") || lower.contains("secret") || lower.equals("_csrf") || lower.equals("code");
    }
}
