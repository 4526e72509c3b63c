package shilu.exchange.internal;

import static shilu.exchange.internal.db.Tables.EXCHANGE_IMPORT;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.exchange.Import;
import shilu.exchange.ImportId;
import shilu.exchange.Imports;
import shilu.exchange.Preview;
import shilu.exchange.Source;
import shilu.exchange.Taken;
import shilu.exchange.internal.ReadRow.Good;
import shilu.exchange.internal.db.tables.records.ExchangeImportRecord;
import shilu.installation.Circumstances;
import shilu.installation.OfficeClock;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.RecordQuery;

/// Reads outside any transaction, which may take long; enters all rows in one.
@Component
class SqlImports implements Imports {
    private static final int PART = 500;

    private final DSLContext sql;
    private final Turns turns;
    private final Circumstances circumstances;
    private final TransactionTemplate transaction;
    private final Desk desk;
    private final Standing standing;
    private final KeptEvidence evidence;
    private final Ledger ledger;
    private final OfficeClock clock;

    SqlImports(
            DSLContext sql,
            Turns turns,
            Circumstances circumstances,
            TransactionTemplate transaction,
            Desk desk,
            Standing standing,
            KeptEvidence evidence,
            Ledger ledger,
            OfficeClock clock) {
        this.sql = sql;
        this.turns = turns;
        this.circumstances = circumstances;
        this.transaction = transaction;
        this.desk = desk;
        this.standing = standing;
        this.evidence = evidence;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Preview preview(List<Source> sources, Actor actor, LongConsumer progress) {
        var read = read(sources, actor, progress);
        return preview(read, standing.among(read.good(), actor), actor);
    }

    @Override
    public Taken take(List<Source> sources, boolean partial, Actor actor, LongConsumer progress) {
        var read = read(sources, actor, progress);
        var kept = evidence.keep(read, actor);
        if (!partial) Refused.ifAny(read.problems());
        return transaction.execute(_ -> enter(read, kept, names(sources), actor));
    }

    private ReadBooks read(List<Source> sources, Actor actor, LongConsumer progress) {
        return circumstances.whileReading(() -> new Reading(desk.grounds(actor), progress).read(sources));
    }

    private Taken enter(ReadBooks read, KeptEvidence.Kept kept, List<String> files, Actor actor) {
        // One import after another: the same rows are never taken twice.
        turns.alone(Turn.IMPORTS, actor.region());
        turns.alone(Turn.TREE, actor.region());
        var marked = standing.among(read.good(), actor);
        var preview = preview(read, marked, actor);
        if (marked.fresh().isEmpty()) return new Taken(null, preview);
        var id = ImportId.fresh();
        begin(id, files, preview, actor);
        for (int from = 0; from < preview.good(); from += PART)
            submit(marked.fresh().subList(from, Math.min(preview.good(), from + PART)), kept, id, actor);
        return new Taken(id, preview);
    }

    private void submit(List<Good> rows, KeptEvidence.Kept kept, ImportId id, Actor actor) {
        var works = rows.stream()
                .map(Good::work)
                .map(work -> new NewRecord(
                        work.unit(), work.kind().id(), work.day(), work.values(), kept.of(work), id.value()))
                .toList();
        standing.note(rows, ledger.submitAll(works, actor), id, actor.region());
    }

    private Preview preview(ReadBooks read, Standing.Marked marked, Actor actor) {
        var hints = new ArrayList<>(read.hints());
        hints.addAll(marked.hints());
        hints.addAll(Doubles.hints(marked.fresh(), standing.near(marked.fresh(), actor)));
        return new Preview(
                marked.fresh().size(),
                marked.already(),
                List.copyOf(read.refused()),
                List.copyOf(read.whole()),
                hints.stream().distinct().toList());
    }

    private void begin(ImportId id, List<String> files, Preview preview, Actor actor) {
        sql.insertInto(EXCHANGE_IMPORT)
                .set(EXCHANGE_IMPORT.REGION, actor.region().value())
                .set(EXCHANGE_IMPORT.ID, id.value())
                .set(EXCHANGE_IMPORT.ACCOUNT, actor.account().value())
                .set(EXCHANGE_IMPORT.IMPORTED_AT, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .set(EXCHANGE_IMPORT.FILES, String.join("\n", files))
                .set(EXCHANGE_IMPORT.TAKEN, preview.good())
                .set(EXCHANGE_IMPORT.ALREADY, preview.already())
                .set(EXCHANGE_IMPORT.REFUSED, preview.refused().size())
                .execute();
    }

    @Override
    @Transactional
    public int confirm(ImportId id, Actor actor) {
        var all = RecordQuery.all().batch(id.value());
        var waiting = ledger.ids(all.standing(shilu.ledger.Standing.WAITING), actor);
        if (!waiting.isEmpty()) return ledger.confirmAll(waiting, actor);
        if (ledger.ids(all, actor).isEmpty()) throw new NotThere("import.unknown", id);
        throw Refused.because("import.nothing-waits", id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Import> of(Actor actor) {
        return sql.selectFrom(EXCHANGE_IMPORT)
                .where(EXCHANGE_IMPORT.REGION.eq(actor.region().value()))
                .and(EXCHANGE_IMPORT.ACCOUNT.eq(actor.account().value()))
                .orderBy(EXCHANGE_IMPORT.ID.desc())
                .fetch(SqlImports::read);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Import> find(ImportId id, Actor actor) {
        boolean readable = ledger.find(RecordQuery.all().batch(id.value()).paged(0, 1), actor)
                        .total()
                > 0;
        if (!readable) return Optional.empty();
        return sql.selectFrom(EXCHANGE_IMPORT)
                .where(EXCHANGE_IMPORT.REGION.eq(actor.region().value()))
                .and(EXCHANGE_IMPORT.ID.eq(id.value()))
                .fetchOptional(SqlImports::read);
    }

    private static Import read(ExchangeImportRecord row) {
        return new Import(
                new ImportId(row.getId()),
                new AccountId(row.getAccount()),
                row.getImportedAt().toInstant(ZoneOffset.UTC),
                row.getFiles().lines().toList(),
                row.getTaken(),
                row.getAlready(),
                row.getRefused());
    }

    private static List<String> names(List<Source> sources) {
        return sources.stream()
                .map(source -> source.workbook().getFileName().toString())
                .toList();
    }
}
