package shilu.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import shilu.common.Refused;
import shilu.installation.DataFolder;

/// The sample workbooks and evidence of the packs, laid out in the data folder so that people can open them.
@Component
class SampleFiles {
    private static final String COUNTY = "county.yaml";

    private final DataFolder folder;
    private final String packs;

    SampleFiles(DataFolder folder, @Value("${shilu.packs:}") String packs) {
        this.folder = folder;
        this.packs = packs;
    }

    /// What describes the county; it stands in one pack's samples. Refused when none has it.
    Path county() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(root() + "*/sample/" + COUNTY);
            if (found.length == 0) throw Refused.because("demo.no-county", COUNTY);
            var address = found[0].getURL().toString();
            var pack = address.substring(0, address.lastIndexOf("/sample/"));
            return of(pack.substring(pack.lastIndexOf('/') + 1)).resolve(COUNTY);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The folder `sample/PACK` of the data folder, filled when it is not there.
    Path of(String pack) {
        var to = folder.folder("sample").resolve(pack);
        if (Files.isDirectory(to)) return to;
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(root() + pack + "/sample/**")) {
                if (file.isReadable()) copy(file, pack, to);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return to;
    }

    private String root() {
        return packs.isBlank() ? "classpath:packs/" : Path.of(packs).toUri() + "/";
    }

    private static void copy(Resource file, String pack, Path to) throws IOException {
        var address = file.getURL().toString();
        var before = pack + "/sample/";
        var path = address.substring(address.lastIndexOf(before) + before.length());
        if (path.isEmpty() || path.endsWith("/")) return;
        var target = to.resolve(path);
        Files.createDirectories(target.getParent());
        try (var content = file.getInputStream()) {
            Files.copy(content, target);
        }
    }
}
