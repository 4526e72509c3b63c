package shilu.document.volume;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shilu.document.internal.Utf8;

/// Writes a report's body, block by block. The last block is held back: the report's last section belongs onto its last
/// paragraph, so that no empty page follows it.
final class Blocks extends Rewriting {
    /// Half a point high: for a report that ends in a table.
    private static final String THIN = "<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\""
            + " w:line=\"10\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

    private final UnaryOperator<String> relation;
    private final boolean facing;
    private final OutputStream out;
    private final String bookmark;
    private final Utf8 block = new Utf8(16 << 10);
    private boolean marked;
    private boolean firstSection = true;

    /// Within the block: behind its opening, where its properties end, whether it holds a section's end.
    private int opening;

    private int propertiesEnd;
    private int contentStart;
    private boolean paragraph;
    private boolean endsSection;

    /// @param facing   whether the report tells left pages from right ones
    /// @param bookmark markup that says where the report begins
    Blocks(Renaming names, UnaryOperator<String> relation, boolean facing, String bookmark, OutputStream out) {
        super(names, relation);
        this.relation = relation;
        this.facing = facing;
        this.bookmark = bookmark;
        this.out = out;
    }

    /// Writes all of the body the reader has come to.
    ///
    /// @param last whether the volume ends with this report
    void body(XMLStreamReader xml, String more, boolean last) throws XMLStreamException, IOException {
        byte[] section = {};
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("sectPr")) {
                section = Section.read(xml, this, relation).markup(firstSection, facing);
                continue;
            }
            write(new byte[0]);
            begin(xml.getLocalName().equals("p"));
            element(xml, block, more);
        }
        finish(section, last);
    }

    private void begin(boolean isParagraph) {
        block.truncate(0);
        paragraph = isParagraph;
        opening = 0;
        propertiesEnd = -1;
        contentStart = 0;
        endsSection = false;
    }

    private void finish(byte[] section, boolean last) throws IOException {
        var own = section.length > 0 ? section : new Section().markup(firstSection, facing);
        if (last) {
            write(new byte[0]);
            out.write(own);
            return;
        }
        if (!paragraph || endsSection) {
            write(new byte[0]);
            begin(true);
            block.text(THIN);
            opening = "<w:p>".length();
            propertiesEnd = THIN.length() - "</w:pPr></w:p>".length();
        }
        write(own);
    }

    /// Writes the block that was held back, with a section's properties at the end of its own.
    private void write(byte[] section) throws IOException {
        if (block.size() == 0) return;
        boolean begins = !marked;
        marked = true;
        if (!paragraph) {
            if (begins) put(bookmark);
            block.writeTo(out, 0, block.size());
        } else {
            int from = section.length == 0 ? 0 : properties(section);
            int content = Math.max(contentStart, opening);
            block.writeTo(out, from, Math.max(from, content));
            if (begins) put(bookmark);
            block.writeTo(out, Math.max(from, content), block.size());
        }
        block.truncate(0);
    }

    /// Writes the paragraph up to the end of its properties, the section in them, and answers how far that was.
    private int properties(byte[] section) throws IOException {
        if (propertiesEnd >= 0) {
            block.writeTo(out, 0, propertiesEnd);
            out.write(section);
            return propertiesEnd;
        }
        block.writeTo(out, 0, opening);
        put("<w:pPr>");
        out.write(section);
        put("</w:pPr>");
        return opening;
    }

    private void put(String markup) throws IOException {
        out.write(markup.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    void opened(String word, Utf8 to, int depth) {
        if (to == block && paragraph && depth == 0) opening = block.size();
    }

    @Override
    void ending(String word, Utf8 to, int depth) {
        if (to != block || !paragraph || depth != 1 || !word.equals("pPr")) return;
        propertiesEnd = block.size();
        contentStart = block.size() + "</w:pPr>".length();
    }

    @Override
    boolean section(XMLStreamReader xml, Utf8 to) throws XMLStreamException {
        to.raw(Section.read(xml, this, relation).markup(firstSection, facing));
        firstSection = false;
        endsSection = true;
        return true;
    }
}
