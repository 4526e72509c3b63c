package shilu.programme.internal;

import static shilu.programme.internal.db.Tables.PROGRAMME_FILE;
import static shilu.programme.internal.db.Tables.PROGRAMME_PACK;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Region;
import shilu.programme.internal.db.tables.records.ProgrammeFileRecord;

/// Pack versions kept whole in the database and read back by their hash. A version never changes, so what was read
/// once is held for as long as the process lives.
@Component
class KeptPacks {
    private final DSLContext sql;
    private final Map<String, Pack> read = new ConcurrentHashMap<>();
    private final Map<List<String>, Together> together = new ConcurrentHashMap<>();

    KeptPacks(DSLContext sql) {
        this.sql = sql;
    }

    void keep(Region region, Pack pack) {
        var used = pack.used();
        if (used != null) keep(region, used);
        var hash = pack.version().hash();
        // Two may keep the same version at once: the second waits for the first, and has nothing left to do.
        int kept = sql.insertInto(PROGRAMME_PACK)
                .set(PROGRAMME_PACK.REGION, region.value())
                .set(PROGRAMME_PACK.HASH, hash)
                .set(PROGRAMME_PACK.ID, pack.version().id())
                .set(PROGRAMME_PACK.VERSION, pack.version().version())
                .set(PROGRAMME_PACK.USED, used == null ? null : used.version().hash())
                .set(PROGRAMME_PACK.KEPT_AT, LocalDateTime.now(ZoneOffset.UTC))
                .onDuplicateKeyIgnore()
                .execute();
        if (kept == 0) return;
        var rows = new ArrayList<ProgrammeFileRecord>();
        pack.files().files().forEach((path, content) -> {
            var row = sql.newRecord(PROGRAMME_FILE);
            row.setRegion(region.value());
            row.setHash(hash);
            row.setPath(path);
            row.setContent(Base64.getEncoder().encodeToString(content));
            rows.add(row);
        });
        sql.batchInsert(rows).execute();
    }

    Pack pack(Region region, String hash) {
        var known = read.get(hash);
        if (known != null) return known;
        var used = usedHash(region, hash);
        var pack = PackReading.kept(files(region, hash), used == null ? null : pack(region, used));
        if (!pack.version().hash().equals(hash)) throw new IllegalStateException("a kept pack was changed: " + hash);
        read.put(hash, pack);
        return pack;
    }

    Together together(Region region, List<String> hashes) {
        var known = together.get(hashes);
        if (known != null) return known;
        var made = new Together(hashes.stream().map(hash -> pack(region, hash)).toList());
        together.put(List.copyOf(hashes), made);
        return made;
    }

    private PackFiles files(Region region, String hash) {
        var id = sql.select(PROGRAMME_PACK.ID)
                .from(PROGRAMME_PACK)
                .where(PROGRAMME_PACK.REGION.eq(region.value()), PROGRAMME_PACK.HASH.eq(hash))
                .fetchSingle(PROGRAMME_PACK.ID);
        var files = new TreeMap<String, byte[]>();
        sql.selectFrom(PROGRAMME_FILE)
                .where(PROGRAMME_FILE.REGION.eq(region.value()), PROGRAMME_FILE.HASH.eq(hash))
                .forEach(row -> files.put(row.getPath(), Base64.getDecoder().decode(row.getContent())));
        return new PackFiles(Objects.requireNonNull(id), files);
    }

    /// The version of the used pack that this one was kept with, whatever came later.
    private @Nullable String usedHash(Region region, String hash) {
        return sql.select(PROGRAMME_PACK.USED)
                .from(PROGRAMME_PACK)
                .where(PROGRAMME_PACK.REGION.eq(region.value()), PROGRAMME_PACK.HASH.eq(hash))
                .fetchOne(PROGRAMME_PACK.USED);
    }
}
