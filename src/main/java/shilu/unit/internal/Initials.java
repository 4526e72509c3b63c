package shilu.unit.internal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// The letters under which a name is found: 张三 under `zs` and `zhangsan`. A character that is read in several ways,
/// as 曾 and 单 are, is found under each of them, since a surname's own way stands in no table.
final class Initials {
    /// More ways to read one name are not kept: three characters of two readings each are eight.
    private static final int WAYS = 8;

    private static final int LONGEST = 400;
    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private Initials() {}

    private static HanyuPinyinOutputFormat plain() {
        var format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    /// Each way behind a space; empty where the name has no letters.
    static String of(String name) {
        var sounds = name.chars().mapToObj(letter -> sounds((char) letter)).toList();
        var ways = new LinkedHashSet<String>();
        ways.addAll(together(sounds.stream().map(Initials::first).toList()));
        ways.addAll(together(sounds));
        ways.remove("");
        var kept = ways.stream().map(way -> " " + way).collect(Collectors.joining());
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
    }

    /// How the typed letters are looked for among them.
    static String sought(String typed) {
        return " " + typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> together(List<Set<String>> sounds) {
        Set<String> ways = Set.of("");
        for (var one : sounds) {
            if (one.isEmpty()) continue;
            ways = ways.stream()
                    .flatMap(way -> one.stream().map(sound -> way + sound))
                    .limit(WAYS)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return ways;
    }

    private static Set<String> first(Set<String> sounds) {
        return sounds.stream().map(sound -> sound.substring(0, 1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A letter sounds as itself; what is neither letter nor character has no sound.
    private static Set<String> sounds(char letter) {
        if (letter < 128) {
            return Character.isLetterOrDigit(letter) ? Set.of(String.valueOf(Character.toLowerCase(letter))) : Set.of();
        }
        try {
            var read = PinyinHelper.toHanyuPinyinStringArray(letter, PLAIN);
            return read == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(read));
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
