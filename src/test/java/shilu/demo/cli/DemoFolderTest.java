package shilu.demo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.cli.sample.Working;
import shilu.common.Refused;

class DemoFolderTest {
    private static final List<String> FRESH = List.of("demo", "--fresh");

    @TempDir
    private Path home;

    @Test
    void what_a_server_works_in_is_not_emptied_under_it() throws Exception {
        new DemoFolder().prepare(home, FRESH, false);
        var data = Files.writeString(home.resolve("shilu.db"), "a year of work");
        var server = Working.in(home);
        assertThatThrownBy(() -> new DemoFolder().prepare(home, FRESH, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("demo.in-use");
        assertThat(data).exists();
        server.destroyForcibly().waitFor();
        new DemoFolder().prepare(home, FRESH, false);
        assertThat(data).doesNotExist();
    }

    @Test
    void starting_anew_does_not_reach_a_database_on_a_server() {
        assertThatThrownBy(() -> new DemoFolder().prepare(home, FRESH, true))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("demo.fresh.elsewhere");
    }
}
