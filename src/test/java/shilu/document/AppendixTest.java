package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AppendixTest {
    private static final Pattern WORDS = Pattern.compile("<w:t[^>]*>([^<]*)</w:t>");

    @Test
    void its_text_is_digested_between_the_ends_of_its_bookmark() {
        var filled = WholeReport.filled();
        assertThat(AppendixText.digest(words(appendix(filled))))
                .isEqualTo(filled.table().table().appendix());
    }

    @Test
    void it_holds_no_figures_of_its_own() {
        assertThat(appendix(WholeReport.filled())).doesNotContain("<w:sdt>", "sl:");
    }

    @Test
    void records_listed_once_are_named_afterwards_and_none_is_left_out() {
        var text = words(appendix(WholeReport.filled()));
        assertThat(text).contains("记录同第1项，共12条").contains("300. 10月27日").doesNotContain("……");
    }

    @Test
    void every_figure_is_listed_with_its_place_and_its_page() {
        var filled = WholeReport.filled();
        assertThat(words(appendix(filled)))
                .contains("一、（一）“…展中心组集中学习12次，平均出勤…”")
                .contains("中心组学习.次数（样例县住建局，2025年）")
                .contains("表格“消防演练 31");
        assertThat(Docx.part(filled.docx(), "word/_rels/document.xml.rels"))
                .contains("http://127.0.0.1:8080/figures/1");
    }

    @Test
    void a_ratio_of_nothing_has_no_measure() {
        var world = new ASample().figure("签订率", "—", "%");
        var filled = Template.read(new OfficialDocument().text("{{签订率}}").bytes(), world)
                .fill(world, ASample.ORIGIN, ASample.SIGNER);
        assertThat(words(appendix(filled))).contains("—").doesNotContain("%");
    }

    @Test
    void a_document_without_figures_has_none() {
        var world = new ASample().plain("单位", "样例县住建局");
        var filled = Template.read(new OfficialDocument().text("{{单位}}").bytes(), world)
                .fill(world, ASample.ORIGIN, ASample.SIGNER);
        assertThat(Docx.part(filled.docx(), "word/document.xml")).doesNotContain("数据依据表");
        assertThat(filled.table().table().appendix()).isEmpty();
    }

    @Test
    void behind_a_landscape_section_it_gets_an_upright_one() {
        var world = WholeReport.world();
        var template = new OfficialDocument().text("{{党组会.次数}}").landscape();
        var filled = Template.read(template.bytes(), world).fill(world, ASample.ORIGIN, ASample.SIGNER);
        var xml = Docx.part(filled.docx(), "word/document.xml");
        assertThat(xml.substring(0, xml.indexOf("数据依据表"))).contains("w:orient=\"landscape\"");
        assertThat(xml.substring(xml.indexOf("数据依据表")))
                .contains("<w:pgSz w:h=\"16838\" w:w=\"11906\"/>")
                .doesNotContain("landscape");
    }

    private static String appendix(Filled filled) {
        var xml = Docx.part(filled.docx(), "word/document.xml");
        int start = xml.indexOf("w:name=\"" + AppendixText.BOOKMARK + "\"");
        return xml.substring(start, xml.lastIndexOf("<w:bookmarkEnd"));
    }

    private static String words(String xml) {
        return WORDS.matcher(xml).results().map(match -> match.group(1)).collect(Collectors.joining());
    }
}
