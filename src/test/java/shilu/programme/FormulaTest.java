package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shilu.common.Problem;
import shilu.common.Refused;

class FormulaTest {
    private static final Map<String, Formula.Type> NAMES = Map.of(
            "中心组学习.次数", Formula.Type.NUMBER,
            "中心组学习", Formula.Type.NUMBER,
            "ideology.central-studies", Formula.Type.NUMBER,
            "in_time", Formula.Type.NUMBER,
            "form", Formula.Type.TEXT,
            "topics", Formula.Type.TEXTS);
    private static final Map<String, Object> VALUES = Map.of(
            "中心组学习.次数",
            new BigDecimal("12"),
            "中心组学习",
            3,
            "ideology.central-studies",
            12,
            "in_time",
            0.5,
            "form",
            "中心组学习",
            "topics",
            List.of("a.safety", "a.work"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "中心组学习.次数 >= 12 | true",
                "中心组学习.次数 > 12 | false",
                "中心组学习.次数/4 == 中心组学习 | true",
                "中心组学习.次数 - 2 * 5 == 2 | true",
                "ideology.central-studies == 中心组学习.次数 && in_time < 1 | true",
                "form == \"中心组学习\" | true",
                "form == '中心组学习.次数' | false",
                "form in [\"x\", \"中心组学习\"] | true",
                "\"a.work\" in topics && !(\"a.other\" in topics) | true",
                "size(topics) >= 2 && topics[0] == \"a.safety\" | true",
                "form.startsWith(\"中心\") | true"
            })
    void it_says_what_it_says(String text, boolean holds) {
        assertThat(Formula.compile(text, NAMES).holds(VALUES)).isEqualTo(holds);
    }

    @Test
    void it_tells_what_it_mentions_and_compares_with() {
        var formula = Formula.compile("form in [\"x\", \"y\"] || !(\"z\" in topics) && 中心组学习 > 1", NAMES);
        assertThat(formula.names()).containsExactly("form", "topics", "中心组学习");
        assertThat(formula.compared())
                .containsExactlyInAnyOrder(
                        new Formula.Compared("form", List.of("x", "y")), new Formula.Compared("topics", List.of("z")));
    }

    @Test
    void a_name_nobody_declared_is_told_with_the_nearest_and_every_one_of_them() {
        assertThat(problems(() -> Formula.compile("中心组学息.次数 > 1 && forn == \"a\"", NAMES)))
                .containsExactly(
                        Problem.of(
                                "formula.name.unknown.nearest",
                                "中心组学息.次数 > 1 && forn == \"a\"",
                                "中心组学息.次数",
                                "中心组学习.次数"),
                        Problem.of("formula.name.unknown.nearest", "中心组学息.次数 > 1 && forn == \"a\"", "forn", "form"));
    }

    @Test
    void a_wrong_type_is_told_in_the_authors_words_at_the_authors_place() {
        var problem =
                problems(() -> Formula.compile("中心组学习.次数 == \"a\"", NAMES)).getFirst();
        assertThat(problem.code()).isEqualTo("formula.wrong");
        assertThat(problem.details().get(1)).isEqualTo(10);
        assertThat(problem.details().toString()).doesNotContain("_n");
    }

    @ParameterizedTest
    @CsvSource({"中心组学习.次数", "form + \"a\"", "form ==", "\"a", "form == \"a\" form", "1 +", "topics.all(x, true)"})
    void what_is_no_condition_or_loops_is_refused(String text) {
        assertThat(problems(() -> Formula.compile(text, NAMES))).isNotEmpty();
    }

    @Test
    void length_and_depth_are_bound() {
        assertThat(problems(() -> Formula.compile("form == \"a\" || ".repeat(50) + "true", NAMES)))
                .extracting(Problem::code)
                .containsExactly("formula.long");
        assertThat(problems(() -> Formula.compile("(".repeat(200) + "true" + ")".repeat(200), NAMES)))
                .isNotEmpty();
    }

    @Test
    void a_missing_value_is_an_error_and_never_false() {
        var formula = Formula.compile("中心组学习.次数 > 1 || true", NAMES);
        assertThat(problems(() -> formula.holds(Map.of())))
                .extracting(Problem::code)
                .containsExactly("formula.value.missing");
    }

    private static List<Problem> problems(ThrowingCallable work) {
        var problems = new java.util.ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> problems.addAll(refused.problems()));
        return problems;
    }
}
