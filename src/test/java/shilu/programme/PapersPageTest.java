package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.Shilu;
import shilu.cli.Program;

/// The duties that docs/packs/papers.md shows, as they stand there, in a pack that has the kinds they speak of.
class PapersPageTest {
    private static final Path PAGE = Path.of("docs/packs/papers.md");
    private static final Pattern CHAPTER = Pattern.compile("(?ms)^## duties\\.yaml$(.*?)^## ");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
    private static final String PACK = """
            id: mine
            short: mine
            version: "1"
            name: 走访责任制
            en: Visits
            late-after-days: 30
            """;
    private static final String KINDS = """
            - id: mine.visit
              name: 走访
              en: Visit
              sheet: 走访台账
              day: [走访时间]
              attendance:
                expected: 应到
                actual: 实到
                absent: 缺席及原因
              fields:
                - id: place
                  name: 地点
                  en: Place
                  type: text
                  required: true
                - id: form
                  name: 类型
                  en: Form
                  type: choice
                  choices:
                    - id: home
                      name: 入户走访
                      en: Home
                    - id: site
                      name: 现场检查
                      en: Site
                - id: days
                  name: 天数
                  en: Days
                  type: number
                - id: partners
                  name: 联合单位
                  en: Partners
                  type: unit
                  several: true
            - id: mine.flood
              name: 汛情
              en: Flood
              sheet: 汛情台账
              day: [发生时间]
              fields:
                - id: level
                  name: 级别
                  en: Level
                  type: number
                  required: true
            """;

    @TempDir
    Path folder;

    @Test
    void the_duties_it_shows_are_sound() throws IOException {
        var examples = examples();
        for (var key : List.of("grace-days", "counted-from: last-done", "event:", "waived:", "for: partners"))
            assertThat(examples).contains(key);
        said(0, examples);
    }

    /// An example is read, not passed over: what it says wrong is told with its line.
    @Test
    void a_slip_in_them_would_be_told() throws IOException {
        assertThat(said(2, examples().replace("kind: mine.flood", "kind: mine.floods")))
                .contains("mine.floods");
    }

    private static String examples() throws IOException {
        var chapter = CHAPTER.matcher(Files.readString(PAGE));
        assertThat(chapter.find()).isTrue();
        return EXAMPLE.matcher(chapter.group(1))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
    }

    private String said(int code, String duties) throws IOException {
        var pack = Files.createDirectories(folder.resolve("mine/records")).getParent();
        Files.writeString(pack.resolve("pack.yaml"), PACK);
        Files.writeString(pack.resolve("records/all.yaml"), KINDS);
        Files.writeString(pack.resolve("duties.yaml"), duties);
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, StandardCharsets.UTF_8);
        var environment = Map.of(
                "LANG", "en_GB.UTF-8", "SHILU_HOME", folder.resolve("data").toString());
        int ended = new Program(Shilu.class, environment, print, print).run("pack", "check", pack.toString());
        assertThat(ended).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }
}
