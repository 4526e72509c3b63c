package shilu.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder that holds everything an installation keeps: `SHILU_HOME`, by default `./data`. Copying it while the
/// server is stopped is a whole backup.
@Component
public class DataFolder {
    private final Path path;

    DataFolder(@Value("${shilu.home}") Path path) {
        this.path = path.toAbsolutePath().normalize();
        folder("");
    }

    public Path path() {
        return path;
    }

    /// A folder inside, made when it is not there.
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
