package shilu.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.exchange.Headings;
import shilu.exchange.Preview.RefusedRow;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.sheet.Cell;

/// Puts the evidence files of good rows into the store, each once. A file that is no evidence makes its rows bad.
@Component
class KeptEvidence {
    private final Evidences evidences;

    KeptEvidence(Evidences evidences) {
        this.evidences = evidences;
    }

    record Kept(Map<Path, EvidenceRef> byFile) {
        List<EvidenceRef> of(ReadRow.Work work) {
            return work.evidence().stream()
                    .map(file -> Objects.requireNonNull(byFile.get(file)))
                    .toList();
        }
    }

    Kept keep(ReadBooks read, Actor actor) {
        var kept = new HashMap<Path, EvidenceRef>();
        var refused = new HashMap<Path, List<Problem>>();
        for (var row : read.good())
            for (var file : row.work().evidence())
                if (!kept.containsKey(file) && !refused.containsKey(file)) keep(file, kept, refused, actor);
        if (!refused.isEmpty()) refuse(read, refused);
        return new Kept(kept);
    }

    private void keep(Path file, Map<Path, EvidenceRef> kept, Map<Path, List<Problem>> refused, Actor actor) {
        try (var content = Files.newInputStream(file)) {
            kept.put(file, evidences.keep(content, file.getFileName().toString(), actor));
        } catch (Refused noEvidence) {
            refused.put(file, noEvidence.problems());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void refuse(ReadBooks read, Map<Path, List<Problem>> refused) {
        var bad = new ArrayList<ReadRow.Good>();
        for (var good : read.good()) {
            var row = good.row();
            var problems = good.work().evidence().stream()
                    .flatMap(file -> refused.getOrDefault(file, List.of()).stream())
                    .toList();
            if (row == null || problems.isEmpty()) continue;
            bad.add(good);
            var place = row.cell(Headings.EVIDENCE).map(Cell::place).orElse(row.place());
            read.refused()
                    .add(new RefusedRow(
                            row,
                            problems.stream().map(problem -> problem.at(place)).toList()));
        }
        read.good().removeAll(new HashSet<>(bad));
    }
}
