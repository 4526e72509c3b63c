package shilu.document.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A control while its part is read. Its passage gets a number only when that ends, which may be later than the
/// control's own end.
final class OpenControl {
    String tag = "";
    String alias = "";
    boolean bound;
    int passage = -1;
    int slot;
    PartReader.@Nullable Text text;

    @Nullable
    List<Control> all;

    private final int element;
    private final StringBuilder seen = new StringBuilder();
    private boolean unseen;
    private boolean twofold;
    private int start;
    private int end;

    OpenControl(int element) {
        this.element = element;
    }

    void at(PartReader.Text text) {
        this.text = text;
        start = text.chars.length();
        end = start;
        text.controls.add(this);
    }

    void add(PartReader.Text into, String chars, boolean hidden) {
        if (text == null) at(into);
        if (hidden) unseen = true;
        else seen.append(chars);
        if (text == into) end = into.chars.length() + chars.length();
    }

    Control read() {
        boolean hidden = unseen && seen.toString().isBlank();
        return new Control(passage, start, end, element, tag, alias, seen.toString(), hidden, bound, twofold);
    }

    void finished(int index) {
        passage = index;
        again();
    }

    void differs() {
        twofold = true;
        again();
    }

    private void again() {
        if (all != null) all.set(slot, read());
    }
}
