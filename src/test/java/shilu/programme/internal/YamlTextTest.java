package shilu.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shilu.programme.internal.YamlText.Written;

/// A file changed in one place says the same everywhere else, to the letter.
class YamlTextTest {
    private static final String DUTIES = """
            # 谁在几时做什么 𠮷
            - id: t.visit
              name: 走访   # 名称
              en: "Visits: all"
              every: quarter # 每季度
              at-least: 1
              on: [03-31, 09-30]  # 两期
              clause: '制度：''一'''
              # 由什么完成
              met-by:
                - kind: t.visit

            # 学习
            - id: t.study
              name: >
                学习
                制度
              total: {amount: 12, of: days, field: days}
              on:
                - 03-31 # 春
                - 09-30 # 秋
              clause: 学习
            """;

    private static String changed(UnaryOperator<YamlText> change) {
        return changed(DUTIES, change);
    }

    private static String changed(String text, UnaryOperator<YamlText> change) {
        var content =
                change.apply(YamlText.of(text.getBytes(StandardCharsets.UTF_8))).content();
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void a_word_is_changed_where_it_stands_and_keeps_its_quotes_and_what_is_noted_beside_it() {
        assertThat(changed(yaml -> yaml.with(Written.text("走访慰问"), "t.visit", "name")))
                .isEqualTo(DUTIES.replace("name: 走访   #", "name: 走访慰问   #"));
        assertThat(changed(yaml -> yaml.with(Written.text("All \"visits\""), "t.visit", "en")))
                .isEqualTo(DUTIES.replace("\"Visits: all\"", "\"All \\\"visits\\\"\""));
        assertThat(changed(yaml -> yaml.with(Written.text("制度：'二'"), "t.visit", "clause")))
                .isEqualTo(DUTIES.replace("'制度：''一'''", "'制度：''二'''"));
        assertThat(changed(yaml -> yaml.with(Written.number("2"), "t.visit", "at-least")))
                .isEqualTo(DUTIES.replace("at-least: 1", "at-least: 2"));
        assertThat(changed(yaml -> yaml.with(Written.number("16"), "t.study", "total", "amount")))
                .isEqualTo(DUTIES.replace("amount: 12", "amount: 16"));
        assertThat(changed(yaml -> yaml.with(Written.text("学习制度"), "t.study", "name")))
                .isEqualTo(DUTIES.replace(">\n    学习\n    制度\n", "学习制度\n"));
    }

    @ParameterizedTest
    @CsvSource({"走访: 两次", "# 号", "2025", "true", "[a]", "'- x'", "'a #b'", "'@'", "'~'", "'\"'", "'\\'"})
    void a_text_that_would_read_as_something_else_is_put_in_quotes(String text) {
        var changed = changed(yaml -> yaml.with(Written.text(text), "t.visit", "name"));
        var root =
                YamlReading.read("x", changed.getBytes(StandardCharsets.UTF_8)).root();
        assertThat(root.path(0).path("name").asString()).isEqualTo(text);
        assertThat(root.path(0).path("name").isString()).isTrue();
        assertThat(changed).contains("   # 名称");
    }

    @Test
    void a_key_comes_behind_those_before_it_and_goes_with_its_line() {
        assertThat(changed(yaml -> yaml.with(Written.number("3"), "t.visit", "grace-days")))
                .isEqualTo(DUTIES.replace("# 两期\n", "# 两期\n  grace-days: 3\n"));
        assertThat(changed(yaml -> yaml.without("t.visit", "on")))
                .isEqualTo(DUTIES.replace("  on: [03-31, 09-30]  # 两期\n", ""));
        assertThat(changed(yaml -> yaml.without("t.study", "on")))
                .isEqualTo(DUTIES.replace("  on:\n    - 03-31 # 春\n    - 09-30 # 秋\n", ""));
        assertThat(changed(yaml -> yaml.with(Written.list(List.of("06-30")), "t.visit", "anchor")))
                .contains("# 两期\n  anchor: [06-30]\n");
    }

    @Test
    void a_word_joins_and_leaves_a_list_and_the_others_keep_their_place() {
        assertThat(changed(yaml ->
                        yaml.withWord(Written.text("12-31"), "t.visit", "on").without("t.visit", "on", "03-31")))
                .isEqualTo(DUTIES.replace("[03-31, 09-30]", "[09-30, 12-31]"));
        assertThat(changed(yaml ->
                        yaml.withWord(Written.text("12-31"), "t.study", "on").without("t.study", "on", "03-31")))
                .isEqualTo(DUTIES.replace("    - 03-31 # 春\n    - 09-30 # 秋\n", "    - 09-30 # 秋\n    - 12-31\n"));
        assertThat(changed(yaml -> yaml.without("t.visit", "on", "09-30")))
                .isEqualTo(DUTIES.replace("[03-31, 09-30]", "[03-31]"));
    }

    @Test
    void an_entry_joins_a_list_as_the_others_are_written() {
        var block = """
                - id: t.visit
                  fields:
                  - id: form
                    choices:
                    - id: one # 一
                      name: 甲

                    # 完
                  - id: other
                    choices: [{id: a, name: 甲}, {id: b, name: 乙}]
                """;
        var entry = new LinkedHashMap<String, Written>();
        entry.put("id", Written.text("two"));
        entry.put("name", Written.text("乙, 丙"));
        assertThat(changed(block, yaml -> yaml.withEntry(entry, "t.visit", "fields", "form", "choices")))
                .isEqualTo(block.replace("name: 甲\n\n", "name: 甲\n    - id: two\n      name: 乙, 丙\n\n"));
        assertThat(changed(block, yaml -> yaml.withEntry(entry, "t.visit", "fields", "other", "choices")))
                .isEqualTo(block.replace("name: 乙}]", "name: 乙}, {id: two, name: \"乙, 丙\"}]"));
        assertThat(changed(
                        block,
                        yaml -> yaml.with(Written.text("B"), "t.visit", "fields", "other", "choices", "b", "en")))
                .isEqualTo(block.replace("name: 乙}]", "name: 乙, en: B}]"));
        assertThat(changed(block, yaml -> yaml.without("t.visit", "fields", "other", "choices", "a")))
                .isEqualTo(block.replace("{id: a, name: 甲}, ", ""));
    }

    @Test
    void line_ends_stay_and_a_file_may_end_without_one() {
        var windows = "- id: t.a\r\n  name: 甲\r\n  clause: 乙";
        assertThat(changed(windows, yaml -> yaml.with(Written.text("A"), "t.a", "en")))
                .isEqualTo("- id: t.a\r\n  name: 甲\r\n  en: A\r\n  clause: 乙");
        assertThat(changed(windows, yaml -> yaml.with(Written.text("q1"), "t.a", "anchor")))
                .isEqualTo("- id: t.a\r\n  name: 甲\r\n  anchor: q1\r\n  clause: 乙");
        assertThat(changed("\uFEFF" + windows, yaml -> yaml.with(Written.text("丙"), "t.a", "name")))
                .isEqualTo("\uFEFF" + windows.replace("甲", "丙"));
    }
}
