package shilu.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import shilu.common.Refused;

/// A file a command writes where the user said. Where nothing can be written the user hears so with what to do about
/// it, and before the work where that can be seen.
public final class OutFile {
    private final Path path;

    private OutFile(Path path) {
        this.path = path;
    }

    /// Refused where a folder stands, or where there is no folder it may be written in.
    public static OutFile at(Path path) {
        if (Files.isDirectory(path)) throw Refused.because("cli.out.is-folder", path);
        var parent = path.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) throw Refused.because("cli.out.no-folder", path);
        if (!Files.isWritable(Files.exists(path) ? path : parent)) throw Refused.because("cli.out.unwritable", path);
        return new OutFile(path);
    }

    /// A folder for several, made when it is not there. Refused where none can be.
    public static Path folder(Path path) {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) throw Refused.because("cli.out.is-file", path);
            Files.createDirectories(path);
        } catch (IOException unwritable) {
            throw Refused.because("cli.out.unwritable", path);
        }
        if (!Files.isWritable(path)) throw Refused.because("cli.out.unwritable", path);
        return path;
    }

    public Path path() {
        return path;
    }

    /// A copy of a file of ours.
    public Path copy(Path of) throws IOException {
        try (var content = Files.newInputStream(of)) {
            return write(content);
        }
    }

    public Path write(byte[] content) throws IOException {
        return write(new ByteArrayInputStream(content));
    }

    private Path write(InputStream content) throws IOException {
        try (var out = open()) {
            content.transferTo(out);
        }
        return path;
    }

    /// To be written by the caller. Refused where it cannot be opened: a disk taken away, a file held by Word.
    public OutputStream open() {
        try {
            return Files.newOutputStream(path);
        } catch (IOException unwritable) {
            throw Refused.because("cli.out.unwritable", path);
        }
    }
}
