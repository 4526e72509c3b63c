package shilu.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import shilu.document.internal.Xml;

/// What people and programs do to a document, sound and not, on the markup of its main part.
final class Edits {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final List<String> WORDS =
            List.of("认真", "按计划", "会同有关科室", "先后", "在全年工作中", "较好地", "统筹", "切实", "按月", "及时");

    final Document document;
    private final Random random;
    /// What must be found: figure number → states allowed; 0 for a stranger.
    final Map<String, List<FigureFinding.State>> expected = new TreeMap<>();

    Edits(byte[] part, Random random) {
        document = Xml.document("document", part);
        this.random = random;
    }

    // ---- what is not as signed

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
        var place = place(paragraph(control), true);
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
        put(control.cloneNode(true), place(paragraph(control), true));
        expect(control, FigureFinding.State.FOREIGN);
    }

    void copyFrom(Document other) {
        var strangers = controls(other.getDocumentElement());
        var stranger = (Element) document.importNode(strangers.get(random.nextInt(strangers.size())), true);
        put(stranger, place(null, true));
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

    // ---- what is sound

    void reword() {
        for (int i = 0; i < 6; i++) {
            var text = words(null).get(random.nextInt(words(null).size()));
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
        for (var text : new ArrayList<>(words(null))) {
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
        var mark = document.createElementNS(W, "w:p");
        one.getParentNode().replaceChild(mark, one);
        other.getParentNode().replaceChild(one, other);
        mark.getParentNode().replaceChild(other, mark);
    }

    void swapRows() {
        var rows = all("tr").stream().filter(row -> !controls(row).isEmpty()).toList();
        var one = rows.get(0);
        var other = rows.get(rows.size() - 1);
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
        var text = words(null).get(random.nextInt(words(null).size()));
        if (text.getData().length() < 4 || nearDigit(text.getData(), 2)) return;
        var run = split(text, 2);
        var inserted = document.createElementNS(W, "w:ins");
        inserted.appendChild(run("（经核实）"));
        run.getParentNode().insertBefore(inserted, run);
    }

    void dropSentence() {
        for (var text : words(null)) {
            int from = text.getData().indexOf('，');
            int to = text.getData().indexOf('，', from + 1);
            if (from < 0 || to < 0) continue;
            text.setData(text.getData().substring(0, from) + text.getData().substring(to));
            return;
        }
    }

    // ---- places

    record Place(Text text, int at) {}

    byte[] bytes() {
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.xml.transform.TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(
                            new javax.xml.transform.dom.DOMSource(document),
                            new javax.xml.transform.stream.StreamResult(out));
        } catch (javax.xml.transform.TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private void expect(Element control, FigureFinding.State... states) {
        expected.put(number(control), List.of(states));
    }

    private static String number(Element control) {
        return property(control, "tag").getAttributeNS(W, "val").split(":")[1];
    }

    private static Element property(Element control, String name) {
        return (Element) control.getElementsByTagNameNS(W, name).item(0);
    }

    /// One whose text stands once: who edits a text box edits both its copies.
    private Element anyControl() {
        var all = controls(document.getDocumentElement()).stream()
                .filter(control -> !inBox(control))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private static List<Element> controls(Element in) {
        var found = new ArrayList<Element>();
        var all = in.getElementsByTagNameNS(W, "sdt");
        for (int i = 0; i < all.getLength(); i++) {
            var tag = ((Element) all.item(i)).getElementsByTagNameNS(W, "tag");
            if (tag.getLength() > 0
                    && ((Element) tag.item(0)).getAttributeNS(W, "val").startsWith("sl:"))
                found.add((Element) all.item(i));
        }
        return found;
    }

    private List<Element> all(String name) {
        var found = new ArrayList<Element>();
        var all = document.getElementsByTagNameNS(W, name);
        for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
        return found;
    }

    /// The control with the link around it.
    private static Node moving(Element control) {
        var parent = (Element) control.getParentNode();
        return parent.getLocalName().equals("hyperlink") ? parent : control;
    }

    private static Element paragraph(Element control) {
        Node up = control;
        while (!"p".equals(up.getLocalName())) up = up.getParentNode();
        return (Element) up;
    }

    private static boolean inTable(Element element) {
        return within(element, "tbl");
    }

    private static boolean inBox(Element element) {
        return within(element, "txbxContent");
    }

    private static boolean within(Node element, String name) {
        for (Node up = element; up != null; up = up.getParentNode()) if (name.equals(up.getLocalName())) return true;
        return false;
    }

    /// The words outside controls, of one paragraph or of all; not those of tables, boxes, the appendix or the end.
    private List<Text> words(Element paragraph) {
        var found = new ArrayList<Text>();
        for (var text : all("t")) {
            if (within(text, "sdt")
                    || within(text, "txbxContent")
                    || within(text, "tbl")
                    || !(text.getFirstChild() instanceof Text words)) continue;
            if (afterText(text)) break;
            if (paragraph == null || paragraph(text) == paragraph) found.add(words);
        }
        return found;
    }

    private static boolean afterText(Element text) {
        var words = text.getTextContent();
        return words.contains("数据依据表") || words.contains("明年计划");
    }

    private static List<Text> texts(Element control) {
        var found = new ArrayList<Text>();
        var all = control.getElementsByTagNameNS(W, "t");
        for (int i = 0; i < all.getLength(); i++) if (all.item(i).getFirstChild() instanceof Text text) found.add(text);
        return found;
    }

    private Place place(Element notIn, boolean apart) {
        var all = words(null).stream()
                .filter(text -> text.getData().length() > 5
                        && (notIn == null || paragraph((Element) text.getParentNode()) != notIn))
                .toList();
        for (; ; ) {
            var text = all.get(random.nextInt(all.size()));
            int at = 2 + random.nextInt(text.getData().length() - 4);
            if (!apart || !nearDigit(text.getData(), at)) return new Place(text, at);
        }
    }

    private static boolean nearDigit(String text, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(text.length() - 1, at); i++)
            if (Character.isDigit(text.charAt(i)) || "万亿%．.".indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    private void put(Node node, Place place) {
        var second = split(place.text(), place.at());
        if (node.getParentNode() != null) node.getParentNode().removeChild(node);
        second.getParentNode().insertBefore(node, second);
    }

    /// Cuts a run in two and answers the second.
    private Element split(Text text, int at) {
        var run = (Element) text.getParentNode().getParentNode();
        var second = (Element) run.cloneNode(true);
        run.getParentNode().insertBefore(second, run.getNextSibling());
        var data = text.getData();
        text.setData(data.substring(0, at));
        var rest = (Element) second.getElementsByTagNameNS(W, "t").item(0);
        rest.setTextContent(data.substring(at));
        return second;
    }

    private Element run(String text) {
        var run = document.createElementNS(W, "w:r");
        var words = document.createElementNS(W, "w:t");
        words.setTextContent(text);
        run.appendChild(words);
        return run;
    }

    private Element properties(Element run) {
        for (var child = run.getFirstChild(); child != null; child = child.getNextSibling())
            if ("rPr".equals(child.getLocalName())) return (Element) child;
        var properties = document.createElementNS(W, "w:rPr");
        run.insertBefore(properties, run.getFirstChild());
        return properties;
    }
}
