package shilu.programme.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How people write things into cells.
final class Cells {
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\n\\r]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private Cells() {}

    /// Full-width letters and digits as half-width ones, spaces around gone.
    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    static List<String> parts(String cell) {
        return BETWEEN.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// 张三、李四 and 张三 李四 are two people, 张　三 is one: a character standing alone is no name.
    static Stream<String> names(String part) {
        var words = SPACES.splitAsStream(part.strip())
                .filter(word -> !word.isEmpty())
                .toList();
        boolean several = words.stream().allMatch(word -> word.codePointCount(0, word.length()) > 1);
        return several ? words.stream() : Stream.of(String.join("", words));
    }

    /// Cells that say that there is nothing.
    static boolean saysNothing(String cell) {
        return List.of("无", "-", "—", "/", "\\", "0").contains(plain(cell));
    }
}
