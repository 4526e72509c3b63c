package shilu.programme.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import shilu.common.Sha256;

/// The files of one pack as they were read, by path inside the pack.
///
/// @param folder the pack's folder name, which is its id
record PackFiles(String folder, SortedMap<String, byte[]> files) {

    /// Sample data and hidden files are beside the pack, not part of it.
    static boolean belongs(String path) {
        return !path.startsWith("sample/") && !path.startsWith(".") && !path.contains("/.");
    }

    PackFiles only(Predicate<String> path) {
        var kept = new TreeMap<>(files);
        kept.keySet().removeIf(path.negate());
        return new PackFiles(folder, kept);
    }

    /// SHA-256 over paths, lengths and contents in the order of the paths, and over the pack that is used.
    String hash(String used) {
        var digest = Sha256.begin();
        files.forEach((path, content) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(ByteBuffer.allocate(8).putLong(content.length).array());
            digest.update(content);
        });
        digest.update(used.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
