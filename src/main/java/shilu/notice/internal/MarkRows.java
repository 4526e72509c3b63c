package shilu.notice.internal;

import static shilu.notice.internal.db.Tables.NOTICE_MARK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.notice.Matter;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.notice.internal.db.tables.records.NoticeMarkRecord;

/// What each reader has read and was told.
@Component
class MarkRows {
    private final DSLContext sql;

    MarkRows(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Set<String> read(Region region, String reader) {
        return keys(of(region, reader).and(NOTICE_MARK.READ_AT.isNotNull()));
    }

    @Transactional(readOnly = true)
    public Set<String> told(Region region, String reader) {
        return keys(of(region, reader).and(NOTICE_MARK.TOLD_ON.isNotNull()));
    }

    /// @param waiting all that waits: marks of other matters are forgotten
    @Transactional
    public void read(
            Region region, String reader, List<Waiting.Group> waiting, Collection<Matter> matters, Instant at) {
        forgetAllBut(waiting, region, reader);
        var moment = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        for (var matter : matters) {
            var row = row(region, reader, matter);
            row.setReadAt(moment);
            sql.insertInto(NOTICE_MARK)
                    .set(row)
                    .onDuplicateKeyUpdate()
                    .set(NOTICE_MARK.READ_AT, moment)
                    .execute();
        }
    }

    /// @param waiting all that waits: marks of other matters are forgotten
    @Transactional
    public void told(
            Region region, String reader, List<Waiting.Group> waiting, Collection<Matter> matters, LocalDate on) {
        forgetAllBut(waiting, region, reader);
        for (var matter : matters) {
            var row = row(region, reader, matter);
            row.setToldOn(on);
            sql.insertInto(NOTICE_MARK)
                    .set(row)
                    .onDuplicateKeyUpdate()
                    .set(NOTICE_MARK.TOLD_ON, on)
                    .execute();
        }
    }

    /// What waits no more is forgotten; where only some of a sort are known, all of that sort is kept.
    private void forgetAllBut(List<Waiting.Group> waiting, Region region, String reader) {
        var known = waiting.stream()
                .flatMap(group -> group.first().stream())
                .map(Matter::key)
                .collect(Collectors.toSet());
        var whole = waiting.stream()
                .filter(group -> group.total() > group.first().size())
                .map(Waiting.Group::sort)
                .collect(Collectors.toSet());
        for (var row : sql.selectFrom(NOTICE_MARK).where(of(region, reader)).fetch())
            if (!known.contains(key(row)) && !whole.contains(Sort.valueOf(row.getSort()))) row.delete();
    }

    private static NoticeMarkRecord row(Region region, String reader, Matter matter) {
        var row = new NoticeMarkRecord();
        row.setRegion(region.value());
        row.setReader(reader);
        row.setSort(matter.sort().name());
        row.setSubject(matter.subject());
        return row;
    }

    private Set<String> keys(Condition which) {
        return sql.selectFrom(NOTICE_MARK).where(which).fetch(MarkRows::key).stream()
                .collect(Collectors.toSet());
    }

    private static String key(NoticeMarkRecord row) {
        return row.getSort() + ":" + row.getSubject();
    }

    private static Condition of(Region region, String reader) {
        return NOTICE_MARK.REGION.eq(region.value()).and(NOTICE_MARK.READER.eq(reader));
    }
}
