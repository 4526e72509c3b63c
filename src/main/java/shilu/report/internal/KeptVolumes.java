package shilu.report.internal;

import static shilu.report.internal.db.Tables.REPORT_VOLUME;
import static shilu.report.internal.db.Tables.REPORT_VOLUME_UNIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.DataFolder;
import shilu.installation.Turns;
import shilu.report.Compilation;
import shilu.report.Compilation.Delivery;
import shilu.report.internal.db.tables.records.ReportVolumeRecord;
import shilu.unit.TreeSql;

/// The volumes that were made, and where their files stand. A file is never changed: with page numbers a volume is
/// another file, and its row says which of the two it is, so that a process that dies between leaves it as it was.
@Component
class KeptVolumes {
    private final DSLContext sql;
    private final Turns turns;
    private final DataFolder folder;

    KeptVolumes(DSLContext sql, Turns turns, DataFolder folder) {
        this.sql = sql;
        this.turns = turns;
        this.folder = folder;
    }

    /// As it was bound, without page numbers.
    Path bound(String id) {
        return folder.folder("volumes").resolve(id + ".docx");
    }

    /// Those numbered by an earlier version stand where they were bound.
    Path place(Compilation volume) {
        var numbered = numbered(volume.id());
        return volume.numbered() && Files.exists(numbered) ? numbered : bound(volume.id());
    }

    private Path numbered(String id) {
        return folder.folder("volumes").resolve(id + ".numbered.docx");
    }

    @Transactional
    public void keep(Compilation volume, List<Long> positions) {
        var row = sql.newRecord(REPORT_VOLUME);
        row.setRegion(volume.region().value());
        row.setId(volume.id());
        row.setForm(volume.form());
        row.setName(volume.name());
        row.setUnit(volume.unit().value());
        row.setFromDay(volume.period().from());
        row.setToDay(volume.period().to());
        row.setPosition(volume.position());
        row.setMadeAt(LocalDateTime.ofInstant(volume.madeAt(), ZoneOffset.UTC));
        row.setWho(volume.by().value());
        row.setSheets(volume.sheets());
        row.setFigures(volume.figures());
        row.setNumbered(volume.numbered());
        row.setFileHash(volume.fileHash());
        row.insert();
        for (int i = 0; i < volume.units().size(); i++) unit(volume, i, positions.get(i));
    }

    private void unit(Compilation volume, int place, Long position) {
        var one = volume.units().get(place);
        var row = sql.newRecord(REPORT_VOLUME_UNIT);
        row.setRegion(volume.region().value());
        row.setVolume(volume.id());
        row.setPlace(place + 1);
        row.setUnit(one.unit().value());
        one.report().ifPresent(report -> {
            row.setReport(report);
            row.setPosition(position);
        });
        row.insert();
    }

    /// Takes a file with page numbers as the volume's, unless another process was sooner. Moved before the row says so:
    /// whoever dies between leaves a file that nothing names and the next one replaces.
    @Transactional
    public Compilation numbered(Compilation volume, Path file) {
        var row = sql.selectFrom(REPORT_VOLUME)
                .where(REPORT_VOLUME.REGION.eq(volume.region().value()), REPORT_VOLUME.ID.eq(volume.id()));
        turns.hold(row);
        if (!row.fetchSingle().getNumbered()) {
            var hash = FileHash.of(file);
            move(file, numbered(volume.id()));
            sql.update(REPORT_VOLUME)
                    .set(REPORT_VOLUME.NUMBERED, true)
                    .set(REPORT_VOLUME.FILE_HASH, hash)
                    .where(REPORT_VOLUME.REGION.eq(volume.region().value()), REPORT_VOLUME.ID.eq(volume.id()))
                    .execute();
        }
        return find(volume);
    }

    static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Transactional(readOnly = true)
    public List<Compilation> all(Actor actor) {
        return sql.selectFrom(REPORT_VOLUME)
                .where(REPORT_VOLUME.REGION.eq(actor.region().value()))
                .and(TreeSql.belowToTheLast(
                        actor.region(),
                        REPORT_VOLUME.UNIT,
                        REPORT_VOLUME.TO_DAY,
                        actor.scope().readable(),
                        TreeSql.NOW))
                .orderBy(REPORT_VOLUME.ID.desc())
                .fetch(this::read);
    }

    @Transactional(readOnly = true)
    public Compilation find(Compilation volume) {
        return sql.selectFrom(REPORT_VOLUME)
                .where(REPORT_VOLUME.REGION.eq(volume.region().value()), REPORT_VOLUME.ID.eq(volume.id()))
                .fetchSingle(this::read);
    }

    private Compilation read(ReportVolumeRecord row) {
        return new Compilation(
                new Region(row.getRegion()),
                row.getId(),
                row.getForm(),
                row.getName(),
                new UnitId(row.getUnit()),
                new Period(row.getFromDay(), row.getToDay()),
                row.getPosition(),
                row.getMadeAt().toInstant(ZoneOffset.UTC),
                new PersonId(row.getWho()),
                units(row.getRegion(), row.getId()),
                row.getSheets(),
                row.getFigures(),
                row.getNumbered(),
                row.getFileHash());
    }

    private List<Delivery> units(String region, String volume) {
        return sql.selectFrom(REPORT_VOLUME_UNIT)
                .where(REPORT_VOLUME_UNIT.REGION.eq(region), REPORT_VOLUME_UNIT.VOLUME.eq(volume))
                .orderBy(REPORT_VOLUME_UNIT.PLACE)
                .fetch(row -> new Delivery(new UnitId(row.getUnit()), Optional.ofNullable(row.getReport())));
    }
}
