package shilu.unit.web;

import java.util.Locale;

/// The changes of a unit there is a form for.
public enum ChangeKind {
    RENAME,
    MOVE,
    MERGE,
    CLOSE;

    /// As it stands in addresses and in the codes of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
