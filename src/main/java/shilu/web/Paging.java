package shilu.web;

import org.jspecify.annotations.Nullable;

/// Which slice of a list a page shows. Pages count from 1; a number beyond the end shows the last page.
///
/// @param total how many the list holds, as far as it was counted
/// @param more  whether it holds more
public record Paging(int number, int size, long total, boolean more) {
    public static final int USUAL = 20;

    /// The page asked for, counted from 0.
    public static int index(@Nullable Integer asked) {
        return asked == null ? 0 : Math.max(0, asked - 1);
    }

    public static Paging of(@Nullable Integer asked, long total) {
        return of(asked, USUAL, total);
    }

    /// Of a list that was counted up to a number, and on if it has more.
    public static Paging upTo(int most, @Nullable Integer asked, long counted) {
        var paging = of(asked, Math.min(counted, most));
        return new Paging(paging.number(), paging.size(), paging.total(), counted > most);
    }

    public static Paging of(@Nullable Integer asked, int size, long total) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(Math.clamp(asked == null ? 1 : asked, 1, last), size, total, false);
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public int offset() {
        return (number - 1) * size;
    }

    public boolean needed() {
        return last() > 1;
    }
}
