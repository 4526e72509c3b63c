package shilu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.w3c.dom.Element;

/// What people and programs do to a document without changing what its figures say.
class SoundEdits extends Markup {
    private static final List<String> WORDS =
            List.of("认真", "按计划", "会同有关科室", "先后", "在全年工作中", "较好地", "统筹", "切实", "按月", "及时");

    /// Whether the headers are to be edited too, which are parts of their own.
    boolean inHeader;

    SoundEdits(byte[] part, Random random) {
        super(part, random);
    }

    void reword() {
        for (int i = 0; i < 6; i++) {
            var text = words().get(random.nextInt(words().size()));
            var data = text.getData();
            if (data.length() < 6) continue;
            int at = 2 + random.nextInt(data.length() - 4);
            if (nearDigit(data, at)) continue;
            int gone = random.nextBoolean() ? 0 : 1;
            if (nearDigit(data, at + gone)) continue;
            text.setData(data.substring(0, at) + WORDS.get(random.nextInt(WORDS.size())) + data.substring(at + gone));
        }
    }

    /// The words right before a figure and right behind it.
    void rewordAround() {
        var control = anyControl();
        if (inTable(control)) return;
        var holder = moving(control);
        holder.getParentNode().insertBefore(run("共计"), holder);
        holder.getParentNode().insertBefore(run(""), holder.getNextSibling());
    }

    void splitRuns() {
        for (var text : new ArrayList<>(words())) {
            if (random.nextInt(4) > 0 || text.getData().length() < 4) continue;
            split(text, 1 + random.nextInt(text.getData().length() - 2));
        }
        for (var control : controls(document.getDocumentElement())) {
            var text = texts(control).getFirst();
            if (random.nextInt(3) > 0 || text.getData().length() < 2) continue;
            split(text, 1);
            var second = text.getParentNode().getParentNode().getNextSibling();
            second.getParentNode().insertBefore(document.createElementNS(W, "w:proofErr"), second);
        }
    }

    void addParagraphs() {
        var paragraph = paragraph(anyControl());
        while (inTable(paragraph) || inBox(paragraph)) paragraph = paragraph(anyControl());
        var fresh = document.createElementNS(W, "w:p");
        fresh.appendChild(run("补充说明：以上工作得到各科室支持，另有36件事项正在推进。"));
        paragraph.getParentNode().insertBefore(fresh, random.nextBoolean() ? paragraph : paragraph.getNextSibling());
    }

    void swapParagraphs() {
        var one = paragraph(anyControl());
        var other = paragraph(anyControl());
        if (one == other || inTable(one) || inTable(other) || inBox(one) || inBox(other)) return;
        if (report(one) != report(other)) return;
        var mark = document.createElementNS(W, "w:p");
        one.getParentNode().replaceChild(mark, one);
        other.getParentNode().replaceChild(one, other);
        mark.getParentNode().replaceChild(other, mark);
    }

    void swapRows() {
        var rows = all("tr").stream().filter(row -> !controls(row).isEmpty()).toList();
        if (rows.size() < 2) return;
        var one = rows.getFirst();
        var other = rows.getLast();
        if (one.getParentNode() != other.getParentNode()) return;
        one.getParentNode().insertBefore(other, one);
    }

    void format() {
        for (var run : all("r")) {
            if (random.nextInt(3) > 0) continue;
            run.setAttributeNS(W, "w:rsidR", "00A%05d".formatted(random.nextInt(99999)));
            properties(run).appendChild(document.createElementNS(W, "w:b"));
        }
    }

    /// What Word is known to do to a control's properties: other order, another id, a placeholder's name.
    void saveAgain() {
        for (var control : controls(document.getDocumentElement())) {
            var properties =
                    (Element) control.getElementsByTagNameNS(W, "sdtPr").item(0);
            property(control, "id").setAttributeNS(W, "w:val", "-" + (1 + random.nextInt(2_000_000_000)));
            properties.insertBefore(property(control, "tag"), properties.getFirstChild());
            var placeholder = document.createElementNS(W, "w:placeholder");
            var docPart = document.createElementNS(W, "w:docPart");
            docPart.setAttributeNS(W, "w:val", "DefaultPlaceholder_-1854013440");
            properties.appendChild(placeholder).appendChild(docPart);
        }
    }

    void trackedInsertion() {
        var text = words().get(random.nextInt(words().size()));
        if (text.getData().length() < 4 || nearDigit(text.getData(), 2)) return;
        var run = split(text, 2);
        var inserted = document.createElementNS(W, "w:ins");
        inserted.appendChild(run("（经核实）"));
        run.getParentNode().insertBefore(inserted, run);
    }

    /// Words put in and words taken out while changes were tracked, and all of it accepted.
    void acceptTracked() {
        trackedInsertion();
        for (var inserted : all("ins")) {
            while (inserted.getFirstChild() != null)
                inserted.getParentNode().insertBefore(inserted.getFirstChild(), inserted);
            inserted.getParentNode().removeChild(inserted);
        }
        dropSentence();
    }

    void copyWords() {
        var alone = words().stream()
                .map(Markup::paragraph)
                .filter(paragraph -> controls(paragraph).isEmpty() && !inTable(paragraph) && !inBox(paragraph))
                .filter(paragraph ->
                        paragraph.getElementsByTagNameNS(W, "sectPr").getLength() == 0)
                .toList();
        if (alone.isEmpty()) return;
        var paragraph = alone.get(random.nextInt(alone.size()));
        paragraph.getParentNode().insertBefore(paragraph.cloneNode(true), paragraph.getNextSibling());
    }

    /// A table sorted by hand: its head stays, the last row becomes the first.
    void reorderRows() {
        for (var table : all("tbl")) {
            var rows = all("tr").stream()
                    .filter(row -> row.getParentNode() == table)
                    .toList();
            if (controls(table).isEmpty() || rows.size() < 3) continue;
            for (int i = rows.size() - 2; i > 0; i--) table.appendChild(rows.get(i));
        }
    }

    void editHeader() {
        inHeader = true;
    }

    /// The part with some words at the end of its first paragraph.
    byte[] withWords() {
        all("p").getFirst().appendChild(run("（内部资料，第3稿）"));
        return bytes();
    }

    void dropSentence() {
        for (var text : words()) {
            int from = text.getData().indexOf('，');
            int to = text.getData().indexOf('，', from + 1);
            if (from < 0 || to < 0) continue;
            text.setData(text.getData().substring(0, from) + text.getData().substring(to));
            return;
        }
    }
}
