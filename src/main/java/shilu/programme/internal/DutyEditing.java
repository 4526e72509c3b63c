package shilu.programme.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.programme.Cadence;
import shilu.programme.Duty;
import shilu.programme.DutyWords;
import shilu.programme.internal.YamlText.Written;

/// Writes what was typed of a duty into its YAML: each key only where it says something else than before.
final class DutyEditing {
    private static final Map<String, int[]> WHOLE = Map.of(
            "at-least", new int[] {1, 366},
            "due-within-days", new int[] {0, 366},
            "grace-days", new int[] {0, 366});
    private static final Set<String> TEXTS = Set.of("name", "en", "clause");
    private static final Set<String> NEEDED = Set.of("name", "clause", "every", "at-least", "total");
    private static final List<String> ANCHORS = List.of("q1", "q2", "q3", "q4", "h1", "h2");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:-|月)(\\d{1,2})日?");
    private static final int LONGEST = 200;

    private final Duty duty;
    private final Map<String, String> before;
    private final List<Problem> problems = new ArrayList<>();

    private DutyEditing(Duty duty) {
        this.duty = duty;
        this.before = DutyWords.of(duty);
    }

    /// Refused with everything that cannot be read.
    static YamlText edited(YamlText yaml, Duty duty, Map<String, String> typed) {
        var editing = new DutyEditing(duty);
        var changed = editing.changed(typed);
        Refused.ifAny(editing.problems);
        var written = yaml;
        for (var one : changed.entrySet()) written = editing.write(written, one.getKey(), one.getValue());
        return written;
    }

    /// What says something else now, as it is to be written.
    private Map<String, String> changed(Map<String, String> typed) {
        var changed = new LinkedHashMap<String, String>();
        before.forEach((key, was) -> {
            if (!typed.containsKey(key)) return;
            var is = read(key, typed.getOrDefault(key, "").strip().replaceAll("\\s+", " "));
            if (is != null && !is.equals(was)) changed.put(key, is);
        });
        return changed;
    }

    /// Null where it cannot be read.
    private @Nullable String read(String key, String typed) {
        if (typed.isEmpty()) {
            if (NEEDED.contains(key)) return refused(key, "programme.edit.missing");
            return WHOLE.containsKey(key) ? "0" : "";
        }
        if (WHOLE.containsKey(key)) return whole(key, typed);
        if (TEXTS.contains(key))
            return typed.codePointCount(0, typed.length()) > LONGEST
                    ? refused(key, "programme.edit.long", LONGEST)
                    : typed;
        return switch (key) {
            case "total" -> number(key, typed, "366000");
            case "attendance-target" -> number(key, typed, "100");
            case "on" -> days(typed);
            case "every" -> among(key, typed, Arrays.stream(Cadence.values()).map(DutyWords::word));
            default -> among(key, typed, ANCHORS.stream());
        };
    }

    private @Nullable String whole(String key, String typed) {
        var range = WHOLE.get(key);
        try {
            int number = Integer.parseInt(typed);
            if (range != null && number >= range[0] && number <= range[1]) return String.valueOf(number);
        } catch (NumberFormatException unreadable) {
            // Told below, with what can be written.
        }
        return range == null ? null : refused(key, "programme.edit.whole", typed, range[0], range[1]);
    }

    private @Nullable String number(String key, String typed, String most) {
        try {
            var number = new BigDecimal(typed);
            if (number.signum() > 0 && number.compareTo(new BigDecimal(most)) <= 0 && number.scale() <= 2)
                return number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException unreadable) {
            // Told below, with what can be written.
        }
        return refused(key, "programme.edit.number", typed, most);
    }

    private @Nullable String among(String key, String typed, Stream<String> words) {
        return words.anyMatch(typed::equals) ? typed : refused(key, "programme.edit.choice", typed);
    }

    private @Nullable String days(String typed) {
        var days = new LinkedHashSet<String>();
        for (var word : BETWEEN.split(typed)) {
            var read = DAY.matcher(word);
            try {
                if (!read.matches()) return refused("on", "programme.edit.day", word);
                var day = MonthDay.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)));
                days.add(DutyWords.word(day));
            } catch (DateTimeException none) {
                return refused("on", "programme.edit.day", word);
            }
        }
        return String.join("、", days);
    }

    private @Nullable String refused(String key, String code, Object... details) {
        problems.add(new Problem(code, key, List.of(details), null));
        return null;
    }

    private YamlText write(YamlText yaml, String key, String value) {
        var id = duty.id();
        if (key.equals("total")) return yaml.with(Written.number(value), id, "total", "amount");
        if (key.equals("on")) return days(yaml, value);
        boolean none = WHOLE.containsKey(key) && value.equals("0");
        boolean gone = none || value.isEmpty();
        if (gone) return yaml.has(id, key) ? yaml.without(id, key) : yaml;
        boolean number = WHOLE.containsKey(key) || key.equals("attendance-target");
        return yaml.with(number ? Written.number(value) : Written.text(value), id, key);
    }

    /// Days that stay keep their place, with what is noted beside them.
    private YamlText days(YamlText yaml, String value) {
        var id = duty.id();
        var now = value.isEmpty() ? List.<String>of() : List.of(value.split("、"));
        if (!yaml.has(id, "on")) return yaml.with(Written.list(now), id, "on");
        if (now.isEmpty()) return yaml.without(id, "on");
        var was = duty.on().stream().map(DutyWords::word).toList();
        var written = yaml;
        for (var day : now) if (!was.contains(day)) written = written.withWord(Written.text(day), id, "on");
        for (var day : new HashSet<>(was)) if (!now.contains(day)) written = written.without(id, "on", day);
        return written;
    }
}
