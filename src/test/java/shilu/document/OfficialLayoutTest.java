package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rendered pages against GB/T 9704: measured, not believed. Lengths are millimetres.
class OfficialLayoutTest {
    private static final double LEFT = 28;
    private static final double RIGHT = 28 + 156;
    private static final double TOP = 37;
    private static final double BOTTOM = 37 + 225;

    private static List<Pages.Page> full;
    private static List<Pages.Page> report;

    @BeforeAll
    static void render(@TempDir Path folder) {
        var text = new OfficialDocument().text("责任制工作情况".repeat(400));
        var pdfs = Rendering.in(folder, Fonts.installed())
                .pdfs(List.of(text.bytes(), WholeReport.filled().docx()));
        full = Pages.of(pdfs.getFirst());
        report = Pages.of(pdfs.getLast());
    }

    @Test
    void pages_are_a4() {
        assertThat(report).allSatisfy(page -> {
            assertThat(page.width()).isCloseTo(210, within(0.5));
            assertThat(page.height()).isCloseTo(297, within(0.5));
        });
    }

    @Test
    void a_full_page_has_22_lines_of_28_characters() {
        var lines = full.get(1).body();
        assertThat(lines).hasSize(22);
        assertThat(lines).allSatisfy(line -> assertThat(line.text()).hasSize(28));
    }

    @Test
    void the_text_area_is_156_by_225_with_37_above_and_28_beside() {
        var lines = full.get(1).body();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.left()).isCloseTo(LEFT, within(1.0));
            assertThat(line.right()).isCloseTo(RIGHT, within(1.0));
        });
        // A line stands in the middle of its share of the page: 225 / 22 = 10.2 high, its characters 5.6.
        assertThat(lines.getFirst().top()).isBetween(TOP - 1, TOP + 5);
        assertThat(lines.getLast().bottom()).isBetween(BOTTOM - 5, BOTTOM + 1);
    }

    @Test
    void body_text_is_16_points_and_paragraphs_begin_two_characters_in() {
        assertThat(full.getFirst().body().getFirst().left()).isCloseTo(LEFT + 2 * 5.6, within(1.0));
        assertThat(full.get(1).body())
                .allSatisfy(line -> assertThat(line.points()).isCloseTo(16, within(0.1)));
    }

    @Test
    void page_numbers_stand_between_dashes_outside_below_the_text() {
        var odd = full.getFirst().number();
        var even = full.get(1).number();
        assertThat(odd.text()).isEqualTo("—1—");
        assertThat(even.text()).isEqualTo("—2—");
        assertThat(odd.points()).isCloseTo(14, within(0.1));
        assertThat(odd.right()).isCloseTo(RIGHT - 4.9, within(1.5));
        assertThat(even.left()).isCloseTo(LEFT + 4.9, within(1.5));
        assertThat(odd.middle() - BOTTOM).isBetween(6.0, 9.0);
    }

    @Test
    void headings_come_in_order_each_in_its_face_and_none_is_bold() {
        var lines = report.stream().flatMap(page -> page.body().stream()).toList();
        assertThat(face(lines, "一、工作开展情况")).contains("Sans").doesNotContain("Bold");
        assertThat(face(lines, "（一）学习教育")).contains("WenKai").doesNotContain("Bold");
        assertThat(face(lines, "1.分级情况")).contains("Serif").doesNotContain("Bold");
        assertThat(face(lines, "（1）未完成事项")).contains("Serif").doesNotContain("Bold");
        assertThat(lines.stream().map(Pages.Line::text).toList())
                .containsSubsequence("一、工作开展情况", "（一）学习教育", "1.分级情况", "（1）未完成事项", "二、下一年度打算");
    }

    @Test
    void the_title_is_22_points_centred_and_broken_between_words() {
        var lines = report.getFirst().body();
        assertThat(lines.get(0).text()).isEqualTo("样例县住房和城乡建设局2025年度");
        assertThat(lines.get(1).text()).isEqualTo("责任制工作总结及2026年工作打算");
        assertThat(lines.subList(0, 2)).allSatisfy(line -> {
            assertThat(line.points()).isCloseTo(22, within(0.1));
            assertThat((line.left() + line.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
        });
    }

    @Test
    void signature_and_date_end_two_characters_from_the_right() {
        var lines = report.stream().flatMap(page -> page.body().stream()).toList();
        for (var text : List.of("样例县住房和城乡建设局", "2026年1月5日")) {
            var line = lines.stream().filter(one -> one.text().equals(text)).findFirst();
            assertThat(line).hasValueSatisfying(one -> assertThat(one.right()).isCloseTo(RIGHT - 2 * 5.6, within(1.0)));
        }
    }

    @Test
    void the_signature_does_not_stand_on_a_page_alone() {
        var page = report.stream()
                .filter(one -> one.body().stream().anyMatch(line -> line.text().equals("2026年1月5日")))
                .findFirst();
        assertThat(page).hasValueSatisfying(one -> assertThat(one.body()).hasSizeGreaterThan(2));
    }

    @Test
    void attachment_and_appendix_begin_pages_of_their_own() {
        assertThat(beginnings()).contains("附件1", "数据依据表");
    }

    @Test
    void the_appendix_repeats_its_head_and_lists_every_record() {
        int first = beginnings().indexOf("数据依据表");
        var pages = report.subList(first, report.size());
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(page.body().getFirst().text()).isEqualTo("序号数据文中位置数值"));
        var all = pages.stream()
                .flatMap(page -> page.body().stream())
                .map(Pages.Line::text)
                .toList();
        assertThat(all).anySatisfy(line -> assertThat(line).startsWith("300."));
    }

    private static List<String> beginnings() {
        return report.stream().map(page -> page.body().getFirst().text()).toList();
    }

    private static String face(List<Pages.Line> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow()
                .face();
    }
}
