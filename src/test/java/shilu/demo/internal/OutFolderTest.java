package shilu.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Refused;
import shilu.demo.Demo.Copied;

class OutFolderTest {
    @TempDir
    private Path folder;

    private Path out;
    private Path home;

    @BeforeEach
    void folders() throws IOException {
        out = folder.resolve("out");
        home = Files.createDirectory(folder.resolve("home"));
    }

    @Test
    void it_holds_exactly_what_is_handed_out() throws IOException {
        var copied = fill("a", "1", "b", "1");
        assertThat(copied.files()).containsExactly(out.resolve("a"), out.resolve("b"));
        assertThat(copied.changed()).isEmpty();
        assertThat(fill("a", "1", "b", "1")).isEqualTo(copied);
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_later_run_writes_anew_what_nobody_touched_and_takes_away_what_is_no_more() throws IOException {
        fill("a", "1", "b", "1");
        assertThat(fill("a", "2").changed()).isEmpty();
        assertThat(out.toFile().list()).containsExactly("a");
        assertThat(out.resolve("a")).hasContent("2");
    }

    @Test
    void what_somebody_changed_stays_and_is_told_with_the_original() throws IOException {
        fill("a", "1", "b", "1");
        Files.writeString(out.resolve("a"), "mine");
        for (var run : new String[] {"1", "2"}) {
            var copied = fill("a", run, "b", run);
            assertThat(copied.changed()).containsOnlyKeys(out.resolve("a"));
            assertThat(copied.changed().get(out.resolve("a"))).hasContent(run);
            assertThat(out.resolve("a")).hasContent("mine");
            assertThat(out.resolve("b")).hasContent(run);
        }
        Files.delete(out.resolve("a"));
        assertThat(fill("a", "2", "b", "2").changed()).isEmpty();
        assertThat(out.resolve("a")).hasContent("2");
    }

    @Test
    void what_was_not_put_there_from_here_is_a_reason_to_refuse_before_anything_is_made() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("a"), "another data folder's");
        for (var ours : new Map[] {Map.of(), ours("a", "1")})
            assertThatThrownBy(() -> folder().check(out, ours))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("demo.out.not-empty");
        assertThatThrownBy(() -> fill("a", "1")).isInstanceOf(Refused.class);
        assertThat(out.resolve("a")).hasContent("another data folder's");
    }

    @Test
    void marks_of_open_documents_are_not_seen() throws IOException {
        fill("a", "1");
        Files.writeString(out.resolve("~$a"), "Word");
        Files.writeString(out.resolve(".~lock.a#"), "LibreOffice");
        folder().check(out, Map.of());
        assertThat(fill("a", "2").changed()).isEmpty();
        assertThat(out.resolve("a")).hasContent("2");
        assertThat(out.resolve("~$a")).exists();
    }

    private OutFolder folder() {
        return new OutFolder(new HandedOut(home.resolve("handed-out")));
    }

    private Copied fill(String... namesAndContents) throws IOException {
        return folder().fill(out, ours(namesAndContents));
    }

    private Map<String, Path> ours(String... namesAndContents) throws IOException {
        var ours = new LinkedHashMap<String, Path>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            var file = Files.createTempFile(folder, "made", "");
            ours.put(namesAndContents[i], Files.writeString(file, namesAndContents[i + 1]));
        }
        return ours;
    }
}
