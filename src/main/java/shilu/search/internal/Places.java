package shilu.search.internal;

import java.time.LocalDate;
import java.util.BitSet;

/// Where records stand in the index: in blocks of 4096 numbers, those of a week side by side, later weeks behind.
final class Places {
    static final int IN_A_BLOCK = 4096;
    private static final int BLOCKS_A_WEEK = 1000;
    private static final int DIGIT = 64;
    private static final char ZERO = '0';

    private Places() {}

    /// The first block of the day's week; the week has all up to the next week's first.
    static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), 7L) * BLOCKS_A_WEEK;
    }

    static long weekOf(long block) {
        return Math.floorDiv(block, BLOCKS_A_WEEK) * (long) BLOCKS_A_WEEK;
    }

    static long after(long week) {
        return week + BLOCKS_A_WEEK;
    }

    static long place(long block, int number) {
        return block * IN_A_BLOCK + number;
    }

    static long block(long place) {
        return Math.floorDiv(place, IN_A_BLOCK);
    }

    static int number(long place) {
        return Math.floorMod(place, IN_A_BLOCK);
    }

    /// A number as two characters between 0 and o.
    static String written(int number) {
        return "" + (char) (ZERO + number / DIGIT) + (char) (ZERO + number % DIGIT);
    }

    static BitSet numbers(String written) {
        var numbers = new BitSet(IN_A_BLOCK);
        for (int at = 0; at + 1 < written.length(); at += 2)
            numbers.set((written.charAt(at) - ZERO) * DIGIT + written.charAt(at + 1) - ZERO);
        return numbers;
    }

    static String written(BitSet numbers) {
        var written = new StringBuilder();
        numbers.stream().forEach(number -> written.append(written(number)));
        return written.toString();
    }
}
