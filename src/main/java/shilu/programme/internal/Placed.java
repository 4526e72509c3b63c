package shilu.programme.internal;

/// Something a pack says, with where it says it.
record Placed<T>(T thing, Entry entry) {}
