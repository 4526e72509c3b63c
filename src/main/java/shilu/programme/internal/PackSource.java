package shilu.programme.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/// Where packs are found by id: a folder, the jar, or the database.
@FunctionalInterface
interface PackSource {
    Optional<PackFiles> files(String id);

    /// Packs stand side by side in one folder.
    static PackSource beside(Path folder) {
        return id -> Optional.of(folder.resolve(id)).filter(Files::isDirectory).map(PackSource::read);
    }

    static PackFiles read(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (PackFiles.belongs(name)) files.put(name, Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PackFiles(folder.getFileName().toString(), files);
    }
}
