package shilu.document.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/// What stands between double braces, with the text as its author typed it.
sealed interface Placeholder {
    String typed();

    /// A figure or a plain value, with the number form behind `|`; the form is empty when none is given.
    record Name(String typed, String name, Optional<NumberForm> form) implements Placeholder {}

    /// `#如果 condition`: the block up to `/如果`, with an optional `否则`.
    record If(String typed, String condition) implements Placeholder {}

    /// `#每条 list`: the block up to `/每条`.
    record Each(String typed, String list) implements Placeholder {}

    record Else(String typed) implements Placeholder {}

    record EndIf(String typed) implements Placeholder {}

    record EndEach(String typed) implements Placeholder {}

    /// Something in braces that is none of these; the code names what is wrong.
    record Unreadable(String typed, String code) implements Placeholder {}

    Pattern BRACES = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");
    Pattern STRAY = Pattern.compile("[{｛]{2}|[}｝]{2}");

    /// Reads the inside of a pair of braces. Chinese input methods type full-width signs: those count as the others.
    static Placeholder read(String typed, String inside) {
        var text = inside.strip().replace('＃', '#').replace('／', '/').replace('｜', '|');
        if (text.isEmpty()) return new Unreadable(typed, "document.template.empty");
        if (text.equals("否则")) return new Else(typed);
        if (text.equals("/如果")) return new EndIf(typed);
        if (text.equals("/每条")) return new EndEach(typed);
        if (text.startsWith("#如果"))
            return open(typed, text, new If(typed, text.substring(3).strip()));
        if (text.startsWith("#每条"))
            return open(typed, text, new Each(typed, text.substring(3).strip()));
        if (text.startsWith("#") || text.startsWith("/")) return new Unreadable(typed, "document.template.block-word");
        return name(typed, text);
    }

    private static Placeholder open(String typed, String text, Placeholder block) {
        return text.length() == 3 ? new Unreadable(typed, "document.template.block-bare") : block;
    }

    private static Placeholder name(String typed, String text) {
        int bar = text.indexOf('|');
        if (bar < 0) return new Name(typed, text, Optional.empty());
        var form = NumberForm.read(text.substring(bar + 1));
        return form.isEmpty()
                ? new Unreadable(typed, "document.template.form")
                : new Name(typed, text.substring(0, bar).strip(), form);
    }
}
