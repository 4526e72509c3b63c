package shilu.report.internal;

import static shilu.report.internal.db.Tables.REPORT_KEY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.document.Ed25519;
import shilu.document.KeyRegister;
import shilu.document.KnownKey;
import shilu.document.Signer;
import shilu.installation.DataFolder;
import shilu.installation.HomeRegion;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.report.internal.db.tables.records.ReportKeyRecord;

/// The key this installation signs reports with, and the register of keys it trusts. The key is made with the first
/// report; its secret half never leaves the data folder and is readable by the owner alone.
@Component
class InstallationKey implements KeyRegister {
    private final DSLContext sql;
    private final Turns turns;
    private final DataFolder folder;
    private final HomeRegion home;

    InstallationKey(DSLContext sql, Turns turns, DataFolder folder, HomeRegion home) {
        this.sql = sql;
        this.turns = turns;
        this.folder = folder;
        this.home = home;
    }

    /// Whom this installation's signatures speak for.
    String installation() {
        return home.region().value();
    }

    @Transactional
    public Signer signer() {
        var region = home.region();
        var own = own(region);
        if (own.isEmpty()) {
            turns.alone(Turn.KEYS, region);
            own = own(region);
        }
        return own.map(this::signer).orElseGet(() -> made(region));
    }

    private Optional<ReportKeyRecord> own(Region region) {
        return sql.selectFrom(REPORT_KEY)
                .where(REPORT_KEY.REGION.eq(region.value()), REPORT_KEY.INSTALLATION.eq(installation()))
                .orderBy(REPORT_KEY.KNOWN_SINCE.desc())
                .limit(1)
                .fetchOptional();
    }

    private Signer signer(ReportKeyRecord own) {
        return Ed25519.signer(Base64.getDecoder().decode(own.getPublicKey()), secret(own.getId()));
    }

    private Signer made(Region region) {
        var pair = Ed25519.freshPair();
        var known = Ed25519.known(pair, installation());
        keep(known.id(), pair.getPrivate().getEncoded());
        sql.insertInto(REPORT_KEY)
                .set(REPORT_KEY.REGION, region.value())
                .set(REPORT_KEY.ID, known.id())
                .set(REPORT_KEY.SUITE, known.suite())
                .set(REPORT_KEY.INSTALLATION, known.installation())
                .set(REPORT_KEY.PUBLIC_KEY, Base64.getEncoder().encodeToString(known.encoded()))
                .set(REPORT_KEY.KNOWN_SINCE, LocalDateTime.now(ZoneOffset.UTC))
                .execute();
        return Ed25519.signer(pair);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownKey> find(String key) {
        return home.known()
                .flatMap(region -> sql.selectFrom(REPORT_KEY)
                        .where(REPORT_KEY.REGION.eq(region.value()), REPORT_KEY.ID.eq(key))
                        .fetchOptional(row -> new KnownKey(
                                row.getId(),
                                row.getSuite(),
                                row.getInstallation(),
                                Base64.getDecoder().decode(row.getPublicKey()))));
    }

    private Path place(String id) {
        return folder.folder("keys").resolve(id + ".key");
    }

    private byte[] secret(String id) {
        try {
            return Files.readAllBytes(place(id));
        } catch (IOException missing) {
            throw new UncheckedIOException("the signing key " + id + " is not in the data folder", missing);
        }
    }

    private void keep(String id, byte[] secret) {
        try {
            var file = Files.write(place(id), secret);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
