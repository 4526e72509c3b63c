package shilu.document;

import java.util.List;

/// The markup an official document is made of. The page settings gave 22 lines of 28 characters on 156 mm when
/// rendered; 580 instead of 579 gives 21 lines.
final class OfficialParts {
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    static final String TYPES = XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("document", "document.main") + type("styles", "styles") + type("settings", "settings")
            + type("footer1", "footer") + type("footer2", "footer") + type("header1", "header")
            + type("footnotes", "footnotes") + "</Types>";

    static final String PACKAGE = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relationship("rId1", "officeDocument", "word/document.xml") + "</Relationships>";

    static final String RELATIONSHIPS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relationship("rId1", "styles", "styles.xml") + relationship("rId2", "settings", "settings.xml")
            + relationship("rId3", "footer", "footer1.xml") + relationship("rId4", "footer", "footer2.xml")
            + relationship("rId5", "header", "header1.xml") + relationship("rId6", "footnotes", "footnotes.xml")
            + "</Relationships>";

    static final String SETTINGS = XML + "<w:settings " + NAMESPACES + "><w:evenAndOddHeaders/>"
            + "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
            + "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
            + "<w:compat><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\""
            + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

    static final String SECTION = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
            + "<w:headerReference w:type=\"even\" r:id=\"rId5\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
            + " w:left=\"1587\" w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/>"
            + "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>";

    private static final String INDENT = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";

    private OfficialParts() {}

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + type + "+xml\"/>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    static String styles() {
        return XML + "<w:styles " + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>" + font("仿宋_GB2312")
                + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
                + "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/>"
                + "<w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr>" + font("仿宋_GB2312")
                + "<w:spacing w:val=\"-5\"/><w:kern w:val=\"2\"/><w:sz w:val=\"32\"/></w:rPr></w:style>"
                + style(
                        "公文标题",
                        "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"579\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                        font("方正小标宋简体") + "<w:spacing w:val=\"0\"/><w:sz w:val=\"44\"/>")
                + style("主送机关", "", "")
                + style("公文正文", INDENT, "")
                + heading(1, "黑体") + heading(2, "楷体_GB2312") + heading(3, "仿宋_GB2312") + heading(4, "仿宋_GB2312")
                + style("署名", "<w:keepNext/><w:ind w:rightChars=\"200\" w:right=\"640\"/><w:jc w:val=\"right\"/>", "")
                + style("成文日期", "<w:ind w:rightChars=\"200\" w:right=\"640\"/><w:jc w:val=\"right\"/>", "")
                + style("附件标识", "<w:pageBreakBefore/><w:jc w:val=\"left\"/>", font("黑体"))
                + style(
                        "表头",
                        TIGHT + "<w:jc w:val=\"center\"/>",
                        font("黑体") + "<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/>")
                + style("表格文字", TIGHT + "<w:jc w:val=\"center\"/>", "<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/>")
                + style("表格左文字", TIGHT + "<w:jc w:val=\"left\"/>", "<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/>")
                + style(
                        "表后",
                        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"160\" w:lineRule=\"exact\"/>",
                        "<w:sz w:val=\"12\"/>")
                + style("页码", "<w:jc w:val=\"left\"/>", font("宋体") + "<w:spacing w:val=\"0\"/><w:sz w:val=\"28\"/>")
                + style("脚注文字", "<w:jc w:val=\"left\"/>", "<w:spacing w:val=\"0\"/><w:sz w:val=\"18\"/>")
                + "</w:styles>";
    }

    private static final String TIGHT = "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"400\" w:lineRule=\"exact\"/>";

    private static String heading(int level, String font) {
        return style(
                "heading " + level,
                "<w:keepNext/>" + INDENT + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                font(font) + "<w:b w:val=\"0\"/>");
    }

    private static String style(String name, String paragraph, String run) {
        boolean custom = !name.startsWith("heading");
        return "<w:style w:type=\"paragraph\" " + (custom ? "w:customStyle=\"1\" " : "") + "w:styleId=\"" + id(name)
                + "\"><w:name w:val=\"" + name + "\"/><w:basedOn w:val=\"a\"/><w:qFormat/><w:pPr>" + paragraph
                + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    /// Ids in ASCII: some programs lose others.
    private static String id(String name) {
        return name.startsWith("heading") ? name.substring(8) : "S" + Integer.toHexString(name.hashCode());
    }

    private static String font(String name) {
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\"/>";
    }

    static String paragraph(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + id(style) + "\"/></w:pPr>" + runs + "</w:p>";
    }

    static String run(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String tableFrame(List<TableColumn> columns) {
        int width = columns.stream().mapToInt(TableColumn::width).sum();
        var frame =
                new StringBuilder("<w:tblPr><w:tblW w:w=\"").append(width).append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"})
            frame.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        frame.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (var column : columns)
            frame.append("<w:gridCol w:w=\"").append(column.width()).append("\"/>");
        return frame.append("</w:tblGrid>").toString();
    }

    static String header(String text) {
        return XML + "<w:hdr " + NAMESPACES + ">" + paragraph("表格文字", run(text)) + "</w:hdr>";
    }

    static String footnotes(String text) {
        return XML + "<w:footnotes " + NAMESPACES
                + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
                + "<w:footnote w:id=\"1\">" + paragraph("脚注文字", "<w:r><w:footnoteRef/></w:r>" + run(text))
                + "</w:footnote></w:footnotes>";
    }

    static String footer(String side, String indent) {
        return XML + "<w:ftr " + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"" + id("页码") + "\"/><w:ind w:" + indent
                + "=\"100\" w:" + side + "=\"280\"/><w:jc w:val=\"" + side + "\"/></w:pPr>" + run("— ")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run(" —") + "</w:p></w:ftr>";
    }
}
