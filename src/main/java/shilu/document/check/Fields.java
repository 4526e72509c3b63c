package shilu.document.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/// The fields a place stands in: within their codes nothing is text; the results of some are the program's own.
final class Fields {
    private static final Set<String> GENERATED = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "SECTION",
            "PAGEREF",
            "TOC",
            "SEQ",
            "DATE",
            "TIME",
            "SAVEDATE",
            "PRINTDATE",
            "CREATEDATE",
            "INDEX");

    private static final class Field {
        final StringBuilder code = new StringBuilder();
        boolean result;
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private boolean inCode;

    Runnable code() {
        inCode = true;
        return () -> inCode = false;
    }

    void code(String chars) {
        if (inCode && !open.isEmpty()) open.getFirst().code.append(chars);
    }

    Runnable turn(String type) {
        switch (type) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) open.getFirst().result = true;
            }
            case "end" -> open.poll();
            default -> {}
        }
        return () -> {};
    }

    Runnable simple(String code) {
        var field = new Field();
        field.code.append(code);
        field.result = true;
        open.push(field);
        return open::poll;
    }

    boolean inResult() {
        for (var field : open) if (!field.result) return false;
        return true;
    }

    boolean generated() {
        for (var field : open) if (GENERATED.contains(name(field.code))) return true;
        return false;
    }

    private static String name(CharSequence code) {
        return code.toString().strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
    }
}
