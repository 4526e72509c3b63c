package shilu.document.internal;

import static java.util.Objects.requireNonNull;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A placeholder at its place in a part: an element of our own between the runs, which carries what was read and, as
/// its child, the run properties of the placeholder's first character.
record Slot(Placeholder placeholder, Where where) {
    static final String NS = "urn:shilu:template";

    private static final String KEY = "slot";

    /// Puts an element for this slot together, beside the run it replaces.
    Element element(Element run) {
        var element = run.getOwnerDocument().createElementNS(NS, "slot");
        element.setUserData(KEY, this, null);
        W.child(run, "rPr").ifPresent(properties -> element.appendChild(properties.cloneNode(true)));
        return element;
    }

    static boolean is(Node node) {
        return W.is(node, NS, "slot");
    }

    static Slot at(Node element) {
        return (Slot) requireNonNull(element.getUserData(KEY));
    }
}
