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
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final byte[] NOTHING = {};

    private final Names names;
    private final Set<String> titleStyles;
    private final Pieces pieces = new Pieces();
    private int contexts;
    private int repeats;
    private boolean fallback;
    private @Nullable Node cut;
    private @Nullable List<Segment> beforeCut;

    Compiler(Names names, Set<String> titleStyles) {
        this.names = names;
        this.titleStyles = titleStyles;
    }

    /// Markup of an element that has no placeholders.
    static byte[] markup(Element element) {
        var compiler = new Compiler(new Names(Names.NONE, false, new Faults()), Set.of());
        compiler.element(element);
        return compiler.pieces.markup.copy();
    }

    /// A whole part that has no placeholders.
    static byte[] part(Element root) {
        return new Utf8(4096).text(DECLARATION).raw(markup(root)).copy();
    }

    /// A part cut in two at a place: the rest of it begins there. Without the place, all is in the first.
    record Compiled(List<Segment> segments, List<Segment> rest) {}

    Compiled compile(Element root, @Nullable Node cut) {
        pieces.markup.text(DECLARATION);
        this.cut = cut;
        element(root);
        var last = pieces.take();
        return beforeCut == null ? new Compiled(last, List.of()) : new Compiled(beforeCut, last);
    }

    private void node(Node node) {
        if (node == cut) beforeCut = pieces.take();
        switch (node) {
            case Element element when Slot.is(element) -> slot(element);
            case Element element when W.is(element, Slot.NS, Range.BLOCK) -> block(element);
            case Element element when repeats > 0 && Shape.unrepeated(element) -> {}
            case Element element when W.is(element, "p") -> paragraph(element);
            case Element element when W.is(element, "tr") -> row(element);
            case Element element when W.is(element, "tc") -> cell(element);
            case Element element
            when W.is(element, "tbl") && Shape.onlyBlocks(element, "tr") -> vanishing(element, "</w:tr>");
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
        pieces.markup.text("<").text(name);
        attributes(element);
        if (element.getFirstChild() == null) {
            pieces.markup.text("/>");
            return;
        }
        pieces.markup.text(">");
        children(element);
        if (Shape.mayEndInBlock(element)) pieces.add(new Segment.LastParagraph());
        pieces.markup.text("</").text(name).text(">");
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
            pieces.markup.text(" xmlns:w=\"").text(W.NS).text("\"");
        if (!element.hasAttribute("xmlns:r"))
            pieces.markup.text(" xmlns:r=\"").text(W.REL).text("\"");
    }

    private void attribute(Element element, Attr attribute) {
        if (repeats > 0 && Shape.marksParagraph(attribute)) return;
        pieces.markup
                .text(" ")
                .text(name(attribute, attribute.getNamespaceURI(), attribute.getLocalName()))
                .text("=\"");
        if (repeats > 0 && Shape.identifies(element, attribute)) pieces.add(new Segment.FreshId());
        else pieces.markup.xml(attribute.getValue());
        pieces.markup.text("\"");
    }

    private void text(Text text) {
        pieces.markup.xml(text.getData());
        boolean counted = contexts > 0 && !fallback && W.is(text.getParentNode(), "t");
        if (counted && W.ancestor(text, "moveFrom", "del", "p") instanceof Element up && W.is(up, "p"))
            pieces.words.append(text.getData());
    }

    private void paragraph(Element paragraph) {
        var title = Titles.read(paragraph, titleStyles);
        boolean ownContext = Shape.hasSlots(paragraph) && !W.is(W.ancestor(paragraph, "tr", "txbxContent"), "tr");
        if (title.isPresent() && title(paragraph, title.get())) return;
        if (ownContext) context(paragraph, false);
        else if (Shape.onlyBlocks(paragraph, "r")) vanishing(paragraph, "</w:r>");
        else element(paragraph);
        if (!ownContext && contexts == 0) heading(paragraph);
    }

    private boolean title(Element paragraph, List<Titles.Piece> parts) {
        var words = new ArrayList<Segment.Title.Words>();
        for (var part : parts) {
            if (part.slot() == null) {
                words.add(new Segment.Title.Words(part.text(), "", 0));
                continue;
            }
            var name = names.plain(part.slot());
            if (name.isEmpty()) return false;
            words.add(new Segment.Title.Words("", name.get().name(), name.get().depth()));
        }
        var before = new Utf8(256);
        before.text("<w:p>");
        W.child(paragraph, "pPr").ifPresent(properties -> before.raw(bytes(properties)));
        pieces.add(new Segment.Title(
                before.copy(),
                words,
                new Style(Titles.look(paragraph).map(this::bytes).orElse(NOTHING))));
        return true;
    }

    private void heading(Element paragraph) {
        if (W.ancestor(paragraph, "tbl", "txbxContent") != null) return;
        var text = new Runs(paragraph).text();
        if (Outline.isHeading(text)) pieces.add(new Segment.Heading(text));
    }

    private void row(Element row) {
        if (Shape.hasSlots(row)) context(row, true);
        else apart(() -> element(row));
    }

    private void cell(Element cell) {
        element(cell);
        if (contexts > 0 && !fallback) pieces.words.append(Surroundings.CELL);
    }

    /// A text box has paragraphs of its own; their words are not those of the paragraph it is anchored in.
    private void story(Element story) {
        apart(() -> element(story));
    }

    private void apart(Runnable inside) {
        int outer = contexts;
        pieces.flush();
        contexts = 0;
        inside.run();
        pieces.flush();
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
        boolean vanishes = !row && Shape.onlyBlocks(element, "r");
        var inside = pieces.inside(() -> {
            if (vanishes) vanishing(element, "</w:r>");
            else element(element);
        });
        contexts--;
        pieces.add(new Segment.Context(inside, row));
    }

    private void vanishing(Element element, String content) {
        pieces.add(new Segment.Vanishing(content, pieces.inside(() -> element(element))));
    }

    private void slot(Element element) {
        var style = new Style(W.child(element, "rPr").map(this::bytes).orElse(NOTHING));
        names.resolve(Slot.at(element), style, !fallback, Shape.inLink(element)).ifPresent(pieces::add);
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
        var then = pieces.inside(() -> children(branches.getFirst()));
        var otherwise = branches.size() > 1 ? pieces.inside(() -> children(branches.get(1))) : List.<Segment>of();
        names.condition(slot).ifPresent(condition -> pieces.add(new Segment.Choice(condition, then, otherwise)));
    }

    private void repeat(Element element, Slot slot) {
        Optional<Names.Found> list = names.list(slot);
        repeats++;
        list.ifPresent(found -> names.enter(found));
        var body = pieces.inside(() -> children(element.getFirstChild()));
        list.ifPresent(_ -> names.leave());
        repeats--;
        list.ifPresent(found -> pieces.add(new Segment.Repeat(found.name(), found.depth(), body)));
    }

    private byte[] bytes(Element element) {
        var apart = new Compiler(names, titleStyles);
        apart.repeats = repeats;
        apart.element(element);
        return apart.pieces.markup.copy();
    }
}
