package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import shilu.document.Surroundings;

/// Turns a part with its slots and blocks into segments: markup as bytes, and what is filled in.
final class Compiler {
    /// What may stand in a document once only, and what would, if repeated, refer to it.
    private static final Set<String> UNREPEATED = Set.of(
            "bookmarkStart",
            "bookmarkEnd",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "permStart",
            "permEnd");

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final byte[] NOTHING = {};

    private final Names names;
    private final Set<String> titleStyles;
    private List<Segment> segments = new ArrayList<>();
    private final Utf8 markup = new Utf8(4096);
    private final StringBuilder words = new StringBuilder();
    private int contexts;
    private int repeats;
    private boolean fallback;
    private @Nullable Node cut;

    Compiler(Names names, Set<String> titleStyles) {
        this.names = names;
        this.titleStyles = titleStyles;
    }

    /// Markup of an element that has no placeholders.
    static byte[] markup(Element element) {
        var compiler = new Compiler(new Names(Names.NONE, false, new Faults()), Set.of());
        compiler.element(element);
        return compiler.markup.copy();
    }

    /// A whole part that has no placeholders.
    static byte[] part(Element root) {
        return new Utf8(4096).text(DECLARATION).raw(markup(root)).copy();
    }

    /// A part cut in two at a place: the rest of it begins there. Without the place, all is in the first.
    record Compiled(List<Segment> segments, List<Segment> rest) {}

    Compiled compile(Element root, @Nullable Node cut) {
        markup.text(DECLARATION);
        var whole = segments;
        this.cut = cut;
        element(root);
        flush();
        return segments == whole ? new Compiled(whole, List.of()) : new Compiled(whole, segments);
    }

    private void node(Node node) {
        if (node == cut) {
            flush();
            segments = new ArrayList<>();
        }
        switch (node) {
            case Element element when Slot.is(element) -> slot(element);
            case Element element when W.is(element, Slot.NS, Range.BLOCK) -> block(element);
            case Element element when repeats > 0 && unrepeated(element) -> {}
            case Element element when W.is(element, "p") -> paragraph(element);
            case Element element when W.is(element, "tr") -> row(element);
            case Element element when W.is(element, "tc") -> cell(element);
            case Element element
            when W.is(element, "tbl") && onlyBlocks(element, "tr") -> vanishing(element, "</w:tr>");
            case Element element when W.is(element, "txbxContent") -> story(element);
            case Element element when W.is(element, W.MC, "Fallback") -> fallback(element);
            case Element element -> element(element);
            case Text text -> text(text);
            default -> {}
        }
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) node(child);
    }

    private void element(Element element) {
        var name = name(element, element.getNamespaceURI(), element.getLocalName());
        markup.text("<").text(name);
        attributes(element);
        if (element.getFirstChild() == null) {
            markup.text("/>");
            return;
        }
        markup.text(">");
        children(element);
        if (mayEndInBlock(element)) add(new Segment.LastParagraph());
        markup.text("</").text(name).text(">");
    }

    /// Word-processing names always get the prefix `w`, which the figures' markup relies on.
    private static String name(Node node, @Nullable String namespace, @Nullable String local) {
        return W.NS.equals(namespace) ? "w:" + local : node.getNodeName();
    }

    private void attributes(Element element) {
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) attribute(element, (Attr) all.item(i));
        boolean root = element == element.getOwnerDocument().getDocumentElement();
        if (!root || !W.NS.equals(element.getNamespaceURI())) return;
        if (!element.hasAttribute("xmlns:w"))
            markup.text(" xmlns:w=\"").text(W.NS).text("\"");
        if (!element.hasAttribute("xmlns:r"))
            markup.text(" xmlns:r=\"").text(W.REL).text("\"");
    }

    private void attribute(Element element, Attr attribute) {
        if (repeats > 0
                && W.W14.equals(attribute.getNamespaceURI())
                && attribute.getLocalName().endsWith("Id")) return;
        markup.text(" ")
                .text(name(attribute, attribute.getNamespaceURI(), attribute.getLocalName()))
                .text("=\"");
        if (repeats > 0 && identifies(element, attribute)) add(new Segment.FreshId());
        else markup.xml(attribute.getValue());
        markup.text("\"");
    }

    private static boolean identifies(Element element, Attr attribute) {
        boolean drawing =
                "docPr".equals(element.getLocalName()) && attribute.getName().equals("id");
        return drawing || (W.is(element, "id") && W.is(element.getParentNode(), "sdtPr"));
    }

    private void text(Text text) {
        markup.xml(text.getData());
        boolean counted = contexts > 0 && !fallback && W.is(text.getParentNode(), "t");
        if (counted && W.ancestor(text, "moveFrom", "del", "p") instanceof Element up && W.is(up, "p"))
            words.append(text.getData());
    }

    private static boolean unrepeated(Element element) {
        if (W.NS.equals(element.getNamespaceURI()) && UNREPEATED.contains(element.getLocalName())) return true;
        return W.is(element, "r") && W.child(element, "commentReference").isPresent();
    }

    private void paragraph(Element paragraph) {
        var title = Titles.read(paragraph, titleStyles);
        boolean ownContext = hasSlots(paragraph) && !W.is(W.ancestor(paragraph, "tr", "txbxContent"), "tr");
        if (title.isPresent() && title(paragraph, title.get())) return;
        if (ownContext) context(paragraph, false);
        else if (onlyBlocks(paragraph, "r")) vanishing(paragraph, "</w:r>");
        else element(paragraph);
        if (!ownContext && contexts == 0) heading(paragraph);
    }

    private boolean title(Element paragraph, List<Titles.Piece> pieces) {
        var words = new ArrayList<Segment.Title.Words>();
        for (var piece : pieces) {
            if (piece.slot() == null) {
                words.add(new Segment.Title.Words(piece.text(), "", 0));
                continue;
            }
            var name = names.plain(piece.slot());
            if (name.isEmpty()) return false;
            words.add(new Segment.Title.Words("", name.get().name(), name.get().depth()));
        }
        var before = new Utf8(256);
        before.text("<w:p>");
        W.child(paragraph, "pPr").ifPresent(properties -> before.raw(bytes(properties)));
        add(new Segment.Title(
                before.copy(),
                words,
                new Style(Titles.look(paragraph).map(this::bytes).orElse(NOTHING))));
        return true;
    }

    private void heading(Element paragraph) {
        if (W.ancestor(paragraph, "tbl", "txbxContent") != null) return;
        var text = new Runs(paragraph).text();
        if (Outline.isHeading(text)) add(new Segment.Heading(text));
    }

    private void row(Element row) {
        if (hasSlots(row)) context(row, true);
        else apart(() -> element(row));
    }

    private void cell(Element cell) {
        element(cell);
        if (contexts > 0 && !fallback) words.append(Surroundings.CELL);
    }

    /// A text box has paragraphs of its own; their words are not those of the paragraph it is anchored in.
    private void story(Element story) {
        apart(() -> element(story));
    }

    private void apart(Runnable inside) {
        int outer = contexts;
        flush();
        contexts = 0;
        inside.run();
        flush();
        contexts = outer;
    }

    private void fallback(Element element) {
        boolean outer = fallback;
        fallback = true;
        element(element);
        fallback = outer;
    }

    private void context(Element element, boolean row) {
        contexts++;
        boolean vanishes = !row && onlyBlocks(element, "r");
        var inside = inside(() -> {
            if (vanishes) vanishing(element, "</w:r>");
            else element(element);
        });
        contexts--;
        add(new Segment.Context(inside, row));
    }

    private void vanishing(Element element, String content) {
        add(new Segment.Vanishing(content, inside(() -> element(element))));
    }

    private List<Segment> inside(Runnable compiling) {
        flush();
        var outer = segments;
        segments = new ArrayList<>();
        compiling.run();
        flush();
        var inside = List.copyOf(segments);
        segments = outer;
        return inside;
    }

    private void add(Segment segment) {
        flush();
        segments.add(segment);
    }

    private void flush() {
        if (markup.size() == 0) return;
        segments.add(new Segment.Raw(markup.copy(), words.toString()));
        markup.truncate(0);
        words.setLength(0);
    }

    private void slot(Element element) {
        var style = new Style(W.child(element, "rPr").map(this::bytes).orElse(NOTHING));
        names.resolve(
                        Slot.at(element),
                        style,
                        !fallback,
                        W.ancestor(element, "hyperlink", "p") instanceof Element up && W.is(up, "hyperlink"))
                .ifPresent(this::add);
    }

    private void block(Element element) {
        var slot = Slot.at(element);
        switch (slot.placeholder()) {
            case Placeholder.If _ -> choice(element, slot);
            case Placeholder.Each _ -> repeat(element, slot);
            default -> throw new IllegalStateException("no block: " + slot);
        }
    }

    private void choice(Element element, Slot slot) {
        var branches = W.children(element);
        var then = inside(() -> children(branches.getFirst()));
        var otherwise = branches.size() > 1 ? inside(() -> children(branches.get(1))) : List.<Segment>of();
        names.condition(slot).ifPresent(condition -> add(new Segment.Choice(condition, then, otherwise)));
    }

    private void repeat(Element element, Slot slot) {
        Optional<Names.Found> list = names.list(slot);
        repeats++;
        list.ifPresent(found -> names.enter(found));
        var body = inside(() -> children(element.getFirstChild()));
        list.ifPresent(_ -> names.leave());
        repeats--;
        list.ifPresent(found -> add(new Segment.Repeat(found.name(), found.depth(), body)));
    }

    private byte[] bytes(Element element) {
        var apart = new Compiler(names, titleStyles);
        apart.repeats = repeats;
        apart.element(element);
        return apart.markup.copy();
    }

    private static boolean hasSlots(Element element) {
        return element.getElementsByTagNameNS(Slot.NS, "slot").getLength() > 0;
    }

    /// Whether all that an element holds, beside its properties, stands in blocks.
    private static boolean onlyBlocks(Element element, String content) {
        boolean blocks = W.children(element).stream().anyMatch(child -> W.is(child, Slot.NS, Range.BLOCK));
        if (!blocks) return false;
        boolean others = W.children(element).stream()
                .filter(child -> !W.is(child, Slot.NS, Range.BLOCK))
                .anyMatch(child -> W.is(child, content) || Content.visible(child));
        boolean section = !W.all(element, "sectPr").isEmpty();
        return !others && !section;
    }

    private static boolean mayEndInBlock(Element element) {
        boolean story = W.is(element, "tc")
                || W.is(element, "txbxContent")
                || W.is(element, "hdr")
                || W.is(element, "ftr")
                || W.is(element, "footnote")
                || W.is(element, "endnote");
        var last = element.getLastChild();
        while (last != null && !(last instanceof Element)) last = last.getPreviousSibling();
        if (!story || last == null) return false;
        return !W.is(last, "p") || onlyBlocks((Element) last, "r");
    }
}
