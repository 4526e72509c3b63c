package shilu.notice.internal;

import static org.jooq.impl.DSL.noCondition;
import static shilu.notice.internal.db.Tables.NOTICE_CHOICE;
import static shilu.notice.internal.db.Tables.NOTICE_DELIVERY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.AccountId;
import shilu.common.Region;
import shilu.notice.Choice;
import shilu.notice.Delivery.Way;
import shilu.notice.Sort;
import shilu.notice.internal.db.tables.records.NoticeChoiceRecord;

/// How each account wants to be told.
@Component
class ChoiceRows {
    private final DSLContext sql;

    ChoiceRows(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Choice of(Region region, AccountId account) {
        return sql.selectFrom(NOTICE_CHOICE)
                .where(NOTICE_CHOICE.REGION.eq(region.value()), NOTICE_CHOICE.ACCOUNT.eq(account.value()))
                .fetchOptional(ChoiceRows::read)
                .orElse(Choice.NONE_MADE);
    }

    @Transactional
    public void put(Region region, AccountId account, Choice choice) {
        var without = choice.without().stream().sorted().map(Sort::name).collect(Collectors.joining(" "));
        var chosen = Map.<Field<?>, Object>of(
                NOTICE_CHOICE.IN_PAGE, choice.inPage(),
                NOTICE_CHOICE.BY_MAIL, choice.byMail(),
                NOTICE_CHOICE.DAYS_OFF, choice.daysOff(),
                NOTICE_CHOICE.LANGUAGE, choice.language().toLanguageTag(),
                NOTICE_CHOICE.WITHOUT, without);
        sql.insertInto(NOTICE_CHOICE)
                .set(NOTICE_CHOICE.REGION, region.value())
                .set(NOTICE_CHOICE.ACCOUNT, account.value())
                .set(chosen)
                .onDuplicateKeyUpdate()
                .set(chosen)
                .execute();
    }

    /// Who chose mail and has not been dealt with that day.
    @Transactional(readOnly = true)
    public List<AccountId> toMail(Region region, LocalDate day, boolean working, Instant now, int most) {
        return sql.select(NOTICE_CHOICE.ACCOUNT)
                .from(NOTICE_CHOICE)
                .leftJoin(NOTICE_DELIVERY)
                .on(
                        NOTICE_DELIVERY.REGION.eq(NOTICE_CHOICE.REGION),
                        NOTICE_DELIVERY.DAY.eq(day),
                        NOTICE_DELIVERY.WAY.eq(Way.MAIL.name()),
                        NOTICE_DELIVERY.RECIPIENT.eq(NOTICE_CHOICE.ACCOUNT))
                .where(NOTICE_CHOICE.REGION.eq(region.value()), NOTICE_CHOICE.BY_MAIL.isTrue())
                .and(working ? noCondition() : NOTICE_CHOICE.DAYS_OFF.isTrue())
                .and(NOTICE_DELIVERY.STATE.isNull().or(DeliveryRows.open(now)))
                .orderBy(NOTICE_CHOICE.ACCOUNT)
                .limit(most)
                .fetch(row -> new AccountId(row.value1()));
    }

    private static Choice read(NoticeChoiceRecord row) {
        var without = Stream.of(row.getWithout().split(" "))
                .filter(name -> !name.isEmpty())
                .map(Sort::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Choice(
                row.getInPage(), row.getByMail(), row.getDaysOff(), Locale.forLanguageTag(row.getLanguage()), without);
    }
}
