package shilu.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import shilu.document.internal.TablePart;
import shilu.document.internal.WordFile;
import shilu.document.internal.Xml;

/// Reads what was written: the body's lines with their figures, single parts, the table.
public final class Docx {
    private Docx() {}

    public static String part(byte[] docx, String name) {
        return new String(WordFile.open(docx).bytes(name), StandardCharsets.UTF_8);
    }

    static SignedTable table(byte[] docx) {
        return TablePart.in(WordFile.open(docx)).getFirst();
    }

    /// The body's paragraphs and rows up to the appendix; `[1:12]` is a figure, `|` stands between cells. Empty
    /// paragraphs are left out.
    public static List<String> lines(byte[] docx) {
        var body = Xml.document("document", WordFile.open(docx).bytes("word/document.xml"))
                .getDocumentElement()
                .getFirstChild();
        var lines = new ArrayList<String>();
        for (var child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (text(child).contains("数据依据表")) break;
            if (child.getNodeName().equals("w:tbl")) rows(child, lines);
            else if (child.getNodeName().equals("w:p") && !text(child).isEmpty()) lines.add(text(child));
        }
        return lines;
    }

    private static void rows(Node table, List<String> lines) {
        for (var row = table.getFirstChild(); row != null; row = row.getNextSibling()) {
            if (!row.getNodeName().equals("w:tr")) continue;
            var cells = new ArrayList<String>();
            for (var cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling())
                if (cell.getNodeName().equals("w:tc")) cells.add(text(cell));
            lines.add(String.join("|", cells));
        }
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        collect(node, text);
        return text.toString();
    }

    private static void collect(Node node, StringBuilder text) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals("w:t")) text.append(child.getTextContent());
            else if (child.getNodeName().equals("w:br")) text.append('/');
            else if (child.getNodeName().equals("w:sdt")) figure((Element) child, text);
            else collect(child, text);
        }
    }

    private static void figure(Element control, StringBuilder text) {
        var tag = ((Element) control.getElementsByTagName("w:tag").item(0)).getAttribute("w:val");
        var number = FigureTag.read(tag).orElseThrow().number();
        text.append('[').append(number).append(':');
        collect(control.getElementsByTagName("w:sdtContent").item(0), text);
        text.append(']');
    }
}
