package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The words no pack may use, and words that only look like them.
class LimitsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "民族团结进步创建",
                "铸牢中华民族共同体意识",
                "意识形态",
                "心得体会",
                "服务态度",
                "微信公众号",
                "理想信念教育",
                "征求群众意见",
                "谈心谈话次数",
                "转发文件",
                "应急预案",
                "Yearly plan",
                "Speech contest"
            })
    void words_of_an_organisations_own_work_are_taken(String name) throws IOException {
        assertThat(faultsOfAFieldCalled(name, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "思想倾向",
                "思想 · 倾向",
                "思想-倾向",
                "真实态度",
                "情绪",
                "政治立场",
                "宗教信仰",
                "民族",
                "少数民族",
                "政治面貌",
                "重点人员",
                "言论",
                "网络评论员",
                "群成员",
                "民族团结态度",
                "Ethnicity",
                "ＭＯＯＤ",
                "political-status",
                "keywords"
            })
    void words_about_what_people_say_think_or_are_are_refused(String name) throws IOException {
        assertThat(faultsOfAFieldCalled(name, "")).containsOnly("pack.limit.word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow: [情绪]", "force: true", "limits: none"})
    void there_is_no_key_that_lifts_a_limit(String key) throws IOException {
        assertThat(faultsOfAFieldCalled("情绪", key)).contains("pack.limit.word", "pack.key.unknown");
    }

    private Iterable<String> faultsOfAFieldCalled(String name, String head) throws IOException {
        var pack = folder.resolve("sample");
        Files.createDirectories(pack.resolve("records"));
        Files.writeString(pack.resolve("pack.yaml"), """
                id: sample
                short: sample
                version: "1"
                name: 样例
                late-after-days: 30
                """ + head + "\n");
        Files.writeString(pack.resolve("records/one.yaml"), """
                - id: sample.visit
                  name: 走访
                  sheet: 走访台账
                  day: [日期]
                  fields:
                    - id: title
                      name: %s
                      type: text
                """.formatted(name));
        return Packs.faults(pack).stream()
                .map(problem -> problem.code().replace(".nearest", ""))
                .toList();
    }
}
