package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What a block encloses: siblings from the one that holds its beginning to the one that holds its end. Runs between
/// two marks in one paragraph; else whole paragraphs or whole rows, whose marks stand first and last in them. A
/// paragraph or row that holds nothing but a mark goes with it.
final class Range {
    static final String BLOCK = "block";
    static final String THEN = "then";
    static final String ELSE = "else";

    private final Node open;
    private final Node close;
    private final @Nullable Node otherwise;
    private final Node first;
    private final Node last;

    private Range(Node open, Node close, @Nullable Node otherwise, Node first, Node last) {
        this.open = open;
        this.close = close;
        this.otherwise = otherwise;
        this.first = first;
        this.last = last;
    }

    /// Null when the marks stand so that no whole siblings lie between them.
    static @Nullable Range between(Element open, Element close, @Nullable Element otherwise) {
        var parent = common(open, close);
        var first = below(parent, open);
        var last = below(parent, close);
        boolean cells = W.is(parent, "tr");
        var range = cells
                ? new Range(open, close, otherwise, parent, parent)
                : new Range(open, close, otherwise, first, last);
        return range.whole() ? range : null;
    }

    private boolean whole() {
        boolean inline = first == open && last == close;
        boolean blocks = (W.is(first, "p") && W.is(last, "p")) || (W.is(first, "tr") && W.is(last, "tr"));
        if (!inline && !(blocks && leads(open, first) && ends(close, last))) return false;
        if (otherwise == null) return true;
        var turn = turn();
        if (inline) return turn == otherwise;
        return turn != null && sameKind(turn) && (leads(otherwise, turn) || ends(otherwise, turn));
    }

    private boolean sameKind(Node turn) {
        return W.is(turn, "p") == W.is(first, "p") && W.is(turn, "tr") == W.is(first, "tr");
    }

    /// The sibling that holds 否则.
    private @Nullable Node turn() {
        if (otherwise == null) return null;
        for (Node node = otherwise; node != null; node = node.getParentNode())
            if (node.getParentNode() == first.getParentNode()) return node;
        return null;
    }

    /// Puts an element in the range's place that carries the slot, with what stood there in one branch or two.
    void wrap(Slot slot) {
        var document = first.getOwnerDocument();
        var block = document.createElementNS(Slot.NS, BLOCK);
        block.setUserData("slot", slot, null);
        first.getParentNode().insertBefore(block, first);
        var then = branch(block, THEN);
        var turn = turn();
        boolean turnLeads = turn != null && otherwise != null && leads(otherwise, turn);
        var branch = then;
        for (var node : siblings()) {
            if (node == turn && turnLeads) branch = branch(block, ELSE);
            branch.appendChild(node);
            if (node == turn && !turnLeads) branch = branch(block, ELSE);
        }
        for (var mark : marks()) take(mark, then.getParentNode());
    }

    private static Element branch(Element block, String name) {
        var branch = block.getOwnerDocument().createElementNS(Slot.NS, name);
        block.appendChild(branch);
        return branch;
    }

    private List<Node> siblings() {
        var all = new ArrayList<Node>();
        for (var node = first; node != last; node = node.getNextSibling()) all.add(node);
        all.add(last);
        return all;
    }

    private List<Node> marks() {
        return otherwise == null ? List.of(open, close) : List.of(open, otherwise, close);
    }

    /// Removes a mark, and the paragraph or row that held nothing else.
    private static void take(Node mark, Node block) {
        Node holder = mark;
        while (holder.getParentNode().getParentNode() != block) holder = holder.getParentNode();
        boolean goes = holder != mark
                && !Content.in(holder, mark)
                && W.all((Element) holder, "sectPr").isEmpty();
        var paragraph = W.ancestor(mark, "p");
        mark.getParentNode().removeChild(mark);
        if (goes) holder.getParentNode().removeChild(holder);
        else if (holder != mark && paragraph != null && paragraph != holder) dropWhenIdle(paragraph);
    }

    /// A cell keeps one paragraph; a second that held only the mark goes.
    private static void dropWhenIdle(Element paragraph) {
        var cell = paragraph.getParentNode();
        boolean another = W.children(cell).stream().anyMatch(node -> node != paragraph && W.is(node, "p"));
        if (another && !Content.within(paragraph)) cell.removeChild(paragraph);
    }

    private static boolean leads(Node mark, Node holder) {
        return !Content.before(holder, mark);
    }

    private static boolean ends(Node mark, Node holder) {
        return !Content.after(holder, mark);
    }

    private static Node common(Node one, Node other) {
        for (var up = one.getParentNode(); up != null; up = up.getParentNode())
            for (var also = other.getParentNode(); also != null; also = also.getParentNode()) if (up == also) return up;
        throw new IllegalArgumentException("of two documents");
    }

    private static Node below(Node parent, Node mark) {
        var node = mark;
        while (node.getParentNode() != parent) node = node.getParentNode();
        return node;
    }
}
