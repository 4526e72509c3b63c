package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// No Java, SQL, page template or message names a shipped pack, or a kind, metric, duty, topic or anything else of one,
/// by id or by Chinese name, nor the words a duty rests on (clause).
class NoPackInSourcesTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|sql|jte|js|properties)");
    private static final int TELLING = 3;

    /// DOMAIN.md's own word for a Concern, which a pack calls so too.
    private static final Set<String> OF_THE_DOMAIN = Set.of("关切事项");

    private final TreeSet<String> ids = new TreeSet<>();
    private final TreeSet<String> names = new TreeSet<>();
    /// What the shared pack calls things, such as 问题整改, and words of two characters, such as 党课, are everybody's;
    /// as a whole literal they are a pack's name.
    private final TreeSet<String> ordinary = new TreeSet<>();

    @Test
    void nothing_of_a_pack_stands_in_the_sources() throws IOException {
        gather();
        assertThat(ids).hasSizeGreaterThan(250);
        assertThat(names).hasSizeGreaterThan(150);
        var found = new ArrayList<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            words().forEach((word, pattern) -> {
                if (text.contains(word) && pattern.matcher(text).find()) found.add(word + " in " + source);
            });
        }
        assertThat(found).isEmpty();
    }

    private Map<String, Pattern> words() {
        var words = new TreeMap<String, Pattern>();
        for (var id : ids) words.put(id, Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-]|\\.\\w)"));
        names.removeAll(OF_THE_DOMAIN);
        for (var name : names) words.put(name, Pattern.compile(Pattern.quote(name)));
        for (var name : ordinary) words.put(name, Pattern.compile(Pattern.quote("\"" + name + "\"")));
        return words;
    }

    private void gather() throws IOException {
        try (var packs = Files.list(Path.of("packs"))) {
            for (var pack : packs.toList()) {
                // The shared pack's own id is an ordinary word and the name of a module.
                boolean shared = !pack.getFileName().toString().contains("-");
                if (!shared) ids.add(pack.getFileName().toString());
                for (var file : yaml(pack)) {
                    var content = new YAMLMapper().readTree(file.toFile());
                    // Sheets are called what everybody calls a ledger (台账).
                    if (file.endsWith("sheets.yaml")) gather(content, new TreeSet<>());
                    else gather(content, shared ? ordinary : names);
                }
            }
        }
    }

    private void gather(JsonNode node, Set<String> called) {
        var id = node.path("id").asString("");
        if (id.contains(".")) ids.add(id);
        if (node.has("name") && (id.contains(".") || node.has("short"))) {
            var name = node.get("name").asString();
            if (name.length() >= TELLING) called.add(name);
            else if (called == names) ordinary.add(name);
        }
        if (node.path("clause").asString("").length() > TELLING)
            names.add(node.get("clause").asString());
        node.forEach(below -> gather(below, called));
    }

    private static List<Path> yaml(Path pack) throws IOException {
        try (var files = Files.walk(pack)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !pack.relativize(file).startsWith("sample"))
                    .toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).matches())
                    .filter(file -> !file.toString().contains("htmx"))
                    .toList();
        }
    }
}
