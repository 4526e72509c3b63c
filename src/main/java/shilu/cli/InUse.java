package shilu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Who works in a data folder. Servers and commands hold it together; whoever would empty it needs it alone. The lock
/// is
/// the operating system's on an open file, so one that was killed holds nothing any more; the file that stays behind
/// means nothing.
public final class InUse implements AutoCloseable {
    /// Its name in the data folder.
    public static final String FILE = "in-use.lock";

    private final FileChannel channel;

    private InUse(FileChannel channel) {
        this.channel = channel;
    }

    /// Holds the folder beside others until closed. Nothing while somebody has it alone, or where it may not be
    /// written.
    public static Optional<InUse> together(Path home) throws IOException {
        return Files.isWritable(home) ? held(home, true) : Optional.empty();
    }

    /// Holds the folder alone until closed. Nothing while anybody else works in it.
    public static Optional<InUse> alone(Path home) throws IOException {
        return held(home, false);
    }

    private static Optional<InUse> held(Path home, boolean shared) throws IOException {
        var channel = FileChannel.open(
                home.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (locked(channel, shared)) return Optional.of(new InUse(channel));
        channel.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return shared;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
