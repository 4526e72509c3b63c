package shilu.cli.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Folders that only their owner may enter, where the file system knows owners.
final class OwnersFolder {
    private OwnersFolder() {}

    static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder, forTheOwner());
    }

    static Path within(Path home, String name) throws IOException {
        return made(home.resolve(name));
    }

    static Path temporary(String prefix) throws IOException {
        return Files.createTempDirectory(prefix, forTheOwner());
    }

    private static FileAttribute<?>[] forTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
