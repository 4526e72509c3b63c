package shilu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.cli.sample.Words;

class ProgramTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return runIn("zh_CN.UTF-8", home, arguments);
    }

    private int runIn(String language, Path folder, String... arguments) {
        var environment = Map.of("LANG", language, "SHILU_HOME", folder.toString());
        return new Program(Words.class, environment, print(out), print(err)).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_command_is_made_by_spring_and_its_options_are_read() {
        assertThat(run("greet", "--name", "张三", "--period", "2025Q3")).isZero();
        assertThat(out()).isEqualTo("hello 张三 2025Q3\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void an_argument_with_a_character_no_database_keeps_is_refused() throws IOException {
        var arguments = Files.writeString(home.resolve("arguments"), "--name \"张\0三\"");
        assertThat(run("greet", "@" + arguments)).isEqualTo(2);
        assertThat(err()).contains("U+0000");
    }

    @Test
    void json_is_the_only_thing_on_stdout() {
        assertThat(run("greet", "--name", "张三", "--json")).isZero();
        assertThat(out()).startsWith("{").contains("\"name\" : \"张三\"").endsWith("}\n");
    }

    @Test
    void what_is_missing_or_unknown_is_told_in_the_users_language() {
        assertThat(run("greet")).isEqualTo(2);
        assertThat(err()).contains("缺少 --name").contains("shilu greet --help");
        err.reset();
        assertThat(runIn("en_GB.UTF-8", home, "gret")).isEqualTo(2);
        assertThat(err()).contains("Unknown: gret. Did you mean").contains("greet");
        assertThat(err()).doesNotContain("不认识");
        assertThat(out()).isEmpty();
    }

    @Test
    void a_value_that_is_refused_says_why() {
        assertThat(run("greet", "--name", "x", "--period", "2025Q5")).isEqualTo(2);
        assertThat(err()).contains("看不懂期间“2025Q5”");
    }

    @Test
    void every_problem_of_a_refusal_is_a_line_with_its_place() {
        assertThat(run("end", "refuse")).isEqualTo(2);
        assertThat(err()).contains("看不懂期间“2025Q5”").contains("a.xlsx，“会议台账”，第 12 行，“会议时间”列：缺少 X");
        assertThat(out()).isEmpty();
    }

    @Test
    void programs_read_the_problems_of_a_refusal_as_json() {
        assertThat(run("end", "refuse", "--json")).isEqualTo(2);
        assertThat(out()).contains("\"code\" : \"period.unreadable\"").contains("\"line\" : 12");
    }

    @Test
    void a_fault_shows_its_number_and_keeps_its_trace_in_the_data_folder() throws IOException {
        assertThat(run("end", "fail")).isEqualTo(1);
        assertThat(err()).containsPattern("编号 \\d{8}-\\d{4}-\\w{5}").doesNotContain("cellar");
        try (var files = Files.list(home.resolve("logs"))) {
            var incident = files.filter(file -> file.toString().contains("incident-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(incident)
                    .content()
                    .contains("the cellar is full of water")
                    .contains("at shilu.cli.sample");
        }
    }

    @Test
    void a_command_that_reads_data_is_refused_where_there_is_none_and_makes_none() {
        var nowhere = home.resolve("nowhere");
        assertThat(runIn("zh_CN.UTF-8", nowhere, "end", "fail")).isEqualTo(2);
        assertThat(err()).contains("这里没有数据文件夹");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void help_comes_in_both_languages_where_neither_is_asked_for() {
        assertThat(runIn("C.UTF-8", home, "--help")).isZero();
        assertThat(out()).containsSubsequence("用法：", "命令：", "退出码", "Usage:", "Commands:", "Exit codes");
        out.reset();
        assertThat(runIn("C.UTF-8", home, "--help", "--lang", "en")).isZero();
        assertThat(out()).contains("Usage:").doesNotContain("用法");
    }

    @Test
    void help_asks_for_nothing_else() {
        assertThat(runIn("zh_CN.UTF-8", home.resolve("nowhere"), "greet", "--help"))
                .isZero();
        assertThat(out()).contains("--name").doesNotContain("warm-up");
    }

    @Test
    void a_group_alone_shows_what_it_holds_and_is_not_done() {
        assertThat(run("end")).isEqualTo(2);
        assertThat(err()).contains("refuse").contains("fail");
        assertThat(run()).isEqualTo(2);
    }
}
