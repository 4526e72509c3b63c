package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The arrays one filling writes into, kept for the next one: a document of some pages would otherwise allocate several
/// times its own size.
final class Buffers {
    private static final int KEPT = 16 << 20;

    final Utf8 body = new Utf8(64 << 10);
    final Utf8 words = new Utf8(32 << 10);
    final Utf8 json = new Utf8(64 << 10);
    final Utf8 table = new Utf8(64 << 10);
    final Utf8 links = new Utf8(4 << 10);
    final Utf8 packed = new Utf8(32 << 10);
    final Utf8 result = new Utf8(64 << 10);
    private final List<Utf8> others = new ArrayList<>();

    /// Buffers that no filling uses at the moment.
    static final class Pool {
        private final ConcurrentLinkedQueue<Buffers> idle = new ConcurrentLinkedQueue<>();

        Buffers take() {
            var buffers = idle.poll();
            return buffers == null ? new Buffers() : buffers;
        }

        /// Takes them back; those that one huge document has stretched are left to be collected.
        void giveBack(Buffers buffers) {
            if (buffers.size() > KEPT) return;
            buffers.clear();
            idle.offer(buffers);
        }
    }

    Utf8 other(int place) {
        while (others.size() <= place) others.add(new Utf8(4 << 10));
        return others.get(place);
    }

    private List<Utf8> all() {
        var all = new ArrayList<>(List.of(body, words, json, table, links, packed, result));
        all.addAll(others);
        return all;
    }

    private long size() {
        return all().stream().mapToLong(Utf8::capacity).sum();
    }

    private void clear() {
        all().forEach(buffer -> buffer.truncate(0));
    }
}
