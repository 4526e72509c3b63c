package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Finds the placeholders of a part and puts a slot in the place of each.
final class Placeholders {
    private final String part;
    private final Faults faults;
    private final List<Element> slots = new ArrayList<>();
    private int paragraph;

    private Placeholders(String part, int paragraph, Faults faults) {
        this.part = part;
        this.paragraph = paragraph;
        this.faults = faults;
    }

    /// Answers whether the part has any. What cannot be read goes to the faults.
    ///
    /// @param paragraph number of the part's first paragraph
    static boolean mark(String part, Element root, int paragraph, Faults faults) {
        var placeholders = new Placeholders(part, paragraph, faults);
        W.all(root, "p").forEach(placeholders::mark);
        placeholders.slots.forEach(Placeholders::freeOfControl);
        return !placeholders.slots.isEmpty();
    }

    private void mark(Element paragraph) {
        int number = this.paragraph++;
        var runs = new Runs(paragraph);
        var text = runs.text();
        if (!Placeholder.STRAY.matcher(text).find()) return;
        var where = Where.of(part, text, number);
        var found = Placeholder.BRACES.matcher(text).results().toList();
        for (var match : found.reversed()) {
            var placeholder = Placeholder.read(match.group(), match.group(1));
            if (placeholder instanceof Placeholder.Unreadable(var typed, var code)) faults.add(where, code, typed);
            slots.add(runs.replace(match.start(), match.end(), new Slot(placeholder, where)));
        }
        var stray = Placeholder.STRAY.matcher(runs.text());
        if (stray.find()) faults.add(where, "document.template.braces", around(runs.text(), stray.start()));
    }

    private static String around(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 10));
    }

    /// A figure brings a control of its own, and a plain-text control may hold no other: an author's control around a
    /// placeholder gives way to its contents.
    private static void freeOfControl(Element slot) {
        for (var control = control(slot); control != null; control = control(slot)) {
            var parent = control.getParentNode();
            var inside = W.child(control, "sdtContent").orElseThrow();
            for (var child : W.children(inside)) parent.insertBefore(child, control);
            parent.removeChild(control);
        }
    }

    /// The control around a placeholder within its paragraph.
    private static @Nullable Element control(Element slot) {
        var around = W.ancestor(slot, "sdt", "p");
        return W.is(around, "sdt") ? around : null;
    }
}
