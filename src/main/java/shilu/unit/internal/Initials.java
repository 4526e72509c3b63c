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
import shilu.common.Plain;

/// The letters under which a name is found: 张三 under `zs` and `zhangsan`. A character that is read in several ways,
/// as 曾 and 单 are, is found under each of them, since a surname's own way stands in no table.
final class Initials {
    /// More ways to read one name are not kept: three characters of two readings each are eight.
    private static final int WAYS = 8;

    /// A unit's name has more characters, but only few whose ways differ in their first letter.
    private static final int WAYS_OF_UNITS = 64;

    private static final int LONGEST = 400;
    private static final int LONGEST_OF_UNITS = 2_000;
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
        ways.addAll(together(sounds.stream().map(Initials::first).toList(), WAYS));
        ways.addAll(together(sounds, WAYS));
        return kept(ways, LONGEST);
    }

    /// The names of a unit as they are looked for, and each way to say them by initials.
    static String ofUnit(String name, String shortName) {
        var ways = new LinkedHashSet<String>();
        for (var one : List.of(name, shortName)) {
            ways.add(Plain.of(one).text());
            var sounds =
                    one.chars().mapToObj(letter -> first(sounds((char) letter))).toList();
            ways.addAll(together(sounds, WAYS_OF_UNITS));
        }
        return kept(ways, LONGEST_OF_UNITS);
    }

    private static String kept(Set<String> ways, int longest) {
        var kept = ways.stream()
                .filter(way -> !way.isEmpty())
                .map(way -> " " + way)
                .collect(Collectors.joining());
        return kept.length() <= longest ? kept : kept.substring(0, longest);
    }

    /// How the typed letters are looked for among them.
    static String sought(String typed) {
        return " " + typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> together(List<Set<String>> sounds, int most) {
        Set<String> ways = Set.of("");
        for (var one : sounds) {
            if (one.isEmpty()) continue;
            ways = ways.stream()
                    .flatMap(way -> one.stream().map(sound -> way + sound))
                    .limit(most)
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
