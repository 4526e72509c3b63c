package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new version of a pack may and may not change.
class AgainstTest {
    private static final String KINDS = """
            - id: sample.visit
              name: 走访
              sheet: 走访台账
              day: [日期]
              fields:
                - id: form
                  name: 形式
                  type: choice
                  choices:
                    - id: home
                      name: 入户
                    - id: office
                      name: 座谈
                - id: people
                  name: 人数
                  type: number
            """;
    private static final String METRICS = """
            - id: sample.visits
              name: 入户.次数
              type: count
              measure: 次
              of:
                - kind: sample.visit
                  where: form == "home"
            - id: sample.people
              name: 走访.人次
              type: sum
              measure: 人次
              of:
                - kind: sample.visit
                  field: people
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void the_old_version() throws IOException {
        write("old", "1", KINDS, METRICS);
    }

    private void write(String where, String version, String kinds, String metrics) throws IOException {
        var pack = folder.resolve(where + "/sample");
        Files.createDirectories(pack.resolve("records"));
        Files.writeString(pack.resolve("pack.yaml"), """
                id: sample
                short: sample
                version: "%s"
                name: 样例
                late-after-days: 30
                topics:
                  - id: sample.topic
                    name: 走访
                """.formatted(version));
        Files.writeString(pack.resolve("records/visits.yaml"), kinds);
        Files.writeString(pack.resolve("metrics.yaml"), metrics);
    }

    private List<String> changes(String version, String kinds, String metrics) throws IOException {
        write("new", version, kinds, metrics);
        return Packs.changes(folder.resolve("new/sample"), folder.resolve("old/sample")).stream()
                .map(problem -> problem.code() + " " + problem.details() + " "
                        + (problem.place() == null ? "" : problem.place().line()))
                .toList();
    }

    @Test
    void new_things_and_new_names_may_come() throws IOException {
        var kinds = KINDS.replace("name: 走访", "name: 走访慰问") + """
                    - id: place
                      name: 地点
                      type: text
                """;
        assertThat(changes("2", kinds, METRICS.replace("入户.次数", "入户走访.次数"))).isEmpty();
    }

    @Test
    void the_same_version_is_the_same_content() throws IOException {
        assertThat(changes("1", KINDS, METRICS)).isEmpty();
        assertThat(changes("1", KINDS.replace("name: 人数", "name: 走访人数"), METRICS))
                .containsExactly("pack.against.version [1] 1");
    }

    @Test
    void a_metric_keeps_its_filter_field_type_and_measure() throws IOException {
        assertThat(changes("2", KINDS, METRICS.replace("\"home\"", "\"office\"")))
                .containsExactly(
                        "pack.against.metric [sample.visits, of, sample.visit [form == \"home\"], sample.visit [form == \"office\"]] 1");
        assertThat(changes("2", KINDS, METRICS.replace("measure: 人次", "measure: 人")))
                .containsExactly("pack.against.metric [sample.people, measure, 人次, 人] 8");
        assertThat(changes("2", KINDS, METRICS.replace("type: sum", "type: gauge")))
                .containsExactly("pack.against.metric [sample.people, type, SUM, GAUGE] 8");
    }

    @Test
    void what_records_and_figures_need_does_not_go() throws IOException {
        var kinds = """
                - id: sample.visit
                  name: 走访
                  sheet: 走访台账
                  day: [日期]
                  fields:
                    - id: form
                      name: 形式
                      type: choice
                      choices:
                        - id: home
                          name: 入户
                """;
        assertThat(changes("2", kinds, METRICS.substring(0, METRICS.indexOf("- id: sample.people"))))
                .containsExactly(
                        "pack.against.metric-gone [sample.people] 8",
                        "pack.against.choice-gone [sample.visit, form, office] 1",
                        "pack.against.field-gone [sample.visit, people] 1");
    }

    @Test
    void a_field_keeps_its_type() throws IOException {
        assertThat(changes(
                        "2",
                        KINDS.replace("type: number", "type: text"),
                        METRICS.substring(0, METRICS.indexOf("- id: sample.people"))))
                .contains("pack.against.field [sample.visit, people, NUMBER, TEXT] 1");
    }

    @Test
    void the_pack_that_is_used_keeps_its_meanings_too() throws IOException {
        for (var where : List.of("old", "new")) {
            var user = Files.createDirectories(folder.resolve(where + "/user"));
            Files.writeString(user.resolve("pack.yaml"), """
                    id: user
                    short: user
                    version: "1"
                    name: 使用
                    use: sample
                    late-after-days: 30
                    """);
        }
        write("new", "2", KINDS, METRICS.replace("measure: 人次", "measure: 人"));
        assertThat(Packs.changes(folder.resolve("new/user"), folder.resolve("old/user")))
                .extracting("code")
                .containsExactly("pack.against.metric");
    }

    @Test
    void another_pack_is_no_older_version() {
        assertThat(Packs.changes(Path.of("packs/common"), folder.resolve("old/sample")))
                .extracting("code")
                .containsExactly("pack.against.other");
    }
}
