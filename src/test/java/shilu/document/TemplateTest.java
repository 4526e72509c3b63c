package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import shilu.common.Refused;

class TemplateTest {
    private final ASample world = new ASample()
            .figure("中心组学习.次数", "12", "次")
            .figure("阅读量", "34567", "次")
            .figure("出勤率", "0.953", "%")
            .figure("失联", "0", "次")
            .plain("单位", "样例县住建局")
            .plain("年度", "2025")
            .list(
                    "亮点",
                    new ASample().plain("主题", "消防演练").figure("人次", "31", "人次"),
                    new ASample().plain("主题", "进社区").figure("人次", "8", "人次"),
                    new ASample().plain("主题", "志愿服务").figure("人次", "120", "人次"))
            .list("空");

    @Test
    void figures_and_plain_values_are_filled() {
        assertThat(text(body("{{单位}}{{年度}}年开展集中学习{{中心组学习.次数}}次，阅读量{{阅读量|万|1}}，出勤率{{出勤率}}。")))
                .containsExactly("样例县住建局2025年开展集中学习[1:12]次，阅读量[2:3.5万]，出勤率[3:95.3%]。");
    }

    @Test
    void full_width_signs_of_an_input_method_count() {
        assertThat(text(body("｛｛阅读量｜万｜1｝｝{{＃如果 中心组学习.次数 ＞ 0}}有{{／如果}}"))).containsExactly("[1:3.5万]有");
    }

    @Test
    void conditions_choose_within_a_paragraph() {
        assertThat(text(body("{{#如果 失联 > 0}}失联{{失联}}次{{否则}}无失联{{/如果}}。"))).containsExactly("无失联。");
    }

    @Test
    void conditions_choose_between_paragraphs_and_leave_no_marks() {
        assertThat(text(body("前", "{{#如果 失联 > 0}}", "有{{失联}}", "{{否则}}", "没有", "{{/如果}}", "后")))
                .containsExactly("前", "没有", "后");
        assertThat(text(body("前", "{{#如果 失联 > 0}}整段{{/如果}}", "后"))).containsExactly("前", "后");
    }

    @Test
    void lists_repeat_within_a_paragraph() {
        assertThat(text(body("{{#每条 亮点}}{{中文序号}}是{{主题}}{{#如果 最后一条}}。{{否则}}；{{/如果}}{{/每条}}")))
                .containsExactly("一是消防演练；二是进社区；三是志愿服务。");
    }

    @Test
    void lists_repeat_paragraphs_with_figures_of_each_entry() {
        assertThat(text(body("{{#每条 亮点}}", "{{序号}}. {{主题}}{{人次}}人次，全年{{中心组学习.次数}}次", "{{/每条}}")))
                .containsExactly("1. 消防演练[1:31]人次，全年[2:12]次", "2. 进社区[3:8]人次，全年[4:12]次", "3. 志愿服务[5:120]人次，全年[6:12]次");
    }

    @Test
    void empty_lists_leave_nothing() {
        assertThat(text(body("前", "{{#每条 空}}{{主题}}；{{/每条}}", "{{#如果 没有 空}}无{{/如果}}", "后")))
                .containsExactly("前", "无", "后");
    }

    @Test
    void rows_repeat() {
        var template = new OfficialDocument()
                .table(List.of(
                        List.of("主题", "人次"), List.of("{{#每条 亮点}}{{主题}}", "{{人次}}{{/每条}}"), List.of("合计", "{{阅读量}}")));
        assertThat(text(fill(template)))
                .containsExactly("主题|人次", "消防演练|[1:31]", "进社区|[2:8]", "志愿服务|[3:120]", "合计|[4:34567]");
    }

    @Test
    void rows_between_marks_of_their_own_repeat_and_the_marks_go() {
        var template = new OfficialDocument()
                .table(List.of(
                        List.of("主题", "人次"),
                        List.of("{{#每条 亮点}}", ""),
                        List.of("{{主题}}", "{{人次}}"),
                        List.of("{{/每条}}", "")));
        assertThat(text(fill(template))).containsExactly("主题|人次", "消防演练|[1:31]", "进社区|[2:8]", "志愿服务|[3:120]");
    }

    @Test
    void a_table_of_repeated_rows_alone_goes_with_them() {
        var template = new OfficialDocument().text("前").table(List.of(List.of("{{#每条 空}}{{主题}}", "{{/每条}}")));
        var filled = fill(template);
        assertThat(text(filled)).containsExactly("前");
        assertThat(Docx.part(filled.docx(), "word/document.xml")).doesNotContain("<w:tr>");
    }

    @Test
    void headers_and_footnotes_are_filled() {
        var template = new OfficialDocument().header("{{单位}} {{中心组学习.次数}}").footnote("正文", "脚注{{失联}}");
        var filled = fill(template);
        assertThat(Docx.part(filled.docx(), "word/header1.xml"))
                .contains("样例县住建局")
                .contains("sl:");
        assertThat(Docx.part(filled.docx(), "word/footnotes.xml")).contains("sl:");
        assertThat(filled.table().table().figures()).hasSize(2);
    }

    @Test
    void every_fault_is_told_at_once_in_its_authors_words() {
        var template = new OfficialDocument()
                .text("全年开展{{中心组学习次数}}次")
                .text("{{#如果 失联 > 0}}未闭合")
                .text("{{亮点}}和{{单位|万}}")
                .text("坏{{阅读量|百}}的{{")
                .table(List.of(List.of("甲{{#每条 空}}", "{{/每条}}乙")));
        assertThatThrownBy(() -> Template.read(template.bytes(), world))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(problem -> problem.code().replace("document.template.", ""))
                            .containsExactly("unknown", "unclosed", "list-as-value", "form-of-text", "form", "braces");
                    assertThat(refused.problems())
                            .first()
                            .satisfies(problem -> assertThat(problem.details())
                                    .containsExactly("正文", "全年开展{{中心组学习次…", "{{中心组学习次数}}", "中心组学习次数", "中心组学习.次数"));
                });
    }

    @Test
    void a_block_across_cells_is_refused() {
        var template = new OfficialDocument().table(List.of(List.of("一", "甲{{#每条 亮点}}", "{{主题}}{{/每条}}乙")));
        assertThatThrownBy(() -> Template.read(template.bytes(), world)).hasMessageContaining("document.template.torn");
    }

    @Test
    void the_table_stands_in_the_file_and_matches_its_tags() throws Exception {
        var filled = body("{{中心组学习.次数}}次，{{出勤率}}");
        try (var opened = new XWPFDocument(new ByteArrayInputStream(filled.docx()))) {
            assertThat(opened.getParagraphs()).isNotEmpty();
        }
        var read = Docx.table(filled.docx());
        assertThat(read.table()).isEqualTo(filled.table().table());
        for (var figure : read.table().figures())
            assertThat(Docx.part(filled.docx(), "word/document.xml"))
                    .contains("<w:tag w:val=\"" + figure.tag() + "\"/>")
                    .contains("<w:t>" + figure.shown() + "</w:t>");
    }

    private Filled fill(OfficialDocument template) {
        return Template.read(template.bytes(), world).fill(world, ASample.ORIGIN, ASample.SIGNER);
    }

    private Filled body(String... paragraphs) {
        var document = new OfficialDocument();
        for (var paragraph : paragraphs) document.text(paragraph);
        return fill(document);
    }

    private static List<String> text(Filled filled) {
        return Docx.lines(filled.docx());
    }
}
