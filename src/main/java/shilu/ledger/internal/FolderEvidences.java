package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_EVIDENCE;
import static shilu.ledger.internal.db.Tables.LEDGER_KEEPER;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Sha256;
import shilu.installation.OfficeClock;
import shilu.ledger.DraftId;
import shilu.ledger.Drafts;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;

/// Receives files beside, cleans photos, and keeps each under its hash.
@Component
class FolderEvidences implements Evidences {
    private final DSLContext sql;
    private final EvidenceFolder folder;
    private final Uses uses;
    private final Unused unused;
    private final Ledger ledger;
    private final Drafts drafts;
    private final OfficeClock clock;

    FolderEvidences(
            DSLContext sql,
            EvidenceFolder folder,
            Uses uses,
            Unused unused,
            Ledger ledger,
            Drafts drafts,
            OfficeClock clock) {
        this.sql = sql;
        this.folder = folder;
        this.uses = uses;
        this.unused = unused;
        this.ledger = ledger;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EvidenceRef keep(InputStream content, String name, Actor actor) {
        try {
            var arrived = folder.arriving();
            var clean = folder.arriving();
            try {
                receive(content, arrived, name);
                var type = EvidenceType.of(arrived, name);
                if (!Photo.is(type)) return kept(arrived, type, name, actor);
                var drawn = Photo.stripped(arrived, clean, type, name);
                var ending = drawn.equals(EvidenceType.PNG) ? ".png" : ".jpg";
                return kept(clean, drawn, drawn.equals(type) ? name : FileName.with(ending, name), actor);
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

    /// The row first, then the file: whoever removes a file that nobody named holds its row until it is gone.
    private EvidenceRef kept(Path file, String type, String name, Actor actor) throws IOException {
        var region = actor.region().value();
        var id = new EvidenceId(hash(file));
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.insertInto(LEDGER_EVIDENCE)
                .set(LEDGER_EVIDENCE.REGION, region)
                .set(LEDGER_EVIDENCE.ID, id.value())
                .set(LEDGER_EVIDENCE.MEDIA_TYPE, type)
                .set(LEDGER_EVIDENCE.BYTES, Files.size(file))
                .set(LEDGER_EVIDENCE.STORED_AT, now)
                .onConflict(LEDGER_EVIDENCE.REGION, LEDGER_EVIDENCE.ID)
                .doUpdate()
                .set(LEDGER_EVIDENCE.STORED_AT, now)
                .execute();
        sql.insertInto(LEDGER_KEEPER)
                .set(LEDGER_KEEPER.REGION, region)
                .set(LEDGER_KEEPER.EVIDENCE, id.value())
                .set(LEDGER_KEEPER.PERSON, actor.person().value())
                .onDuplicateKeyIgnore()
                .execute();
        folder.put(file, id);
        return new EvidenceRef(id, name);
    }

    private static String hash(Path file) throws IOException {
        var digest = Sha256.begin();
        try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
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
                .flatMap(file -> stored(evidence, file.name(), actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> open(DraftId draft, EvidenceId evidence, Actor actor) {
        return drafts.draft(draft, actor).stream()
                .flatMap(found -> found.evidence().stream())
                .filter(file -> file.id().equals(evidence))
                .findFirst()
                .flatMap(file -> stored(evidence, file.name(), actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> brought(EvidenceId evidence, Actor actor) {
        boolean own = sql.fetchExists(
                LEDGER_KEEPER,
                LEDGER_KEEPER
                        .REGION
                        .eq(actor.region().value())
                        .and(LEDGER_KEEPER.EVIDENCE.eq(evidence.value()))
                        .and(LEDGER_KEEPER.PERSON.eq(actor.person().value())));
        return own ? stored(evidence, "", actor) : Optional.empty();
    }

    private Optional<Kept> stored(EvidenceId evidence, String name, Actor actor) {
        return sql.selectFrom(LEDGER_EVIDENCE)
                .where(LEDGER_EVIDENCE.REGION.eq(actor.region().value()))
                .and(LEDGER_EVIDENCE.ID.eq(evidence.value()))
                .fetchOptional(row -> new Kept(folder.place(evidence), name, row.getMediaType(), row.getBytes()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordId> uses(EvidenceId evidence, Actor actor) {
        return uses.of(evidence, actor);
    }

    @Override
    public int clean(Region region) {
        try {
            folder.sweep();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return unused.remove(region);
    }
}
