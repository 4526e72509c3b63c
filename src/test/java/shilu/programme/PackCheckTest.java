package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shilu.common.Problem;
import shilu.common.Texts;

class PackCheckTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private final Texts texts = new Texts();

    /// As `file:line text`, so that the file of what is expected reads as an author would read it.
    private String line(Problem problem) {
        var place = problem.place();
        var plain = new Problem(problem.code(), problem.field(), problem.details(), null);
        return (place == null ? "" : place.file() + ":" + place.line() + " ") + texts.of(Locale.ENGLISH, plain);
    }

    @Test
    void every_fault_of_a_pack_is_said_at_once_with_its_place_and_the_nearest_name() throws IOException {
        assertThat(Packs.faults(RESOURCES.resolve("packs-faulty/faulty")).stream()
                        .map(this::line))
                .containsExactlyElementsOf(Files.readAllLines(RESOURCES.resolve("packs-faulty/expected.txt")));
    }

    @Test
    void a_character_no_database_keeps_is_told_with_its_line(@TempDir Path folder) throws IOException {
        var pack = Files.createDirectory(folder.resolve("nul"));
        Files.writeString(pack.resolve("pack.yaml"), """
                id: nul
                short: nul
                version: "1"
                name: "甲\\0乙"
                en: Nul
                """);
        assertThat(Packs.faults(pack).stream().map(this::line))
                .anyMatch(line -> line.startsWith("nul/pack.yaml:4 ") && line.contains("U+0000"));
    }

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("packs"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_pack_is_sound(Path pack) {
        assertThat(Packs.faults(pack).stream().map(this::line)).isEmpty();
    }

    static Stream<Path> bad() throws IOException {
        return Files.list(RESOURCES.resolve("packs-bad")).filter(Files::isDirectory);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_pack_that_crosses_a_limit_of_the_product_is_refused(Path pack) throws IOException {
        assertThat(Packs.faults(pack).stream().map(this::line))
                .containsExactlyElementsOf(Files.readAllLines(Path.of(pack + ".expected")));
    }
}
