package shilu.notice;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// How somebody wants to be told.
///
/// @param inPage   whether the count stands in the top bar
/// @param byMail   one message a day, when something is new or due
/// @param daysOff  also on days that are no working days
/// @param language of the mail
/// @param without  sorts one does not want to hear of
public record Choice(boolean inPage, boolean byMail, boolean daysOff, Locale language, Set<Sort> without) {
    public static final Choice NONE_MADE = new Choice(true, false, false, Locale.SIMPLIFIED_CHINESE, Set.of());

    public Set<Sort> wanted() {
        return without.isEmpty() ? EnumSet.allOf(Sort.class) : EnumSet.complementOf(EnumSet.copyOf(without));
    }
}
