package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pattern of a kind's sentence: `{day}召开{title}[，研究{agenda}]。` What stands in square brackets is left out when a
/// field it names is empty.
public record Sentence(List<Part> parts) {
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|([^\\[\\]]+)");
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    public record Part(String pattern, boolean optional) {}

    /// Fails when a bracket or brace is not closed or stands inside another.
    public static Sentence of(String pattern) {
        var parts = new ArrayList<Part>();
        var match = PART.matcher(pattern);
        int end = 0;
        while (match.find() && match.start() == end) {
            var optional = match.group(1) != null;
            parts.add(new Part(optional ? match.group(1) : match.group(2), optional));
            end = match.end();
        }
        if (end != pattern.length() || parts.stream().anyMatch(Sentence::unclosed))
            throw new IllegalArgumentException(pattern);
        return new Sentence(List.copyOf(parts));
    }

    private static boolean unclosed(Part part) {
        var rest = NAME.matcher(part.pattern()).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    public List<String> names() {
        return parts.stream().flatMap(Sentence::names).distinct().toList();
    }

    private static Stream<String> names(Part part) {
        return NAME.matcher(part.pattern()).results().map(name -> name.group(1));
    }

    /// @param words what a field says, or nothing when it is empty
    public String with(Function<String, Optional<String>> words) {
        var sentence = new StringBuilder();
        for (var part : parts) {
            if (part.optional()
                    && names(part).anyMatch(name -> words.apply(name).isEmpty())) continue;
            sentence.append(NAME.matcher(part.pattern())
                    .replaceAll(name ->
                            Matcher.quoteReplacement(words.apply(name.group(1)).orElse(""))));
        }
        return sentence.toString();
    }
}
