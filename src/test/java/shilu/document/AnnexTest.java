package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.Outcome;

/// What stands behind every text whatever its template, and that nobody changes it unseen.
class AnnexTest {
    private static final List<Annex.Column> COLUMNS =
            List.of(new Annex.Column("事项", 60, false), new Annex.Column("应办", 40, true));
    private static final Annex ANNEX = new Annex(
            "未办结事项表",
            "应办24项，未完成1项。",
            List.of(
                    new Annex.Part("一、未完成的事项", COLUMNS, List.of(List.of("党课\n每季度1次", "4次")), "均已完成。"),
                    new Annex.Part("二、未销号的问题", COLUMNS, List.of(), "没有未销号的问题。")));

    @Test
    void it_stands_behind_any_template_even_an_empty_one() {
        for (var template : List.of(new OfficialDocument(), WholeReport.template())) {
            var xml = Docx.part(filled(template), "word/document.xml");
            assertThat(Docx.lines(filled(template)))
                    .endsWith("未办结事项表", "应办24项，未完成1项。", "一、未完成的事项", "事项|应办", "党课每季度1次|4次", "二、未销号的问题", "没有未销号的问题。");
            assertThat(xml.substring(0, xml.indexOf(AppendixText.ANNEX))).doesNotContain(AppendixText.BOOKMARK);
        }
    }

    @Test
    void its_numbers_are_held_against_nobody_while_it_is_as_signed() {
        var verdict = check(UnaryOperator.identity());
        assertThat(verdict.annex()).isEqualTo(Appendix.AS_SIGNED);
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_SIGNED);
        assertThat(verdict.bare()).isEmpty();
    }

    @Test
    void a_changed_one_is_found() {
        var verdict = check(xml -> xml.replace("应办24项", "应办23项"));
        assertThat(verdict.annex()).isEqualTo(Appendix.ALTERED);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_AS_SIGNED);
    }

    @Test
    void one_that_was_taken_out_is_missed() {
        var verdict = check(xml -> xml.replaceFirst(
                "(?s)<w:p><w:pPr><w:pStyle w:val=\"[^\"]*\"/><w:pageBreakBefore/></w:pPr><w:bookmarkStart w:id=\"\\d+\" w:name=\"shilu_annex\"/>.*?<w:bookmarkEnd[^>]*/></w:p>",
                ""));
        assertThat(verdict.annex()).isEqualTo(Appendix.REMOVED);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_AS_SIGNED);
    }

    @Test
    void a_mark_drawn_around_other_text_hides_nothing() {
        var plain = AReport.any(1, 4);
        var drawn = edited(
                plain, xml -> xml.replaceFirst("<w:p>", "<w:bookmarkStart w:id=\"901\" w:name=\"shilu_annex\"/><w:p>"));
        assertThat(AReport.CHECKING.check(drawn).annex()).isEqualTo(Appendix.ALTERED);
    }

    @Test
    void tables_of_documents_without_one_keep_their_bytes() {
        var table = WholeReport.filled().table().table();
        assertThat(new String(table.canonical(), StandardCharsets.UTF_8)).startsWith("{\"appendix\"");
        var annexed = new FigureTable(table.origin(), table.figures(), table.appendix(), "ab12", List.of());
        assertThat(FigureTable.read(annexed.canonical())).isEqualTo(annexed);
    }

    private static Verdict check(UnaryOperator<String> edit) {
        return AReport.CHECKING.check(edited(filled(WholeReport.template()), edit));
    }

    private static byte[] edited(byte[] docx, UnaryOperator<String> edit) {
        var xml = edit.apply(Docx.part(docx, "word/document.xml"));
        return Rewritten.with(docx, "word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filled(OfficialDocument template) {
        var world = WholeReport.world();
        return Template.read(template.bytes(), world)
                .fill(world, ANNEX, ASample.ORIGIN, Ed25519.signer(AReport.KEYS))
                .docx();
    }
}
