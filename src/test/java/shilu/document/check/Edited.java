package shilu.document.check;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import shilu.document.internal.WordFile;

/// A file under edit, part by part.
final class Edited {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Edited(byte[] docx) {
        var file = WordFile.open(docx);
        for (var name : file.names()) parts.put(name, file.bytes(name));
    }

    static byte[] in(byte[] docx, UnaryOperator<String> edit) {
        return new Edited(docx).part("word/document.xml", edit).bytes();
    }

    String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    Edited part(String name, UnaryOperator<String> edit) {
        var before = text(name);
        var after = edit.apply(before);
        if (after.equals(before)) throw new IllegalArgumentException("nothing to edit in " + name);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Edited remove(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        return Draft.zip(parts);
    }
}
