package shilu.notice.internal;

import java.time.LocalTime;
import org.springframework.stereotype.Component;
import shilu.installation.Settings;

/// When messages are sent, and how far ahead they look.
@Component
class Times {
    private static final String AT = "notice.at";
    private static final String WITHIN = "notice.within";
    private static final String MORNING = "08:30";
    private static final String A_WEEK_S_WORK = "5";

    private final Settings settings;

    Times(Settings settings) {
        this.settings = settings;
    }

    LocalTime at() {
        return LocalTime.parse(settings.get(AT).orElse(MORNING));
    }

    int within() {
        return Integer.parseInt(settings.get(WITHIN).orElse(A_WEEK_S_WORK));
    }

    void set(LocalTime at, int within) {
        settings.put(AT, at.toString());
        settings.put(WITHIN, String.valueOf(within));
    }
}
