package shilu.duty.internal;

import static shilu.duty.internal.db.Tables.DUTY_CALENDAR;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.duty.CalendarDay;
import shilu.duty.internal.db.tables.records.DutyCalendarRecord;

/// The table of days that are not what their weekday says.
@Component
class CalendarRows {
    private final DSLContext sql;

    CalendarRows(DSLContext sql) {
        this.sql = sql;
    }

    KnownCalendar known(Region region, long asOf) {
        return KnownCalendar.of(sql.selectFrom(DUTY_CALENDAR)
                .where(DUTY_CALENDAR.REGION.eq(region.value()), DUTY_CALENDAR.POSITION.le(asOf))
                .orderBy(DUTY_CALENDAR.POSITION)
                .fetch(row -> new CalendarDay(
                        row.getDay(), CalendarDay.Kind.valueOf(row.getKind()), row.getName(), row.getSource())));
    }

    void say(Region region, Collection<CalendarDay> days, @Nullable PersonId who, long position) {
        var rows = new ArrayList<DutyCalendarRecord>();
        for (var day : List.copyOf(days)) {
            var row = sql.newRecord(DUTY_CALENDAR);
            row.setRegion(region.value());
            row.setDay(day.day());
            row.setPosition(position);
            row.setKind(day.kind().name());
            row.setName(day.name());
            row.setSource(day.source());
            row.setWho(who == null ? null : who.value());
            rows.add(row);
        }
        sql.batchInsert(rows).execute();
    }
}
