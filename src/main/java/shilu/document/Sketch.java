package shilu.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// A text by the hashes of its neighbouring characters: rewording changes a few of them, another text nearly all; and
/// words taken out of a document later do not stay behind in it. Written as base64 of 16-bit values, ascending.
public final class Sketch {
    private final char[] pairs;

    private Sketch(char[] ascending) {
        pairs = ascending;
    }

    public static Sketch of(String text) {
        int[] points = text.codePoints().toArray();
        return of(points, 0, points.length);
    }

    /// Of a piece of a text given as code points.
    public static Sketch of(int[] points, int from, int to) {
        var pairs = new char[Math.max(0, to - from - 1)];
        for (int i = 0; i < pairs.length; i++) pairs[i] = hash(points[from + i], points[from + i + 1]);
        Arrays.sort(pairs);
        return new Sketch(distinct(pairs));
    }

    public static Sketch read(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        var pairs = new char[bytes.length / 2];
        for (int i = 0; i < pairs.length; i++) pairs[i] = (char) ((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff);
        return new Sketch(pairs);
    }

    /// How much of both is common: 1 for the same words, near 0 for others; 1 when both are empty.
    public double likeness(Sketch other) {
        int common = 0;
        for (char pair : pairs) if (Arrays.binarySearch(other.pairs, pair) >= 0) common++;
        int all = pairs.length + other.pairs.length;
        return all == 0 ? 1 : 2.0 * common / all;
    }

    /// Whether the text had these two side by side; wrongly yes about once in a thousand.
    public boolean holds(int first, int second) {
        return Arrays.binarySearch(pairs, hash(first, second)) >= 0;
    }

    /// How many different pairs the text had.
    public int size() {
        return pairs.length;
    }

    private static char hash(int first, int second) {
        int mixed = (first * 0x9E3779B1) ^ (second * 0x85EBCA77);
        return (char) (mixed >>> 16 ^ mixed);
    }

    private static char[] distinct(char[] sorted) {
        int kept = 0;
        for (char pair : sorted) if (kept == 0 || pair != sorted[kept - 1]) sorted[kept++] = pair;
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(pairs, sketch.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    /// The written form in ASCII.
    public byte[] base64() {
        var bytes = new byte[2 * pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            bytes[2 * i] = (byte) (pairs[i] >>> 8);
            bytes[2 * i + 1] = (byte) pairs[i];
        }
        return Base64.getEncoder().encode(bytes);
    }

    @Override
    public String toString() {
        return new String(base64(), StandardCharsets.US_ASCII);
    }
}
