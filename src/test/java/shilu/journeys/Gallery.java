package shilu.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page that shows every part, as it left the server: what it leaves out, and what it names that is not there.
final class Gallery {
    /// Classes that no part carries as it leaves the server, each with its reason.
    private static final Map<String, String> NOT_SHOWN = Map.of(
            "type-large", "stands on the whole page, chosen under 显示 on the gallery itself",
            "type-largest", "likewise",
            "chart-mark", "chart.js writes the legend of the charts that are drawn on the gallery");

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STYLE = RESOURCES.resolve("static/shilu/shilu.css");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern DECLARATIONS = Pattern.compile("\\{[^{}]*}");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");
    private static final Pattern CARRIED = Pattern.compile("\\sclass=\"([^\"]*)\"");
    private static final Pattern OWNER = Pattern.compile("<code class=\"parts-of\">([^<]*)</code>");
    private static final Pattern CONTENTS = Pattern.compile("(?s)<nav class=\"parts-contents\".*?</nav>");
    private static final Pattern JUMP = Pattern.compile("href=\"#([^\"]+)\"");

    private final String html;

    Gallery(String html) {
        this.html = html;
    }

    /// Classes of the style sheet that neither a part nor the list above accounts for.
    Set<String> notShown() throws IOException {
        var missing = styled();
        missing.removeAll(carried());
        missing.removeAll(NOT_SHOWN.keySet());
        return missing;
    }

    /// What the list above need not hold: it is shown, or no longer in the style sheet.
    Set<String> shownAfterAll() throws IOException {
        var stale = new TreeSet<>(NOT_SHOWN.keySet());
        var rightly = styled();
        rightly.removeAll(carried());
        stale.removeAll(rightly);
        return stale;
    }

    /// Files said to own a part that are neither a template nor a script.
    Set<String> ownersNotThere() {
        return named(OWNER, html)
                .flatMap(owners -> Arrays.stream(owners.split(" · ")))
                .filter(owner -> !Files.isRegularFile(
                        RESOURCES.resolve(owner.startsWith("static/") ? owner : "templates/" + owner)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Jumps of the contents that lead to no theme.
    Set<String> themesNotThere() {
        var contents = CONTENTS.matcher(html);
        if (!contents.find()) return Set.of("contents");
        return named(JUMP, contents.group())
                .filter(id -> !html.contains("<h2 id=\"" + id + "\""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> carried() {
        return named(CARRIED, html)
                .flatMap(classes -> Arrays.stream(classes.strip().split("\\s+")))
                .collect(Collectors.toSet());
    }

    private static Set<String> styled() throws IOException {
        var selectors = DECLARATIONS
                .matcher(COMMENT.matcher(Files.readString(STYLE)).replaceAll(""))
                .replaceAll(" ");
        return named(CLASS, selectors).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> named(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
