package shilu.report;

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
import shilu.Shilu;
import shilu.cli.Program;
import shilu.document.OutlineDocument;

/// `pack check` reads the Word templates too, and tells their faults in the author's words.
class TemplateInspectionTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void the_shipped_templates_are_sound() {
        assertThat(check(Path.of("packs/ideology-responsibility"))).isZero();
    }

    @Test
    void a_placeholder_that_names_no_metric_is_a_fault_with_the_nearest_name() throws IOException {
        copy(Path.of("packs"), folder);
        var pack = folder.resolve("ideology-responsibility");
        Files.write(pack.resolve("reports/summary-bureau.docx"), OutlineDocument.docx("一、学习\n开展学习{{中心组学习.次娄}}次。\n"));
        assertThat(check(pack)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("summary-bureau.docx", "{{中心组学习.次娄}}", "中心组学习.次数");
    }

    @Test
    void faults_in_lists_of_duties_are_told_with_their_place_and_the_nearest_name() throws IOException {
        copy(Path.of("packs"), folder);
        var pack = folder.resolve("ideology-responsibility");
        Files.write(pack.resolve("reports/summary-bureau.docx"), OutlineDocument.docx("""
                        {{#每条 未完成事件}}
                        {{事项}}
                        {{/每条}}
                        {{#每条 下一年度事项}}
                        {{頻次}}，原因{{原因}}，{{中心组学习.次数}}
                        {{/每条}}
                        {{#如果 有 豁免事情}}有{{/如果}}
                        {{#每条 逾期补录事项}}{{#如果 补办日期 != ""}}{{期间}}{{/如果}}{{/每条}}
                        """));
        Files.write(pack.resolve("reports/letter.docx"), OutlineDocument.docx("上年讲党课{{党课.次数}}次。\n"));
        assertThat(check(pack)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains(".docx"))
                        .map(line -> line.replaceFirst("^.*reports/", "")))
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/report-faults/expected.txt")));
    }

    @Test
    void faults_in_papers_are_told_with_the_kinds_for_which_they_are_faults() throws IOException {
        copy(Path.of("packs"), folder);
        var pack = folder.resolve("common");
        Files.write(
                pack.resolve("papers/minutes.docx"),
                OutlineDocument.docx("{{主持入}}主持。{{#每条 议定事项}}{{责任}}{{/每条}}{{#每条 议提}}{{内容}}{{/每条}}\n"));
        var records = pack.resolve("records/meetings.yaml");
        Files.writeString(
                records, Files.readString(records).replaceFirst("name: 议定事项", "headings: [议定事项]\n      name: 决定"));
        assertThat(check(pack)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "papers/minutes.docx", "{{主持入}}", "主持人", "议题", "papers/minutes.docx（党组（党委）会）", "{{#每条 议定事项}}");
    }

    private int check(Path pack) {
        var both = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Program(
                        Shilu.class, Map.of("SHILU_HOME", folder.resolve("none").toString()), both, both)
                .run("pack", "check", pack.toString(), "--lang", "zh");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path :
                    paths.filter(path -> !path.toString().contains("sample")).toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }
}
