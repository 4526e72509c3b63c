package shilu.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleLinesTest {
    @Test
    void a_short_title_stays_on_one_line() {
        assertThat(TitleLines.of("2025年度工作总结")).containsExactly("2025年度工作总结");
    }

    @Test
    void a_long_one_breaks_between_words_into_uneven_lines() {
        assertThat(TitleLines.of("样例县住房和城乡建设局2025年度责任制工作总结及2026年工作打算"))
                .containsExactly("样例县住房和城乡建设局2025年度", "责任制工作总结及2026年工作打算");
        assertThat(TitleLines.of("中共样例县委关于印发安全生产责任制实施细则的通知")).containsExactly("中共样例县委", "关于印发安全生产责任制实施细则的通知");
    }

    @Test
    void no_line_is_overlong_and_nothing_is_lost() {
        var title = "样例县发展和改革局关于2025年度安全生产和意识形态工作责任制落实情况及下一年度工作打算的报告";
        var lines = TitleLines.of(title);
        assertThat(String.join("", lines)).isEqualTo(title);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isBetween(2, TitleLines.WIDTH));
        assertThat(lines).noneSatisfy(line -> assertThat(line).startsWith("度"));
    }

    @Test
    void lines_form_no_hourglass() {
        var lines = TitleLines.of("样例县住房和城乡建设局关于2025年度安全生产责任制工作情况和2026年安全生产工作打算的报告");
        for (int i = 1; i < lines.size() - 1; i++)
            assertThat(lines.get(i).length())
                    .isGreaterThanOrEqualTo(
                            Math.min(lines.get(i - 1).length(), lines.get(i + 1).length()));
    }

    @Test
    void its_authors_own_breaks_stand() {
        assertThat(TitleLines.of("关于\n情况的报告")).containsExactly("关于", "情况的报告");
    }
}
