package shilu.ledger.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.common.EvidenceId;
import shilu.installation.DataFolder;

/// Where the files lie: under their hash, complete or not there.
@Component
class EvidenceFolder {
    private static final Duration ARRIVES_WITHIN = Duration.ofDays(1);

    private final DataFolder folder;

    EvidenceFolder(DataFolder folder) {
        this.folder = folder;
    }

    Path place(EvidenceId id) {
        return folder.folder("evidence").resolve(id.value().substring(0, 2)).resolve(id.value());
    }

    /// A new file to receive into; to be moved or deleted by whoever asked.
    Path arriving() throws IOException {
        return Files.createTempFile(folder.folder("incoming"), "evidence", ".part");
    }

    /// Moves a file to its place, unless the same is there. It is on the disk before anything names it.
    void put(Path file, EvidenceId id) throws IOException {
        var place = place(id);
        if (Files.exists(place)) return;
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The file and the pictures of it.
    void remove(EvidenceId id) throws IOException {
        PreviewFolder.of(id.value(), folder).remove();
        Files.deleteIfExists(place(id));
    }

    /// Removes what a process that was killed had received in part.
    void sweep() throws IOException {
        var before = Instant.now().minus(ARRIVES_WITHIN);
        try (var left = Files.list(folder.folder("incoming"))) {
            for (var file : left.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) Files.deleteIfExists(file);
        }
    }
}
