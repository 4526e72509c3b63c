package shilu.document.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.document.AppendixText;
import shilu.document.AsOf;
import shilu.document.Basis;
import shilu.document.Checking;
import shilu.document.Ed25519;
import shilu.document.FigureTable;
import shilu.document.KeyRegister;
import shilu.document.LinkedFigure;
import shilu.document.Numbers;
import shilu.document.Origin;
import shilu.document.Surroundings;
import shilu.document.internal.TablePart;

/// A small signed document, written by hand: `{12}` in a text is a figure.
final class Draft {
    static final String HERE = "sample-county";
    static final KeyPair KEYS = Ed25519.freshPair();
    static final Checking CHECKING =
            new Checking(KeyRegister.of(List.of(Ed25519.known(KEYS, HERE))), Numbers.standard());

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern FIGURE = Pattern.compile("\\{([^}]*)\\}");

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder header = new StringBuilder();
    private final List<LinkedFigure> figures = new ArrayList<>();
    private String appendix = "";
    private String id = "doc-1";

    Draft named(String document) {
        id = document;
        return this;
    }

    Draft paragraph(String text) {
        body.append("<w:p>").append(inline(text, text)).append("</w:p>");
        return this;
    }

    Draft header(String text) {
        header.append("<w:p>").append(inline(text, text)).append("</w:p>");
        return this;
    }

    /// Markup around, with the text of one paragraph where `@` is.
    Draft inside(String markup, String text) {
        body.append(markup.replace("@", inline(text, text)));
        return this;
    }

    /// Rows of a table; cells are parted by `|`.
    Draft table(String... rows) {
        body.append("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (var row : rows) row(row);
        body.append("</w:tbl>");
        return this;
    }

    private void row(String row) {
        var whole = row.replace('|', Surroundings.CELL) + Surroundings.CELL;
        var cells = row.split("\\|", -1);
        body.append("<w:tr>");
        for (int i = 0, at = 0; i < cells.length; at += cells[i++].length() + 1)
            body.append("<w:tc><w:tcPr/><w:p>")
                    .append(inline(cells[i], whole, at))
                    .append("</w:p></w:tc>");
        body.append("</w:tr>");
    }

    Draft appendix(String... lines) {
        body.append("<w:p><w:bookmarkStart w:id=\"900\" w:name=\"")
                .append(AppendixText.BOOKMARK)
                .append("\"/>");
        for (var line : lines) body.append("<w:r><w:t>").append(line).append("</w:t></w:r></w:p><w:p>");
        body.append("<w:bookmarkEnd w:id=\"900\"/></w:p>");
        appendix = AppendixText.digest(String.join("", lines));
        return this;
    }

    private String inline(String text, String whole) {
        return inline(text, whole, 0);
    }

    private int first;

    private String inline(String text, String whole, int at) {
        if (at == 0) first = figures.size();
        var match = FIGURE.matcher(text);
        var xml = new StringBuilder();
        int end = 0;
        while (match.find()) {
            xml.append(run(text.substring(end, match.start())));
            xml.append(control(match.group(1), whole, at + match.start()));
            end = match.end();
        }
        return xml.append(run(text.substring(end))).toString();
    }

    private static String run(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private String control(String shown, String whole, int at) {
        int number = figures.size() + 1;
        var words = new StringBuilder();
        var match = FIGURE.matcher(whole);
        int end = 0;
        int place = 0;
        int next = first;
        while (match.find()) {
            words.append(whole, end, match.start());
            if (match.start() == at) place = words.length();
            words.appendCodePoint(Surroundings.figure(++next));
            end = match.end();
        }
        words.append(whole.substring(end));
        var value = Numbers.standard().read(shown).map(read -> read.value()).orElse(null);
        var figure = new LinkedFigure(number, basis(number, value), shown, Surroundings.in(words, place));
        figures.add(figure);
        return control(figure);
    }

    static String control(LinkedFigure figure) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"" + figure.basis().alias() + "\"/><w:tag w:val=\"" + figure.tag()
                + "\"/><w:id w:val=\"" + (1000 + figure.number()) + "\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>"
                + figure.shown() + "</w:t></w:r></w:sdtContent></w:sdt>";
    }

    private Basis basis(int number, @Nullable BigDecimal value) {
        var unit = new UnitId("unit-1");
        var fingerprint = "%012x".formatted((id.hashCode() & 0xffffffL) * 4096 + number);
        return new Basis(
                "m." + number,
                "指标" + number,
                "次",
                unit,
                false,
                Period.year(2025),
                HERE,
                List.of(new AsOf("r1", 9)),
                List.of(),
                value,
                fingerprint);
    }

    FigureTable table() {
        var unit = new UnitId("unit-1");
        var origin = new Origin(
                id, "report-1", "annual@1", unit, Period.year(2025), HERE, Instant.parse("2026-01-10T02:00:00Z"));
        return new FigureTable(origin, figures, appendix);
    }

    byte[] build() {
        var parts = new LinkedHashMap<String, byte[]>();
        var types =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + (header.isEmpty()
                                ? ""
                                : "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>")
                        + "</Types>";
        put(parts, "[Content_Types].xml", types);
        put(
                parts,
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"));
        var own =
                "<Relationship Id=\"rIdT\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" Target=\"../customXml/item1.xml\"/>";
        if (!header.isEmpty())
            own +=
                    "<Relationship Id=\"rIdH\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>";
        put(parts, "word/_rels/document.xml.rels", relations(own));
        var section = header.isEmpty()
                ? "<w:sectPr/>"
                : "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdH\"/></w:sectPr>";
        put(
                parts,
                "word/document.xml",
                "<w:document xmlns:w=\"" + W
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
                        + body + section + "</w:body></w:document>");
        if (!header.isEmpty()) put(parts, "word/header1.xml", "<w:hdr xmlns:w=\"" + W + "\">" + header + "</w:hdr>");
        parts.put("customXml/item1.xml", TablePart.write(table().signedBy(Ed25519.signer(KEYS))));
        return zip(parts);
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
