package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What Word keeps twice, or must not be there twice.
class TextBoxTest {
    private static final String BOX = """
            <w:p><w:r><w:t>框外{{中心组学习.次数}}</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
            <mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
            <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="2000000" cy="600000"/><wp:docPr id="3" name="框"/>
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
            <wps:txbx><w:txbxContent><w:p><w:r><w:t>框内{{失联}}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框内{{失联}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r></w:p>""";

    private final ASample world = new ASample()
            .figure("中心组学习.次数", "12", "次")
            .figure("失联", "5", "次")
            .list("亮点", new ASample().plain("主题", "甲"), new ASample().plain("主题", "乙"));

    @Test
    void the_text_of_a_box_is_filled_in_both_copies_and_tagged_in_one() {
        var filled = fill(new OfficialDocument().markup(BOX));
        var xml = Docx.part(filled.docx(), "word/document.xml");
        assertThat(filled.table().table().figures())
                .extracting(LinkedFigure::shown)
                .containsExactly("12", "5");
        assertThat(xml).doesNotContain("{{").containsOnlyOnce("<w:tag w:val=\"sl:2:");
        assertThat(xml.substring(xml.indexOf("<mc:Fallback>"))).contains("框内").contains(">5</w:t>");
    }

    @Test
    void the_words_of_a_box_are_not_those_of_the_paragraph_around_it() {
        var figures = fill(new OfficialDocument().markup(BOX)).table().table().figures();
        assertThat(figures.getFirst().around().before()).isEqualTo(Sketch.of("框外"));
        assertThat(figures.getFirst().around().after()).isEqualTo(Sketch.of(""));
        assertThat(figures.getLast().around().before()).isEqualTo(Sketch.of("框内"));
    }

    @Test
    void repeated_content_carries_nothing_twice() {
        var anchored =
                "<w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"1A2B3C4D\">"
                        + "<w:commentRangeStart w:id=\"1\"/><w:bookmarkStart w:id=\"9\" w:name=\"here\"/>"
                        + OfficialParts.run("{{主题}}")
                        + "<w:bookmarkEnd w:id=\"9\"/><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";
        var filled = fill(new OfficialDocument()
                .text("{{#每条 亮点}}")
                .markup(anchored)
                .markup(BOX)
                .text("{{/每条}}"));
        var xml = Docx.part(filled.docx(), "word/document.xml");
        assertThat(xml).doesNotContain("paraId", "\"here\"", "commentRangeStart", "commentReference");
        assertThat(ids(xml, "<wp:docPr id=\"(\\d+)\"")).hasSize(2).doesNotHaveDuplicates();
        assertThat(ids(xml, "<w:id w:val=\"(\\d+)\"")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void content_that_stands_once_keeps_its_marks() {
        var filled = fill(new OfficialDocument()
                .markup("<w:p><w:bookmarkStart w:id=\"9\" w:name=\"here\"/>" + OfficialParts.run("{{失联}}")
                        + "<w:bookmarkEnd w:id=\"9\"/></w:p>"));
        assertThat(Docx.part(filled.docx(), "word/document.xml")).contains("w:name=\"here\"");
    }

    @Test
    void an_authors_own_control_gives_way_to_the_figures() {
        var filled = fill(new OfficialDocument()
                .markup("<w:p><w:sdt><w:sdtPr><w:alias w:val=\"填写\"/><w:text/></w:sdtPr><w:sdtContent>"
                        + OfficialParts.run("共{{失联}}次") + "</w:sdtContent></w:sdt></w:p>"));
        assertThat(Docx.lines(filled.docx())).containsExactly("共[1:5]次");
    }

    @Test
    void a_figure_keeps_the_look_of_its_first_character() {
        var filled = fill(
                new OfficialDocument()
                        .markup(
                                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{失</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>联}}</w:t></w:r></w:p>"));
        assertThat(Docx.part(filled.docx(), "word/document.xml"))
                .contains("<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:alias w:val=\"失联\"/><w:tag w:val=\"sl:1:")
                .contains(
                        "<w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>5</w:t></w:r></w:sdtContent></w:sdt>");
    }

    private Filled fill(OfficialDocument template) {
        return Template.read(template.bytes(), world).fill(world, ASample.ORIGIN, ASample.SIGNER);
    }

    private static List<String> ids(String xml, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
