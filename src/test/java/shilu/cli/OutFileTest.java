package shilu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Refused;

class OutFileTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_written_stands_there_and_takes_the_place_of_what_stood_there() throws IOException {
        var file = folder.resolve("报告.docx");
        OutFile.at(file).write(new byte[] {1, 2, 3});
        assertThat(OutFile.at(file).copy(Files.writeString(folder.resolve("other"), "b")))
                .hasContent("b");
        assertThat(OutFile.folder(folder.resolve("a/b"))).isDirectory();
    }

    @Test
    void what_cannot_be_written_is_refused_with_what_to_do() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "mine");
        refused(() -> OutFile.at(folder), "cli.out.is-folder");
        refused(() -> OutFile.at(folder.resolve("none/报告.docx")), "cli.out.no-folder");
        refused(() -> OutFile.at(file.resolve("报告.docx")), "cli.out.no-folder");
        refused(() -> OutFile.folder(file), "cli.out.is-file");
        refused(() -> OutFile.folder(file.resolve("below")), "cli.out.unwritable");
        var gone = OutFile.at(Files.createDirectory(folder.resolve("gone")).resolve("报告.docx"));
        Files.delete(folder.resolve("gone"));
        refused(() -> gone.write(new byte[0]), "cli.out.unwritable");
        assertThat(file).hasContent("mine");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String code) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
