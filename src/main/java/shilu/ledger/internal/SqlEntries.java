package shilu.ledger.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.val;
import static shilu.installation.KeptStatement.given;
import static shilu.ledger.internal.db.Tables.LEDGER_ENTRY;
import static shilu.ledger.internal.db.Tables.LEDGER_TEXT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.installation.OfficeClock;
import shilu.ledger.Entry;
import shilu.ledger.EntryType;
import shilu.ledger.Ledger;
import shilu.ledger.internal.db.tables.records.LedgerEntryRecord;
import shilu.ledger.internal.db.tables.records.LedgerTextRecord;
import shilu.unit.Positions;

/// Appends to the chains and reads them back. The end of a chain is read from the database within the transaction:
/// several processes may write.
@Component
class SqlEntries {
    private static final int CHUNK = 500;
    private static final KeptStatement LAST = KeptStatement.of(select(LEDGER_ENTRY.SEQ, LEDGER_ENTRY.HASH)
            .from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.REGION.eq(given(LEDGER_ENTRY.REGION)), LEDGER_ENTRY.UNIT.eq(given(LEDGER_ENTRY.UNIT)))
            .orderBy(LEDGER_ENTRY.SEQ.desc())
            .limit(inline(1)));
    private static final Condition OF_ONE = LEDGER_ENTRY
            .REGION
            .eq(given(LEDGER_ENTRY.REGION))
            .and(LEDGER_ENTRY.RECORD.eq(given(LEDGER_ENTRY.RECORD)))
            .and(upTo(given(LEDGER_ENTRY.POSITION)));
    private static final KeptStatement ENTRIES_OF_ONE = KeptStatement.of(entriesOf(OF_ONE));
    private static final KeptStatement TEXTS_OF_ONE = KeptStatement.of(textsOf(OF_ONE));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Positions positions;
    private final Uses uses;
    private final OfficeClock clock;

    SqlEntries(DSLContext sql, KeptStatements kept, Positions positions, Uses uses, OfficeClock clock) {
        this.sql = sql;
        this.kept = kept;
        this.positions = positions;
        this.uses = uses;
        this.clock = clock;
    }

    /// What is to be added to a unit's chain.
    record Adding(UnitId unit, RecordId record, EntryType type, Body body, Seals seals) {}

    /// The end of a unit's chain.
    private record End(long seq, String hash) {}

    private static final End BEGINNING = new End(0, Digests.BEGINNING);

    /// Adds some hundred entries, each at a position of its own, in their order.
    List<Stored> append(Region region, PersonId who, List<Adding> all) {
        // First the positions: only whoever holds them may read the end of a chain and add to it.
        long position = positions.take(region, all.size());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ends = new HashMap<UnitId, End>();
        var stored = new ArrayList<Stored>();
        var rows = new ArrayList<LedgerEntryRecord>();
        var texts = new ArrayList<LedgerTextRecord>();
        for (var one : all) {
            var end = ends.computeIfAbsent(one.unit(), unit -> end(region, unit));
            var json = json(region, end.seq() + 1, who, at, one);
            var row = row(region, end, position++, who, at, one, EntryJson.canonical(json));
            ends.put(one.unit(), new End(row.getSeq(), row.getHash()));
            rows.add(row);
            one.seals().byDigest().forEach((digest, kept) -> texts.add(text(row, digest, kept)));
            stored.add(stored(row, json, one.seals().texts()));
        }
        kept.insert(LEDGER_ENTRY, rows);
        kept.insert(LEDGER_TEXT, texts);
        for (var one : all) uses.follow(region, one.record(), one.body().evidence());
        return stored;
    }

    private End end(Region region, UnitId unit) {
        return kept.fetch(LAST, region.value(), unit.value()).stream()
                .findFirst()
                .map(row -> new End(row.get(LEDGER_ENTRY.SEQ), row.get(LEDGER_ENTRY.HASH)))
                .orElse(BEGINNING);
    }

    private LedgerEntryRecord row(
            Region region, End end, long position, PersonId who, Instant at, Adding one, String body) {
        var row = sql.newRecord(LEDGER_ENTRY);
        row.setRegion(region.value());
        row.setUnit(one.unit().value());
        row.setSeq(end.seq() + 1);
        row.setPosition(position);
        row.setRecord(one.record().value());
        row.setType(one.type().name());
        row.setWho(who.value());
        row.setAt(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        row.setStd(Digests.SUITE);
        row.setPrev(end.hash());
        row.setBody(body);
        row.setHash(Digests.hash(end.hash(), body));
        return row;
    }

    private static Map<String, Object> json(Region region, long seq, PersonId who, Instant at, Adding one) {
        var json = new TreeMap<String, Object>();
        json.put("region", region.value());
        json.put("unit", one.unit().value());
        json.put("seq", seq);
        json.put("record", one.record().value());
        json.put("type", one.type().name());
        json.put("who", who.value());
        json.put("when", at.toString());
        json.put("body", one.body().content());
        json.put("evidence", one.body().evidence());
        return json;
    }

    private LedgerTextRecord text(LedgerEntryRecord entry, String digest, Seals.Sealed kept) {
        var row = sql.newRecord(LEDGER_TEXT);
        row.setRegion(entry.getRegion());
        row.setUnit(entry.getUnit());
        row.setSeq(entry.getSeq());
        row.setDigest(digest);
        row.setSalt(kept.salt());
        row.setContent(kept.content());
        return row;
    }

    /// The entries of the records up to a position, in order, by record.
    Map<RecordId, List<Stored>> of(Region region, Collection<RecordId> records, long position) {
        var found = new LinkedHashMap<RecordId, List<Stored>>();
        var ids = records.stream().map(RecordId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            read(region, ids.subList(from, Math.min(ids.size(), from + CHUNK)), position, found);
        }
        return found;
    }

    List<Ledger.Entered> after(Region region, long position, int most) {
        return sql.select(LEDGER_ENTRY.POSITION, LEDGER_ENTRY.RECORD)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.REGION.eq(region.value()), LEDGER_ENTRY.POSITION.gt(position))
                .orderBy(LEDGER_ENTRY.POSITION)
                .limit(most)
                .fetch(row -> new Ledger.Entered(row.value1(), new RecordId(row.value2())));
    }

    private void read(Region region, List<String> ids, long position, Map<RecordId, List<Stored>> found) {
        var texts = new HashMap<String, Map<String, String>>();
        rows(TEXTS_OF_ONE, SqlEntries::textsOf, region, ids, position)
                .forEach(row -> texts.computeIfAbsent(
                                key(row.get(LEDGER_TEXT.UNIT), row.get(LEDGER_TEXT.SEQ)), _ -> new HashMap<>())
                        .put(row.get(LEDGER_TEXT.DIGEST), row.get(LEDGER_TEXT.CONTENT)));
        for (var each : rows(ENTRIES_OF_ONE, SqlEntries::entriesOf, region, ids, position)) {
            var row = each.into(LEDGER_ENTRY);
            found.computeIfAbsent(new RecordId(row.getRecord()), _ -> new ArrayList<>())
                    .add(stored(
                            row,
                            EntryJson.read(row.getBody()),
                            texts.getOrDefault(key(row.getUnit(), row.getSeq()), Map.of())));
        }
    }

    private Iterable<? extends Record> rows(
            KeptStatement ofOne,
            Function<Condition, Select<?>> ofSeveral,
            Region region,
            List<String> ids,
            long position) {
        if (ids.size() == 1) return kept.fetch(ofOne, region.value(), ids.getFirst(), position);
        return sql.fetch(ofSeveral.apply(LEDGER_ENTRY
                .REGION
                .eq(region.value())
                .and(LEDGER_ENTRY.RECORD.in(ids))
                .and(upTo(val(position)))));
    }

    /// By record, as the index has them: asked for by position, SQLite goes through every entry of the region. So zero
    /// is added to the position, which only sifts.
    private static Condition upTo(Field<Long> position) {
        return LEDGER_ENTRY.POSITION.plus(inline(0L)).le(position);
    }

    private static Select<?> entriesOf(Condition which) {
        return selectFrom(LEDGER_ENTRY).where(which).orderBy(LEDGER_ENTRY.RECORD, LEDGER_ENTRY.POSITION);
    }

    private static Select<?> textsOf(Condition which) {
        return select(LEDGER_TEXT.UNIT, LEDGER_TEXT.SEQ, LEDGER_TEXT.DIGEST, LEDGER_TEXT.CONTENT)
                .from(LEDGER_ENTRY.crossJoin(LEDGER_TEXT))
                .where(which)
                .and(LEDGER_TEXT.REGION.eq(LEDGER_ENTRY.REGION))
                .and(LEDGER_TEXT.UNIT.eq(LEDGER_ENTRY.UNIT))
                .and(LEDGER_TEXT.SEQ.eq(LEDGER_ENTRY.SEQ))
                .and(LEDGER_TEXT.CONTENT.isNotNull());
    }

    private static String key(String unit, long seq) {
        return unit + "/" + seq;
    }

    private static Stored stored(LedgerEntryRecord row, Map<String, Object> json, Map<String, String> texts) {
        var bare = new Stored(entry(row, null), json, texts);
        return new Stored(entry(row, bare.reason()), bare.json(), texts);
    }

    private static Entry entry(LedgerEntryRecord row, @org.jspecify.annotations.Nullable String reason) {
        return new Entry(
                new Region(row.getRegion()),
                new UnitId(row.getUnit()),
                row.getSeq(),
                row.getPosition(),
                new RecordId(row.getRecord()),
                EntryType.valueOf(row.getType()),
                new PersonId(row.getWho()),
                row.getAt().toInstant(ZoneOffset.UTC),
                row.getHash(),
                reason);
    }
}
