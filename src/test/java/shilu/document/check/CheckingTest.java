package shilu.document.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import shilu.common.Refused;
import shilu.document.Checking;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.Reason;
import shilu.document.FigureFinding.State;
import shilu.document.KeyRegister;
import shilu.document.Numbers;
import shilu.document.Verdict;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.Outcome;
import shilu.document.Verdict.Seal;

/// What a verdict says of one edit at a time.
class CheckingTest {
    private static final byte[] REPORT = report();

    private static byte[] report() {
        return new Draft()
                .header("本期共核对{3}项")
                .paragraph("一、全年召开党组会议{24}次，其中专题研究{4}次，形成议定事项{17}项。")
                .paragraph("二、开展集中学习{12}次，参加{132}人次，出勤率{91.67}%。")
                .paragraph("三、投入经费{36.5}万元，慰问职工{1,200}人次。")
                .table("序号|科目|次数|人数", "1|会议|{24}|{240}", "2|培训|{6}|{180}", "3|演练|{2}|—")
                .paragraph("四、明年计划召开会议12次。")
                .appendix("数据依据表", "1 党组会议 24 记录 2025-03-02")
                .build();
    }

    private static Verdict after(UnaryOperator<String> edit) {
        return Draft.CHECKING.check(Edited.in(REPORT, edit));
    }

    private static Verdict replacing(String old, String fresh) {
        return after(xml -> xml.replace(old, fresh));
    }

    private static List<String> suspects(Verdict verdict) {
        return verdict.suspects().stream()
                .map(f -> f.number() + " " + f.state() + " " + f.reason())
                .toList();
    }

    private static String control(String xml, int number) {
        int tag = xml.indexOf("\"sl:" + number + ":");
        int start = xml.lastIndexOf("<w:sdt>", tag);
        return xml.substring(start, xml.indexOf("</w:sdt>", tag) + 8);
    }

    @Test
    void an_untouched_report_is_as_signed_and_its_plans_are_listed() {
        var verdict = Draft.CHECKING.check(REPORT);
        assertThat(suspects(verdict)).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_SIGNED);
        assertThat(verdict.seal()).isEqualTo(Seal.SOUND);
        assertThat(verdict.appendix()).isEqualTo(Appendix.AS_SIGNED);
        assertThat(verdict.figures()).hasSize(14);
        assertThat(verdict.bare()).extracting(bare -> bare.number().text()).containsExactly("12");
    }

    @Test
    void another_value_is_altered_and_another_way_of_writing_is_not() {
        assertThat(suspects(replacing("<w:t>132<", "<w:t>133<"))).containsExactly("6 ALTERED VALUE");
        assertThat(suspects(replacing("<w:t>1,200<", "<w:t>１２００<"))).isEmpty();
        assertThat(suspects(replacing("<w:t>1,200<", "<w:t>一千二百<"))).isEmpty();
        assertThat(suspects(replacing("<w:t>1,200<", "<w:t>1200余<"))).containsExactly("9 ALTERED VALUE");
        assertThat(suspects(replacing("<w:t>1,200<", "<w:t><"))).containsExactly("9 ALTERED VALUE");
    }

    @Test
    void a_value_split_over_runs_and_marks_is_unaltered() {
        assertThat(
                        suspects(
                                replacing(
                                        "<w:r><w:t>132</w:t></w:r>",
                                        "<w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00A1\"><w:t>1</w:t></w:r><w:bookmarkStart w:id=\"7\" w:name=\"x\"/><w:r><w:rPr><w:b/></w:rPr><w:t>32</w:t></w:r>")))
                .isEmpty();
    }

    @Test
    void tracked_deletion_does_not_count_and_insertion_does() {
        assertThat(
                        suspects(
                                replacing(
                                        "<w:r><w:t>132</w:t></w:r>",
                                        "<w:r><w:t>13</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>2</w:t></w:r></w:ins>")))
                .isEmpty();
        assertThat(
                        suspects(
                                replacing(
                                        "<w:r><w:t>132</w:t></w:r>",
                                        "<w:del w:id=\"1\"><w:r><w:delText>132</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>140</w:t></w:r></w:ins>")))
                .containsExactly("6 ALTERED VALUE");
        assertThat(suspects(after(
                        xml -> xml.replace(control(xml, 6), "<w:del w:id=\"1\">" + control(xml, 6) + "</w:del>"))))
                .containsExactly("6 LOST GONE");
    }

    @Test
    void what_stands_against_a_figure_changes_how_it_reads() {
        assertThat(suspects(replacing(">%。<", ">。<"))).containsExactly("7 ALTERED JOINED");
        assertThat(suspects(replacing(">万元，慰问职工<", ">元，慰问职工<"))).containsExactly("8 ALTERED JOINED");
        assertThat(suspects(replacing(">人次，出勤率<", ">0人次，出勤率<"))).containsExactly("6 ALTERED JOINED");
    }

    @Test
    void hidden_is_foreign_by_run_and_by_style() {
        assertThat(suspects(replacing("<w:r><w:t>132<", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>132<")))
                .containsExactly("6 FOREIGN HIDDEN");
        assertThat(suspects(replacing("<w:r><w:t>132<", "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>132<")))
                .containsExactly("6 FOREIGN HIDDEN");
        assertThat(suspects(replacing("<w:r><w:t>132<", "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>132<")))
                .isEmpty();
    }

    @Test
    void a_second_copy_is_foreign_and_the_first_stays() {
        var verdict =
                after(xml -> xml.replace("明年计划", "回顾全年" + "</w:t></w:r>" + control(xml, 6) + "<w:r><w:t>人次，明年计划"));
        assertThat(suspects(verdict)).containsExactly("6 FOREIGN DOUBLED");
        assertThat(verdict.suspects().getFirst().place().orElseThrow().before()).contains("回顾全年");
    }

    @Test
    void another_reports_figure_is_foreign() {
        var other = new Edited(new Draft().named("doc-2").paragraph("另有{7}件").build()).text("word/document.xml");
        var verdict = after(xml -> xml.replace("明年计划", "</w:t></w:r>" + control(other, 1) + "<w:r><w:t>明年计划"));
        assertThat(suspects(verdict)).containsExactly("1 FOREIGN NOT_OURS");
        var renamed = after(xml -> xml.replaceFirst("sl:6:[0-9a-f]+", "sl:6:000000000000"));
        assertThat(suspects(renamed)).containsExactly("6 LOST GONE", "6 FOREIGN NOT_OURS");
    }

    @Test
    void a_changed_name_and_a_binding_are_alterations() {
        assertThat(suspects(replacing("w:val=\"指标6\"", "w:val=\"出勤\""))).containsExactly("6 ALTERED NAME");
        assertThat(suspects(after(xml -> xml.replace(
                        "<w:alias w:val=\"指标6\"/>", "<w:alias w:val=\"指标6\"/><w:dataBinding w:xpath=\"/a\"/>"))))
                .containsExactly("6 ALTERED BOUND");
    }

    @Test
    void a_lost_control_is_recognised_by_its_bare_value() {
        var verdict = after(xml -> xml.replace(control(xml, 6), "<w:r><w:t>132</w:t></w:r>"));
        assertThat(suspects(verdict)).containsExactly("6 LOST UNLINKED");
        assertThat(verdict.bare()).extracting(bare -> bare.number().text()).containsExactly("12");
        var other = after(xml -> xml.replace(control(xml, 6), "<w:r><w:t>150</w:t></w:r>"));
        assertThat(suspects(other)).containsExactly("6 LOST GONE");
        assertThat(other.bare()).extracting(bare -> bare.number().text()).containsExactly("150", "12");
        assertThat(suspects(after(xml -> xml.replace(control(xml, 6), "")))).containsExactly("6 LOST GONE");
    }

    @Test
    void moved_to_another_sentence_is_moved() {
        assertThat(suspects(after(xml -> xml.replace(control(xml, 6), "")
                        .replace("慰问职工</w:t></w:r>", "慰问职工</w:t></w:r>" + control(xml, 6)))))
                .containsExactly("6 MOVED WORDS");
        assertThat(suspects(after(xml -> xml.replace(control(xml, 6), "")
                        .replace("出勤率</w:t></w:r>", "出勤率</w:t></w:r>" + control(xml, 6)))))
                .containsExactly("6 MOVED WORDS");
    }

    @Test
    void exchanged_figures_are_moved_both() {
        UnaryOperator<String> swap = xml -> xml.replace(control(xml, 5), "@5")
                .replace(control(xml, 6), control(xml, 5))
                .replace("@5", control(xml, 6));
        assertThat(suspects(after(swap))).containsExactly("5 MOVED WORDS", "6 MOVED WORDS");
        UnaryOperator<String> far = xml -> xml.replace(control(xml, 2), "@2")
                .replace(control(xml, 9), control(xml, 2))
                .replace("@2", control(xml, 9));
        assertThat(suspects(after(far))).containsExactly("2 MOVED WORDS", "9 MOVED WORDS");
    }

    @Test
    void moved_within_a_table_is_moved_to_another_row_or_column() {
        UnaryOperator<String> row = xml -> xml.replace(control(xml, 10), "@")
                .replace(control(xml, 12), control(xml, 10))
                .replace("@", control(xml, 12));
        assertThat(suspects(after(row))).containsExactly("10 MOVED WORDS", "12 MOVED WORDS");
        UnaryOperator<String> column = xml -> xml.replace(control(xml, 14), "@")
                .replace("<w:r><w:t xml:space=\"preserve\">—</w:t></w:r>", control(xml, 14))
                .replace("@", "<w:r><w:t>—</w:t></w:r>");
        assertThat(suspects(after(column))).containsExactly("14 MOVED WORDS");
    }

    @Test
    void rewording_is_not_moving() {
        assertThat(suspects(replacing("二、开展集中学习", "二、这一年围绕重点工作组织大家学习了"))).isEmpty();
        assertThat(suspects(after(xml -> xml.replace("次，参加", "次，先后共有").replace("人次，出勤率", "人次到场，平均出勤率为"))))
                .isEmpty();
        assertThat(suspects(replacing("三、投入经费", "三、"))).isEmpty();
        assertThat(suspects(after(xml -> {
                    int start = xml.indexOf("<w:p><w:r><w:t xml:space=\"preserve\">三、");
                    int end = xml.indexOf("</w:p>", start) + 6;
                    var paragraph = xml.substring(start, end);
                    return xml.replace(paragraph, "")
                            .replace(
                                    "<w:p><w:r><w:t xml:space=\"preserve\">二、",
                                    paragraph + "<w:p><w:r><w:t xml:space=\"preserve\">二、");
                })))
                .isEmpty();
    }

    @Test
    void the_table_of_figures_is_worth_its_signature() {
        var tampered = new Edited(REPORT)
                .part("customXml/item1.xml", xml -> xml.replace("\"shown\":\"132\"", "\"shown\":\"133\""))
                .bytes();
        var verdict = Draft.CHECKING.check(tampered);
        assertThat(verdict.seal()).isEqualTo(Seal.BROKEN);
        assertThat(verdict.figures()).extracting(FigureFinding::state).containsOnly(State.FOREIGN);
        assertThat(verdict.figures()).extracting(FigureFinding::reason).containsOnly(Reason.SEAL);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_AS_SIGNED);

        var torn = new Edited(REPORT)
                .part("customXml/item1.xml", xml -> xml.replace("\"figures\":[", "\"figures\":"))
                .bytes();
        assertThat(Draft.CHECKING.check(torn).outcome()).isEqualTo(Outcome.NOT_AS_SIGNED);
        var without = new Edited(REPORT).remove("customXml/item1.xml").bytes();
        assertThat(Draft.CHECKING.check(without).seal()).isEqualTo(Seal.MISSING);
        assertThat(Draft.CHECKING.check(without).outcome()).isEqualTo(Outcome.NOT_AS_SIGNED);
        var stranger = new Checking(KeyRegister.of(List.of()), Numbers.standard()).check(REPORT);
        assertThat(stranger.seal()).isEqualTo(Seal.UNKNOWN_KEY);
        assertThat(stranger.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void somebody_elses_document_cannot_be_checked() {
        UnaryOperator<String> strip = xml -> xml.replaceAll("<w:sdt>.*?</w:sdt>", "");
        var plain = new Edited(REPORT)
                .remove("customXml/item1.xml")
                .part("word/document.xml", strip)
                .part("word/header1.xml", strip)
                .bytes();
        assertThat(Draft.CHECKING.check(plain).outcome()).isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void an_altered_appendix_is_noticed_and_accuses_no_figure() {
        var verdict = replacing("1 党组会议 24 ", "1 党组会议 25 ");
        assertThat(verdict.appendix()).isEqualTo(Appendix.ALTERED);
        assertThat(suspects(verdict)).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_AS_SIGNED);
        var widened = after(xml -> xml.replaceFirst("<w:p><w:bookmarkStart[^>]*>", "<w:p>")
                .replace(
                        "<w:p><w:r><w:t xml:space=\"preserve\">四、",
                        "<w:p><w:bookmarkStart w:id=\"900\" w:name=\"shilu_appendix\"/><w:r><w:t>四、"));
        assertThat(widened.appendix()).isEqualTo(Appendix.ALTERED);
    }

    @Test
    void what_programs_write_themselves_is_not_held_against_anybody() {
        var verdict = after(
                xml -> xml.replace(
                        "<w:sectPr>",
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>13</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                                + "<w:p><w:fldSimple w:instr=\" DOCPROPERTY x \"><w:r><w:t>77</w:t></w:r></w:fldSimple><w:r><w:t>件</w:t></w:r></w:p><w:sectPr>"));
        assertThat(verdict.bare()).extracting(bare -> bare.number().text()).containsExactly("12", "77");
    }

    @Test
    void a_text_box_counts_once_and_its_copies_must_agree() {
        var box =
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p>@</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>合计9件</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>外面的文字</w:t></w:r></w:p>";
        var report = new Draft().inside(box, "合计{9}件").build();
        assertThat(suspects(Draft.CHECKING.check(report))).isEmpty();
        assertThat(Draft.CHECKING.check(report).bare()).isEmpty();
        assertThat(suspects(Draft.CHECKING.check(Edited.in(report, xml -> xml.replace("合计9件", "合计8件")))))
                .containsExactly("1 ALTERED COPY");
    }

    @Test
    void every_finding_reads_in_both_languages_and_as_a_map() {
        var verdict = after(
                xml -> xml.replace("<w:t>132<", "<w:t>133<").replace(control(xml, 9), "<w:r><w:t>1200</w:t></w:r>"));
        assertThat(Checking.lines(verdict, java.util.Locale.CHINESE))
                .anyMatch(line -> line.contains("签发时为“132”，现为“133”"))
                .hasSize(3);
        assertThat(Checking.lines(verdict, java.util.Locale.ENGLISH))
                .anyMatch(line -> line.contains("signed as \"132\", now \"133\""));
        assertThat(verdict.asMap()).containsEntry("outcome", "NOT_AS_SIGNED").containsKeys("figures", "bare", "seal");
    }

    @Test
    void entities_and_torn_markup_are_refused_not_followed() {
        var entity = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        for (var edit : List.<UnaryOperator<String>>of(
                xml -> entity + xml.replace("明年计划", "&x;"), xml -> xml.replace("</w:body>", "")))
            assertThatThrownBy(() -> after(edit))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("document.file.broken-part");
    }
}
