package shilu.commitment.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Texts;
import shilu.programme.Duty;

/// How often a duty is owed and by when, in the reader's language.
@Component
class DutyWords {
    private final Texts texts;

    DutyWords(Texts texts) {
        this.texts = texts;
    }

    /// 每季度不少于1次, 全年不少于12天.
    String often(Duty duty, Locale locale) {
        var amount = amount(duty, locale);
        var every = duty.every().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (duty.fromLastDone()) return texts.of(locale, "commitment.since." + every, amount);
        if (!duty.on().isEmpty()) return texts.of(locale, "commitment.on-days", days(duty, locale), amount);
        var anchor = duty.anchor();
        return anchor == null
                ? texts.of(locale, "commitment.every." + every, amount)
                : texts.of(locale, "commitment.anchor." + anchor, amount);
    }

    private String amount(Duty duty, Locale locale) {
        var total = duty.total();
        var measure = texts.of(locale, total == null ? "duty.measure.times" : "duty.measure." + total.of());
        return texts.of(
                locale, "commitment.amount", duty.needed().stripTrailingZeros().toPlainString(), measure);
    }

    private String days(Duty duty, Locale locale) {
        return duty.on().stream()
                .map(day -> texts.of(locale, "commitment.month-day", day.getMonthValue(), day.getDayOfMonth()))
                .collect(Collectors.joining(texts.of(locale, "commitment.between")));
    }

    /// 期满后10个工作日内.
    String deadline(Duty duty, Locale locale) {
        return duty.dueWithinDays() == 0
                ? texts.of(locale, "commitment.within")
                : texts.of(locale, "duty.due.working", duty.dueWithinDays());
    }
}
