package shilu.document.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import shilu.common.Sha256;

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

    /// Markup: ASCII and nothing else, copied as it lies in the string.
    @SuppressWarnings("deprecation") // the only call that copies bytes out of a string into an array that is there
    public Utf8 ascii(String markup) {
        int length = markup.length();
        room(length);
        markup.getBytes(0, length, bytes, size);
        assert isAscii(size, length) : markup;
        size += length;
        return this;
    }

    /// Text as it stands: names, and whatever is known to need no escaping.
    public Utf8 text(String text) {
        return put(text, Escapes.NONE);
    }

    /// Text as XML character data or an attribute's value.
    public Utf8 xml(String text) {
        return put(text, Escapes.XML);
    }

    /// Text as a JSON string, the way RFC 8785 writes it.
    public Utf8 json(String text) {
        return one('"').put(text, Escapes.JSON).one('"');
    }

    /// Text without its white space, for a digest.
    public Utf8 words(String text) {
        return put(text, Escapes.WORDS);
    }

    public Utf8 number(long number) {
        if (number < 0) return text(Long.toString(number));
        if (number >= 10) number(number / 10);
        return one((int) ('0' + number % 10));
    }

    /// One loop for all: three bytes a character are room for whatever is not escaped.
    private Utf8 put(String text, Escapes escapes) {
        int length = text.length();
        room(3 * length);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                var instead = escapes.of(c);
                if (instead == null) {
                    to[at++] = (byte) c;
                } else {
                    size = at;
                    ascii(instead).room(3 * (length - i));
                    to = bytes;
                    at = size;
                }
            } else if (c < 0x800) {
                if (escapes.leavesOut(c)) continue;
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 63);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | point >> 18);
                to[at++] = (byte) (0x80 | point >> 12 & 63);
                to[at++] = (byte) (0x80 | point >> 6 & 63);
                to[at++] = (byte) (0x80 | point & 63);
            } else {
                if (escapes.leavesOut(c)) continue;
                char kept = Character.isSurrogate(c) || c >= 0xFFFE ? '\uFFFD' : c;
                to[at++] = (byte) (0xE0 | kept >> 12);
                to[at++] = (byte) (0x80 | kept >> 6 & 63);
                to[at++] = (byte) (0x80 | kept & 63);
            }
        }
        size = at;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }

    private boolean isAscii(int from, int count) {
        for (int i = from; i < from + count; i++) if (bytes[i] < 0) return false;
        return true;
    }

    private Utf8 one(int value) {
        if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
        bytes[size++] = (byte) value;
        return this;
    }

    /// What a deflater gives, as far as there is room for it.
    void deflated(Deflater deflater) {
        room(1024);
        size += deflater.deflate(bytes, size, bytes.length - size);
    }

    @Override
    public void write(int value) {
        one(value);
    }

    @Override
    public void write(byte[] more, int from, int count) {
        room(count);
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

    /// The digest of what was written, in hexadecimal.
    public String sha256() {
        var digest = Sha256.begin();
        digest.update(bytes, 0, size);
        return Sha256.hex(digest);
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /// The array itself; only its first [#size] bytes are written.
    byte[] array() {
        return bytes;
    }
}
