package shilu.document.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// A growing array of UTF-8 bytes: text goes in without builders and copies between. Half a surrogate pair and the
/// characters XML knows no way to write become U+FFFD.
public final class Utf8 extends OutputStream {
    private byte[] bytes;
    private int size;

    public Utf8(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    public Utf8 raw(Utf8 more) {
        write(more.bytes, 0, more.size);
        return this;
    }

    public Utf8 raw(byte[] more) {
        write(more, 0, more.length);
        return this;
    }

    /// Text as it stands: names, markup and whatever is known to need no escaping.
    public Utf8 text(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c >= 0x20) one(c);
            else i += put(text, i);
        }
        return this;
    }

    /// Text as XML character data or an attribute's value.
    public Utf8 xml(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> text("&amp;");
                case '<' -> text("&lt;");
                case '>' -> text("&gt;");
                case '"' -> text("&quot;");
                case '\t' -> text("&#9;");
                case '\n' -> text("&#10;");
                case '\r' -> text("&#13;");
                default -> i += put(text, i);
            }
        }
        return this;
    }

    /// Text as a JSON string, the way RFC 8785 writes it.
    public Utf8 json(String text) {
        one('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> text("\\\"");
                case '\\' -> text("\\\\");
                case '\b' -> text("\\b");
                case '\f' -> text("\\f");
                case '\n' -> text("\\n");
                case '\r' -> text("\\r");
                case '\t' -> text("\\t");
                default -> {
                    if (c < 0x20) text("\\u00").one(hex(c >> 4)).one(hex(c & 15));
                    else i += put(text, i);
                }
            }
        }
        return one('"');
    }

    public Utf8 number(long number) {
        if (number < 0) return text(Long.toString(number));
        if (number >= 10) number(number / 10);
        return one((int) ('0' + number % 10));
    }

    private static int hex(int digit) {
        return digit < 10 ? '0' + digit : 'a' + digit - 10;
    }

    /// Writes the character at i and answers how many further places it took.
    private int put(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            one(c < 0x20 && c != '\t' && c != '\n' && c != '\r' ? ' ' : c);
        } else if (c < 0x800) {
            one(0xC0 | c >> 6).one(0x80 | c & 63);
        } else if (Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1))) {
            int point = Character.toCodePoint(c, text.charAt(i + 1));
            one(0xF0 | point >> 18)
                    .one(0x80 | point >> 12 & 63)
                    .one(0x80 | point >> 6 & 63)
                    .one(0x80 | point & 63);
            return 1;
        } else {
            char kept = Character.isSurrogate(c) || c >= 0xFFFE ? '\uFFFD' : c;
            one(0xE0 | kept >> 12).one(0x80 | kept >> 6 & 63).one(0x80 | kept & 63);
        }
        return 0;
    }

    private Utf8 one(int value) {
        if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
        bytes[size++] = (byte) value;
        return this;
    }

    @Override
    public void write(int value) {
        one(value);
    }

    @Override
    public void write(byte[] more, int from, int count) {
        if (size + count > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        System.arraycopy(more, from, bytes, size, count);
        size += count;
    }

    /// Writes a stretch of it elsewhere.
    public void writeTo(OutputStream to, int from, int end) throws IOException {
        to.write(bytes, from, end - from);
    }

    int capacity() {
        return bytes.length;
    }

    public int size() {
        return size;
    }

    /// Forgets what was written behind that size.
    public void truncate(int smaller) {
        size = smaller;
    }

    /// Whether that ASCII text was written at or behind a place.
    boolean contains(String ascii, int from) {
        for (int i = from; i + ascii.length() <= size; i++) if (stands(ascii, i)) return true;
        return false;
    }

    boolean endsWith(String ascii) {
        return size >= ascii.length() && stands(ascii, size - ascii.length());
    }

    private boolean stands(String ascii, int at) {
        for (int i = 0; i < ascii.length(); i++) if (bytes[at + i] != ascii.charAt(i)) return false;
        return true;
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /// The array itself; only its first [#size] bytes are written.
    byte[] array() {
        return bytes;
    }
}
