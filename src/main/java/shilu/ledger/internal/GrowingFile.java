package shilu.ledger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that comes in piece by piece; its size is how far it has come. It is locked for each write alone, never while
/// the network is waited for: a lost connection may stay open here for a while, and whoever goes on in its place must
/// not wait for it. What the lost one still brings does not begin where the file ends any more and is dropped.
record GrowingFile(Path path) {
    private static final int BUFFER = 1 << 16;
    /// The lock of a file holds between processes, this one between the threads of ours.
    private static final Object ONE_AT_A_TIME = new Object();

    long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /// Adds a piece, up to a size nobody may exceed.
    ///
    /// @return whether all of it fitted
    boolean add(long from, InputStream piece, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long at = from;
        for (int read; (read = read(piece, buffer)) >= 0; at += read) {
            if (at + read > most) return false;
            if (!write(at, ByteBuffer.wrap(buffer, 0, read))) return true;
        }
        return true;
    }

    /// A line that breaks ends the piece; what came stays.
    private static int read(InputStream piece, byte[] buffer) {
        try {
            return piece.read(buffer);
        } catch (IOException broken) {
            return -1;
        }
    }

    private boolean write(long at, ByteBuffer bytes) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = file.lock()) {
                if (file.size() != at) return false;
                for (long to = at; bytes.hasRemaining(); ) to += file.write(bytes, to);
                return true;
            }
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
