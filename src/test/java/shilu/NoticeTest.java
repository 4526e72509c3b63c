package shilu;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// NOTICE names every library that travels in the jar, with version and licence, as the build's own parts list has
/// them.
class NoticeTest {
    private static final String HEAD = """
            Shilu 实录
            Licensed under the Apache License, Version 2.0; see LICENSE.

            The jar carries the libraries below, each under its own licence. Where several are named, the first that the
            Apache License allows beside it is chosen. Notices of their own stand inside their jars.

            """;

    /// Starters are empty and stay out of the jar; the loader is put in by the packaging and is in no list.
    private static final String LOADER = "org.springframework.boot:spring-boot-loader, spring-boot-jarmode-tools";

    /// Their POM says "BSD" alone, which the parts list takes for the oldest; LICENSE.txt has the three clauses.
    private static final Map<String, String> SAID_LOOSELY = Map.of(
            "com.twelvemonkeys.common", "BSD-3-Clause",
            "com.twelvemonkeys.imageio", "BSD-3-Clause",
            // By the address its pom names.
            "com.belerweb", "BSD-2-Clause",
            // "iCal4j - License": its three clauses are those of BSD.
            "org.mnode.ical4j", "BSD-3-Clause");

    /// What is not here is looked at before it is shipped. The Go licence is the three clauses of BSD.
    private static final Set<String> MAY_BE_SHIPPED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "Go License",
            "LGPL-2.1-only",
            "MIT",
            "MIT-0",
            "MPL-2.0");

    @Test
    void names_every_library_in_the_jar() throws IOException {
        var parts = shipped();
        var loader = LOADER + " " + version(parts, "spring-boot") + " (Apache-2.0)\n";
        var lines = parts.stream().map(NoticeTest::line).sorted().collect(joining());
        Derived.isUpToDate(Path.of("NOTICE"), HEAD + lines + loader);
    }

    @Test
    void every_library_states_a_licence_that_may_be_shipped() throws IOException {
        assertThat(shipped())
                .allSatisfy(part -> assertThat(List.of(licences(part).split(" or ")))
                        .as(line(part))
                        .anyMatch(MAY_BE_SHIPPED::contains));
    }

    /// What is packed is what was compiled: the jar has them at its root.
    @Test
    void the_jar_carries_its_terms() throws URISyntaxException {
        var packed = Path.of(
                Shilu.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (var terms : List.of("LICENSE", "NOTICE"))
            assertThat(packed.resolve("META-INF").resolve(terms)).hasSameTextualContentAs(Path.of(terms));
    }

    private static List<JsonNode> shipped() throws IOException {
        try (var list = NoticeTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return JsonMapper.shared()
                    .readTree(list)
                    .get("components")
                    .valueStream()
                    .filter(part -> !part.get("name").asString().startsWith("spring-boot-starter"))
                    .toList();
        }
    }

    private static String line(JsonNode part) {
        return "%s:%s %s (%s)\n"
                .formatted(
                        part.get("group").asString(),
                        part.get("name").asString(),
                        part.get("version").asString(),
                        licences(part));
    }

    private static String licences(JsonNode part) {
        return SAID_LOOSELY.getOrDefault(part.get("group").asString(), stated(part));
    }

    private static String stated(JsonNode part) {
        return part.path("licenses")
                .valueStream()
                .map(entry -> entry.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("")))
                .collect(joining(" or "));
    }

    private static String version(List<JsonNode> parts, String name) {
        return parts.stream()
                .filter(part -> part.get("name").asString().equals(name))
                .map(part -> part.get("version").asString())
                .findFirst()
                .orElseThrow();
    }
}
