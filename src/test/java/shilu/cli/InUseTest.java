package shilu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.cli.sample.Working;

/// The lock is between processes, so the other one is one.
class InUseTest {
    @TempDir
    private Path home;

    @Test
    void a_folder_others_work_in_is_not_had_alone_until_they_are_gone() throws Exception {
        var other = Working.in(home);
        assertThat(InUse.alone(home)).isEmpty();
        try (var beside = InUse.together(home).orElseThrow()) {
            assertThat(beside).isNotNull();
        }
        other.destroyForcibly().waitFor(); // as kill -9: it had no time to tidy up
        assertThat(home.resolve(InUse.FILE)).exists();
        try (var alone = InUse.alone(home).orElseThrow()) {
            assertThat(alone).isNotNull();
        }
    }
}
