package shilu.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.cli.OutFile;
import shilu.common.Refused;
import shilu.demo.Demo.Copied;

/// The folder of `--out`, which holds this year's reports and the volume and nothing else. What somebody worked on
/// since it was put there stays as it is; anything else we did not put there is a reason to refuse.
@Component
class OutFolder {
    private final HandedOut handedOut;

    OutFolder(HandedOut handedOut) {
        this.handedOut = handedOut;
    }

    /// Refused where the folder cannot be written or holds something else.
    ///
    /// @param ours what is to stand there by name; empty while it is not made
    void check(Path given, Map<String, Path> ours) throws IOException {
        var folder = OutFile.folder(given).toAbsolutePath().normalize();
        var before = handedOut.all();
        for (var there : content(folder)) {
            var same = ours.get(there.getFileName().toString());
            boolean known = before.containsKey(there) && (ours.isEmpty() || same != null || untouched(there, before));
            if (!known && (same == null || Files.mismatch(there, same) >= 0))
                throw Refused.because("demo.out.not-empty", given, there.getFileName());
        }
    }

    /// Puts them there, but for those that were changed since they were put there last.
    Copied fill(Path given, Map<String, Path> ours) throws IOException {
        check(given, ours);
        var folder = given.toAbsolutePath().normalize();
        var before = handedOut.all();
        for (var there : content(folder)) if (!ours.containsKey(name(there))) Files.delete(there);
        var files = new ArrayList<Path>();
        var changed = new LinkedHashMap<Path, Path>();
        var written = new LinkedHashMap<Path, String>();
        for (var one : ours.entrySet()) {
            var to = folder.resolve(one.getKey());
            files.add(given.resolve(one.getKey()));
            if (Files.exists(to) && Files.mismatch(to, one.getValue()) >= 0 && !untouched(to, before)) {
                changed.put(given.resolve(one.getKey()), one.getValue());
                continue;
            }
            OutFile.at(to).copy(one.getValue());
            written.put(to, HandedOut.hash(one.getValue()));
        }
        handedOut.note(written);
        return new Copied(files, changed);
    }

    private static boolean untouched(Path file, Map<Path, String> before) throws IOException {
        return HandedOut.hash(file).equals(before.get(file));
    }

    /// Without the marks Word (`~$…`) and LibreOffice or WPS (`.~…`) leave while a file is open.
    private static List<Path> content(Path folder) throws IOException {
        try (var there = Files.list(folder)) {
            return there.filter(
                            file -> !name(file).startsWith("~$") && !name(file).startsWith(".~"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
