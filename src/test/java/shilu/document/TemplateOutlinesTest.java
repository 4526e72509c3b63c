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

/// The Word templates of the packs and of the product are what their outlines say; `-Dshilu.write` writes them anew.
class TemplateOutlinesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> outlines() throws IOException {
        try (Stream<Path> reports = Files.walk(RESOURCES.resolve("report-outlines"));
                Stream<Path> papers = Files.walk(RESOURCES.resolve("paper-outlines"));
                Stream<Path> own = Files.walk(RESOURCES.resolve("own-outlines"))) {
            return Stream.of(reports, papers, own)
                    .flatMap(all -> all)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
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

    /// `report-outlines/PACK/name.txt` is the outline of `packs/PACK/reports/name.docx`; papers likewise; of
    /// `own-outlines/MODULE/name.txt` it stands among the module's resources.
    private static Path template(Path outline) {
        var within = RESOURCES.relativize(outline);
        var folder = within.getName(0).toString().replace("-outlines", "s");
        var place = folder.equals("owns")
                ? Path.of("src/main/resources", within.getName(1).toString())
                : Path.of("packs", within.getName(1).toString(), folder);
        return place.resolve(within.getFileName().toString().replace(".txt", ".docx"));
    }
}
