package shilu.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import shilu.common.Sha256;
import shilu.demo.Demo;
import shilu.installation.DataFolder;

/// Which files this data folder has put into folders of people, and as what: so a file somebody worked on since is
/// told from one that may be written anew. It outlives `--fresh`, as those files do.
@Component
class HandedOut {
    private final Path list;

    @Autowired
    HandedOut(DataFolder folder) {
        this(folder.path().resolve(Demo.HANDED_OUT));
    }

    HandedOut(Path list) {
        this.list = list;
    }

    /// Hash by file.
    Map<Path, String> all() throws IOException {
        var all = new LinkedHashMap<Path, String>();
        if (!Files.exists(list)) return all;
        for (var line : Files.readAllLines(list)) {
            int space = line.indexOf(' ');
            if (space > 0) all.put(Path.of(line.substring(space + 1)), line.substring(0, space));
        }
        return all;
    }

    void note(Map<Path, String> files) throws IOException {
        var all = all();
        all.putAll(files);
        Files.write(
                list,
                all.entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .toList());
    }

    static String hash(Path file) throws IOException {
        return Sha256.hex(Files.readAllBytes(file));
    }
}
