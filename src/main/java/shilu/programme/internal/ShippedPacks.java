package shilu.programme.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The packs that come with the product, inside the jar; SHILU_PACKS names a folder that stands in their place.
@Component
class ShippedPacks implements PackSource {
    private static final String ROOT = "packs/";

    private final String folder;

    ShippedPacks(@Value("${shilu.packs:}") String folder) {
        this.folder = folder;
    }

    @Override
    public Optional<PackFiles> files(String id) {
        if (!folder.isBlank()) {
            var pack = Path.of(folder).resolve(id);
            return Files.isDirectory(pack) ? Optional.of(PackSource.read(pack)) : Optional.empty();
        }
        return inTheJar(id);
    }

    private static Optional<PackFiles> inTheJar(String id) {
        if (!id.matches("[a-z0-9-]+")) return Optional.empty();
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + id + "/**")) {
                if (!file.isReadable()) continue;
                var address = file.getURL().toString();
                var path = address.substring(address.lastIndexOf(ROOT + id + "/") + ROOT.length() + id.length() + 1);
                if (!path.isEmpty() && PackFiles.belongs(path)) files.put(path, file.getContentAsByteArray());
            }
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new PackFiles(id, files));
    }
}
