package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;

/// Segments as they are put together: markup gathers until something else comes, then it becomes a piece.
final class Pieces {
    final Utf8 markup = new Utf8(4096);

    /// The words of that markup which surrounding figures are known by.
    final StringBuilder words = new StringBuilder();

    private List<Segment> segments = new ArrayList<>();

    void add(Segment segment) {
        flush();
        segments.add(segment);
    }

    /// What is put together meanwhile, by itself.
    List<Segment> inside(Runnable compiling) {
        flush();
        var outer = segments;
        segments = new ArrayList<>();
        compiling.run();
        flush();
        var inside = List.copyOf(segments);
        segments = outer;
        return inside;
    }

    /// Everything so far; what follows begins anew.
    List<Segment> take() {
        flush();
        var taken = List.copyOf(segments);
        segments = new ArrayList<>();
        return taken;
    }

    void flush() {
        if (markup.size() == 0) return;
        segments.add(new Segment.Raw(markup.copy(), words.toString()));
        markup.truncate(0);
        words.setLength(0);
    }
}
