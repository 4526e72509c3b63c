package shilu.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Refused;

class RenderingTest {
    @TempDir
    private Path folder;

    @Test
    void an_older_libreoffice_is_refused_by_its_version() throws IOException {
        assertThatThrownBy(() -> Rendering.with(saying("LibreOffice 7.4.7.2 40(Build:2)"), folder, Fonts.installed()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("document.render.too-old [7.4, 25.2]");
        assertThatThrownBy(() -> Rendering.with(saying("LibreOffice 25.1.0.0"), folder, Fonts.installed()))
                .hasMessageContaining("document.render.too-old");
    }

    @Test
    void a_missing_one_is_refused_with_what_to_install() {
        assertThatThrownBy(() -> Rendering.with(folder.resolve("none"), folder, Fonts.installed()))
                .hasMessageContaining("document.render.missing [25.2]");
    }

    @Test
    void a_program_that_makes_no_pdf_is_told() throws IOException {
        var rendering = Rendering.with(saying("LibreOffice 26.8.1.2"), folder, Fonts.installed());
        assertThatThrownBy(() -> rendering.pdf(new OfficialDocument().text("正文").bytes()))
                .hasMessageContaining("document.render.failed [1]");
    }

    private Path saying(String version) throws IOException {
        var program = folder.resolve("soffice");
        Files.writeString(program, "#!/bin/sh\necho '" + version + "'\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
