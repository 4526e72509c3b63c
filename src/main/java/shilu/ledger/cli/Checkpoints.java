package shilu.ledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import shilu.common.Refused;
import shilu.document.SignedTables;
import shilu.ledger.Chains.Checkpoint;

/// What a file taken out earlier holds of the chains: every report carries the entries its figures stand on.
@Component
class Checkpoints {

    /// Refused when the file cannot be read or holds none.
    List<Checkpoint> in(Path file) {
        try {
            var held = SignedTables.in(Files.readAllBytes(file)).stream()
                    .flatMap(signed -> signed.table().covered().stream())
                    .map(entry -> new Checkpoint(entry.unit(), entry.seq(), entry.hash()))
                    .distinct()
                    .toList();
            if (held.isEmpty()) throw Refused.because("ledger.against.none", file);
            return held;
        } catch (IOException unreadable) {
            throw Refused.because("ledger.against.unreadable", file);
        }
    }
}
