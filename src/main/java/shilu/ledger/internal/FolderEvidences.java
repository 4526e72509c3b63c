package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_EVIDENCE;
import static shilu.ledger.internal.db.Tables.LEDGER_KEEPER;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Sha256;
import shilu.installation.DataFolder;
import shilu.installation.OfficeClock;
import shilu.ledger.EvidenceRef;
import shilu.ledger.DraftId;
import shilu.ledger.Drafts;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;

/// Files in the data folder under their hash. A file is complete under its name or not there: it is written beside
/// and moved.
@Component
class FolderEvidences implements Evidences {
    static final long MOST_BYTES = 50L * 1024 * 1024;

    private final DSLContext sql;
    private final DataFolder folder;
    private final Ledger ledger;
    private final Drafts drafts;
    private final OfficeClock clock;

    FolderEvidences(DSLContext sql, DataFolder folder, Ledger ledger, Drafts drafts, OfficeClock clock) {
        this.sql = sql;
        this.folder = folder;
        this.ledger = ledger;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EvidenceRef keep(InputStream content, String name, Actor actor) {
        try {
            var arrived = Files.createTempFile(folder.folder("incoming"), "evidence", ".part");
            var clean = Files.createTempFile(folder.folder("incoming"), "evidence", ".part");
            try {
                receive(content, arrived, name);
                var type = EvidenceType.of(arrived).orElseThrow(() -> Refused.because("evidence.type", name));
                boolean photo = type.equals(EvidenceType.JPEG) || type.equals(EvidenceType.PNG);
                if (photo) Photo.stripped(arrived, clean, type, name);
                return kept(photo ? clean : arrived, type, name, actor);
            } finally {
                Files.deleteIfExists(arrived);
                Files.deleteIfExists(clean);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void receive(InputStream content, Path to, String name) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            long copied = 0;
            var buffer = new byte[1 << 16];
            for (int read; (read = content.read(buffer)) >= 0; copied += read) {
                if (copied + read > MOST_BYTES) throw Refused.because("evidence.too-large", name, MOST_BYTES >> 20);
                out.write(buffer, 0, read);
            }
            if (copied == 0) throw Refused.because("evidence.empty", name);
        }
    }

    private EvidenceRef kept(Path file, String type, String name, Actor actor) throws IOException {
        var region = actor.region();
        var id = new EvidenceId(hash(file));
        var place = place(id);
        if (!Files.exists(place)) {
            Files.createDirectories(java.util.Objects.requireNonNull(place.getParent()));
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        }
        sql.insertInto(LEDGER_EVIDENCE)
                .set(LEDGER_EVIDENCE.REGION, region.value())
                .set(LEDGER_EVIDENCE.ID, id.value())
                .set(LEDGER_EVIDENCE.MEDIA_TYPE, type)
                .set(LEDGER_EVIDENCE.BYTES, Files.size(place))
                .set(LEDGER_EVIDENCE.STORED_AT, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .onDuplicateKeyIgnore()
                .execute();
        sql.insertInto(LEDGER_KEEPER)
                .set(LEDGER_KEEPER.REGION, region.value())
                .set(LEDGER_KEEPER.EVIDENCE, id.value())
                .set(LEDGER_KEEPER.PERSON, actor.person().value())
                .onDuplicateKeyIgnore()
                .execute();
        return new EvidenceRef(id, name);
    }

    private static String hash(Path file) throws IOException {
        var digest = Sha256.begin();
        try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> open(RecordId record, EvidenceId evidence, Actor actor) {
        return ledger.record(record, actor).stream()
                .flatMap(found -> found.versions().stream())
                .flatMap(version -> version.evidence().stream())
                .filter(file -> file.id().equals(evidence))
                .findFirst()
                .flatMap(file -> kept(file, actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> open(DraftId draft, EvidenceId evidence, Actor actor) {
        return drafts.draft(draft, actor).stream()
                .flatMap(found -> found.evidence().stream())
                .filter(file -> file.id().equals(evidence))
                .findFirst()
                .flatMap(file -> kept(file, actor));
    }

    private Optional<Kept> kept(EvidenceRef file, Actor actor) {
        return sql.selectFrom(LEDGER_EVIDENCE)
                .where(LEDGER_EVIDENCE.REGION.eq(actor.region().value()))
                .and(LEDGER_EVIDENCE.ID.eq(file.id().value()))
                .fetchOptional(row -> new Kept(place(file.id()), file.name(), row.getMediaType(), row.getBytes()));
    }

    private Path place(EvidenceId id) {
        return folder.folder("evidence").resolve(id.value().substring(0, 2)).resolve(id.value());
    }
}
