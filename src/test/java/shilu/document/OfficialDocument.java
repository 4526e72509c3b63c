package shilu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds a plain Word file in the official layout (GB/T 9704, plain mode): A4, 22 lines of 28 characters, the four
/// fonts, page numbers outside. Templates of packs and documents of tests are made with it; an office edits them on in
/// Word or WPS by the styles' names.
public final class OfficialDocument {
    private final StringBuilder body = new StringBuilder();
    private String section = OfficialParts.SECTION;
    private String header = "";
    private String footnote = "";

    public OfficialDocument title(String title) {
        return paragraph("公文标题", title);
    }

    public OfficialDocument addressee(String addressee) {
        return paragraph("主送机关", addressee);
    }

    /// 一、 黑体, （一） 楷体, 1. and (1) 仿宋: levels 1 to 4.
    public OfficialDocument heading(int level, String text) {
        return paragraph("heading " + level, text);
    }

    public OfficialDocument text(String text) {
        return paragraph("公文正文", text);
    }

    /// Signature and date keep the text before them on their page: they may not stand on one alone.
    public OfficialDocument signed(String unit, String date) {
        keepLastWithNext();
        text("");
        keepLastWithNext();
        return paragraph("署名", unit).paragraph("成文日期", date);
    }

    private void keepLastWithNext() {
        int style = body.lastIndexOf("<w:pStyle ");
        if (style >= 0) body.insert(body.indexOf("/>", style) + 2, "<w:keepNext/>");
    }

    /// 附件 on a new page: its mark, then its title.
    public OfficialDocument attachment(String mark, String title) {
        return paragraph("附件标识", mark).paragraph("主送机关", "").paragraph("公文标题", title);
    }

    /// The first row is the heading, repeated on every page. A heading may say its column's share of the width in per
    /// cent, with `l` where its text runs from the left: `事项:34l`, and `h` where rows leave room to write; without,
    /// all columns are alike and centred.
    public OfficialDocument table(List<List<String>> rows) {
        var columns = rows.getFirst().stream()
                .map(head -> TableColumn.of(head, rows.getFirst().size()))
                .toList();
        var high =
                columns.stream().anyMatch(TableColumn::high) ? "<w:trHeight w:val=\"624\" w:hRule=\"atLeast\"/>" : "";
        body.append("<w:tbl>").append(OfficialParts.tableFrame(columns));
        for (int i = 0; i < rows.size(); i++) {
            body.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(i == 0 ? "<w:tblHeader/>" : high)
                    .append("</w:trPr>");
            for (int j = 0; j < columns.size(); j++)
                body.append(
                        i == 0
                                ? columns.get(j).cell("表头", columns.get(j).name())
                                : columns.get(j)
                                        .cell(
                                                columns.get(j).style(),
                                                rows.get(i).get(j)));
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return paragraph("表后", "");
    }

    /// Body markup as it stands, for what no office would type.
    public OfficialDocument markup(String xml) {
        body.append(xml);
        return this;
    }

    public OfficialDocument header(String text) {
        header = text;
        return this;
    }

    /// One footnote, referred to from a paragraph of its own.
    public OfficialDocument footnote(String paragraph, String note) {
        footnote = note;
        body.append(OfficialParts.paragraph(
                "公文正文", OfficialParts.run(paragraph) + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"));
        return this;
    }

    public OfficialDocument landscape() {
        section = section.replace("w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"");
        return this;
    }

    private OfficialDocument paragraph(String style, String text) {
        body.append(OfficialParts.paragraph(style, OfficialParts.run(text)));
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", OfficialParts.TYPES);
            put(zip, "_rels/.rels", OfficialParts.PACKAGE);
            put(zip, "word/document.xml", document());
            put(zip, "word/_rels/document.xml.rels", OfficialParts.RELATIONSHIPS);
            put(zip, "word/styles.xml", OfficialParts.styles());
            put(zip, "word/settings.xml", OfficialParts.SETTINGS);
            put(zip, "word/footer1.xml", OfficialParts.footer("right", "rightChars"));
            put(zip, "word/footer2.xml", OfficialParts.footer("left", "leftChars"));
            put(zip, "word/header1.xml", OfficialParts.header(header));
            put(zip, "word/footnotes.xml", OfficialParts.footnotes(footnote));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String document() {
        return OfficialParts.XML + "<w:document " + OfficialParts.NAMESPACES + "><w:body>" + body + section
                + "</w:body></w:document>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
