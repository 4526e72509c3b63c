package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shilu.document.internal.WordFile;

/// The packs' Word templates are what their outlines say; `-Dshilu.write` writes them anew.
class TemplateOutlinesTest {
    private static final Path OUTLINES = Path.of("src/test/resources/report-outlines");

    static List<Path> outlines() throws IOException {
        try (Stream<Path> all = Files.walk(OUTLINES)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void the_template_is_what_its_outline_says(Path outline) throws IOException {
        var made = OutlineDocument.docx(Files.readString(outline));
        var template = template(outline);
        if (System.getProperty("shilu.write") != null) Files.write(template, made);
        var kept = Files.readAllBytes(template);
        assertThat(WordFile.open(kept).names()).isEqualTo(WordFile.open(made).names());
        for (var part : WordFile.open(kept).names())
            assertThat(Docx.part(kept, part)).as(part).isEqualTo(Docx.part(made, part));
    }

    /// `PACK/name.txt` is the outline of `packs/PACK/reports/name.docx`.
    private static Path template(Path outline) {
        var within = OUTLINES.relativize(outline);
        return Path.of("packs", within.getName(0).toString(), "reports")
                .resolve(within.getFileName().toString().replace(".txt", ".docx"));
    }
}
