package shilu.common;

import com.github.f4b6a3.ulid.UlidCreator;

/// Time-ordered ids, unique across installations: 26 characters of Crockford's base 32, monotonic within a process.
public final class Ids {
    private Ids() {}

    public static String fresh() {
        return UlidCreator.getMonotonicUlid().toString();
    }
}
