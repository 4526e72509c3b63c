package shilu.ledger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.installation.DataFolder;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Upload;
import shilu.ledger.UploadId;
import shilu.ledger.Uploads;

/// Uploads as files that grow in the data folder, each with a row that says whose it is.
@Component
class FolderUploads implements Uploads {
    private static final int MOST_UNFINISHED = 40;
    /// So much of a file tells what it is.
    private static final long BEGINNING = 1 << 16;

    private final UploadRows rows;
    private final Evidences evidences;
    private final DataFolder folder;

    FolderUploads(UploadRows rows, Evidences evidences, DataFolder folder) {
        this.rows = rows;
        this.evidences = evidences;
        this.folder = folder;
    }

    @Override
    public Upload begin(String sentName, long bytes, Actor actor) {
        if (!actor.scope().holds(Role.RECORDER)) throw new NotAllowed("ledger.upload.recorders");
        var name = FileName.of(sentName);
        if (bytes <= 0) throw Refused.because("evidence.empty", name);
        if (bytes > Evidences.MOST_BYTES)
            throw Refused.because("evidence.too-large", name, Evidences.MOST_BYTES >> 20);
        if (rows.unfinished(actor) >= MOST_UNFINISHED) throw Refused.because("ledger.upload.many", MOST_UNFINISHED);
        var id = UploadId.fresh();
        rows.begin(id, name, bytes, actor);
        return new Upload(id, name, bytes, 0);
    }

    @Override
    public Upload upload(UploadId id, Actor actor) {
        return state(own(id, actor));
    }

    private Upload state(UploadRows.Row row) {
        try {
            long received = row.evidence() == null ? file(row.id()).size() : row.bytes();
            return new Upload(row.id(), row.name(), row.bytes(), received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Upload receive(UploadId id, long from, InputStream piece, Actor actor) {
        var row = own(id, actor);
        var before = state(row);
        if (row.evidence() != null || before.received() != from) return before;
        try {
            if (!file(id).add(from, piece, row.bytes())) throw Refused.because("ledger.upload.grew", row.name());
            if (from < BEGINNING) EvidenceType.mayBecome(file(id).path(), row.name());
            return state(row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (Refused no) {
            discard(id, actor);
            throw no;
        }
    }

    @Override
    public EvidenceRef finished(UploadId id, Actor actor) {
        var row = own(id, actor);
        if (row.evidence() != null) return new EvidenceRef(row.evidence(), row.name());
        if (!state(row).whole()) throw Refused.because("ledger.upload.unfinished", row.name());
        try {
            return kept(row, actor);
        } catch (Refused no) {
            discard(id, actor);
            throw no;
        }
    }

    private EvidenceRef kept(UploadRows.Row row, Actor actor) {
        var file = file(row.id());
        try (var content = Files.newInputStream(file.path())) {
            var kept = evidences.keep(content, row.name(), actor);
            rows.finished(row.id(), kept.id(), actor);
            file.remove();
            return kept;
        } catch (NoSuchFileException finishedMeanwhile) {
            var now = own(row.id(), actor);
            if (now.evidence() == null) throw new UncheckedIOException(finishedMeanwhile);
            return new EvidenceRef(now.evidence(), now.name());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void discard(UploadId id, Actor actor) {
        own(id, actor);
        remove(id);
        rows.remove(id, actor);
    }

    @Override
    public int forget(Region region) {
        var old = rows.old(region);
        for (var id : old) {
            remove(id);
            rows.forget(id, region);
        }
        return old.size();
    }

    private void remove(UploadId id) {
        try {
            file(id).remove();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private UploadRows.Row own(UploadId id, Actor actor) {
        return rows.find(id, actor).orElseThrow(() -> new NotThere("ledger.upload.unknown"));
    }

    private GrowingFile file(UploadId id) {
        return new GrowingFile(folder.folder("uploads").resolve(id.value() + ".part"));
    }
}
