package shilu.document;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What makes a document other than it was signed, beside what does not.
final class Edits extends SoundEdits {
    /// What must be found: figure number → states allowed.
    final Map<String, List<FigureFinding.State>> expected = new TreeMap<>();

    Edits(byte[] part, Random random) {
        super(part, random);
    }

    void alterDigit() {
        var control = anyControl();
        var text = texts(control).getFirst();
        var shown = text.getData();
        int at = random.nextInt(shown.length());
        while (!Character.isDigit(shown.charAt(at))) at = random.nextInt(shown.length());
        char other = (char) ('1' + (shown.charAt(at) - '0' + random.nextInt(8)) % 9);
        text.setData(shown.substring(0, at) + other + shown.substring(at + 1));
        if (text.getData().equals(shown)) text.setData(shown + "7");
        expect(control, FigureFinding.State.ALTERED);
    }

    void emptyControl() {
        var control = anyControl();
        for (var text : texts(control)) text.getParentNode().getParentNode().removeChild(text.getParentNode());
        expect(control, FigureFinding.State.ALTERED);
    }

    void digitAgainst() {
        var control = anyControl();
        var holder = moving(control);
        holder.getParentNode().insertBefore(run("0"), holder.getNextSibling());
        expect(control, FigureFinding.State.ALTERED);
    }

    void moveToAnotherParagraph() {
        var control = anyControl();
        var place = place(paragraph(control));
        put(moving(control), place);
        expect(control, FigureFinding.State.MOVED);
    }

    void moveWithinParagraph() {
        for (int attempt = 0; attempt < 50; attempt++) {
            var control = anyControl();
            var holder = moving(control);
            var inside = words(paragraph(control)).stream()
                    .filter(text -> text.getData().length() >= 9)
                    .toList();
            if (inside.isEmpty()) continue;
            var text = inside.get(random.nextInt(inside.size()));
            put(holder, new Place(text, 4 + random.nextInt(text.getData().length() - 7)));
            expect(control, FigureFinding.State.MOVED);
            return;
        }
        moveToAnotherParagraph();
    }

    void exchange() {
        var one = anyControl();
        var other = anyControl();
        while (other == one) other = anyControl();
        var mark = document.createElementNS(W, "w:bookmarkEnd");
        var first = moving(one);
        var second = moving(other);
        first.getParentNode().replaceChild(mark, first);
        second.getParentNode().replaceChild(first, second);
        mark.getParentNode().replaceChild(second, mark);
        expect(one, FigureFinding.State.MOVED, FigureFinding.State.ALTERED);
        expect(other, FigureFinding.State.MOVED, FigureFinding.State.ALTERED);
    }

    void moveToAnotherRow() {
        var rows = all("tr").stream().filter(row -> !controls(row).isEmpty()).toList();
        if (rows.size() < 2) {
            moveToAnotherParagraph();
            return;
        }
        var from = rows.get(random.nextInt(rows.size()));
        var to = rows.get(random.nextInt(rows.size()));
        while (to == from) to = rows.get(random.nextInt(rows.size()));
        var control = controls(from).get(random.nextInt(controls(from).size()));
        var paragraphs = to.getElementsByTagNameNS(W, "p");
        var cell = (Element) paragraphs.item(1 + random.nextInt(paragraphs.getLength() - 1));
        cell.appendChild(moving(control));
        expect(control, FigureFinding.State.MOVED);
    }

    void doubleControl() {
        var control = anyControl();
        put(control.cloneNode(true), place(paragraph(control)));
        expect(control, FigureFinding.State.FOREIGN);
    }

    void copyFrom(Document other) {
        var strangers = controls(other.getDocumentElement());
        var stranger = (Element) document.importNode(strangers.get(random.nextInt(strangers.size())), true);
        put(stranger, place(null));
        expect(stranger, FigureFinding.State.FOREIGN);
    }

    void loseControl() {
        var control = anyControl();
        var content = (Element) control.getElementsByTagNameNS(W, "sdtContent").item(0);
        while (content.getFirstChild() != null) control.getParentNode().insertBefore(content.getFirstChild(), control);
        control.getParentNode().removeChild(control);
        expect(control, FigureFinding.State.LOST);
    }

    void deleteControl() {
        var control = anyControl();
        control.getParentNode().removeChild(control);
        expect(control, FigureFinding.State.LOST);
    }

    void deleteTracked() {
        var control = anyControl();
        var deleted = document.createElementNS(W, "w:del");
        control.getParentNode().replaceChild(deleted, control);
        deleted.appendChild(control);
        expect(control, FigureFinding.State.LOST);
    }

    void deleteParagraph() {
        var paragraph = paragraph(anyControl());
        while (inTable(paragraph) || inBox(paragraph)) paragraph = paragraph(anyControl());
        for (var control : controls(paragraph)) expect(control, FigureFinding.State.LOST);
        paragraph.getParentNode().removeChild(paragraph);
    }

    /// Pasted once more elsewhere: every figure in it stands twice.
    void copyParagraph() {
        var paragraph = paragraph(anyControl());
        while (inTable(paragraph) || inBox(paragraph)) paragraph = paragraph(anyControl());
        for (var control : controls(paragraph)) expect(control, FigureFinding.State.FOREIGN);
        paragraph.getParentNode().insertBefore(paragraph.cloneNode(true), paragraph.getNextSibling());
    }

    /// Deleted and typed anew while changes were tracked, and accepted: the number stands there as a bare one.
    void acceptNewValue() {
        var control = anyControl();
        control.getParentNode().replaceChild(run("9" + texts(control).getFirst().getData()), control);
        expect(control, FigureFinding.State.LOST);
    }

    void hide() {
        var control = anyControl();
        for (var text : texts(control)) {
            var run = (Element) text.getParentNode().getParentNode();
            properties(run).appendChild(document.createElementNS(W, "w:vanish"));
        }
        expect(control, FigureFinding.State.FOREIGN);
    }

    void renameControl() {
        var control = anyControl();
        property(control, "alias").setAttributeNS(W, "w:val", "别的指标");
        expect(control, FigureFinding.State.ALTERED);
    }

    void retagControl() {
        var control = anyControl();
        var other = anyControl();
        while (other == control) other = anyControl();
        switch (random.nextInt(3)) {
            case 0 -> {
                expect(control, FigureFinding.State.LOST);
                property(control, "tag").setAttributeNS(W, "w:val", "note");
            }
            case 1 -> {
                // beside the lost figure its control is a stranger under the same number
                expect(control, FigureFinding.State.LOST, FigureFinding.State.FOREIGN);
                property(control, "tag").setAttributeNS(W, "w:val", "sl:" + number(control) + ":0123456789ab");
            }
            default -> {
                expect(control, FigureFinding.State.LOST);
                expect(other, FigureFinding.State.FOREIGN);
                property(control, "tag")
                        .setAttributeNS(W, "w:val", property(other, "tag").getAttributeNS(W, "val"));
            }
        }
    }

    private void expect(Element control, FigureFinding.State... states) {
        expected.put(number(control), List.of(states));
    }

    private static String number(Element control) {
        return property(control, "tag").getAttributeNS(W, "val").split(":")[1];
    }
}
