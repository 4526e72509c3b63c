package shilu.programme.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shilu.Shilu;
import shilu.cli.Program;

class PackCheckCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        var environment = Map.of("LANG", "zh_CN.UTF-8");
        return new Program(Shilu.class, environment, print(out), print(err)).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Test
    void a_sound_pack_ends_with_0() {
        assertThat(run("pack", "check", "packs/ideology-responsibility")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("没有问题");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void every_fault_is_a_line_on_stderr_and_the_end_is_2() {
        assertThat(run("pack", "check", "src/test/resources/packs-faulty/faulty"))
                .isEqualTo(2);
        var said = err.toString(StandardCharsets.UTF_8);
        var faults = said.lines().filter(line -> line.startsWith("faulty/")).count();
        assertThat(faults).isGreaterThan(40);
        assertThat(said)
                .contains("faulty/metrics.yaml，第 6 行：没有台账类别“fy.meting”。是否想写：fy.meeting？")
                .contains(faults + " 个问题");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_program_reads_the_faults_as_json() {
        assertThat(run("pack", "check", "--json", "src/test/resources/packs-bad/standing"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"code\" : \"pack.limit.word\"")
                .contains("\"line\" : 10");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThat(run("pack", "check", "packs/nowhere")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有这个文件夹");
    }

    @Test
    void the_same_version_is_compared_without_complaint() {
        assertThat(run("pack", "check", "packs/common", "--against", "packs/common"))
                .isZero();
    }
}
