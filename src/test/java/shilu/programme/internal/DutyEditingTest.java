package shilu.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.programme.DutyWords;
import shilu.programme.Renaming;

/// Every duty of every shipped pack, and of the same packs with all ids replaced, is edited alike.
class DutyEditingTest {
    private static final Pattern DUE = Pattern.compile("due-within-days\"?: ?[0-9]+");

    @TempDir
    Path folder;

    @Test
    void typed_again_as_it_stands_nothing_differs_and_a_number_changed_is_all_that_differs() throws IOException {
        var shipped = packs(Path.of("packs"));
        Renaming.of(List.of(Path.of("packs/common"), shipped.get(0), shipped.get(1)), folder, new Random(46));
        var renamed = packs(folder);
        assertThat(renamed).hasSameSizeAs(shipped).doesNotContainAnyElementsOf(shipped);
        int edited = 0;
        for (var pack : List.of(shipped, renamed)) for (var one : pack) edited += edited(one);
        assertThat(edited).isGreaterThan(80);
    }

    private static int edited(Path folder) throws IOException {
        var content = Files.readAllBytes(folder.resolve("duties.yaml"));
        var yaml = YamlText.of(content);
        var pack = PackReader.sound(folder);
        for (var duty : pack.duties()) {
            assertThat(DutyEditing.edited(yaml, duty, DutyWords.of(duty)).content())
                    .isEqualTo(content);
            var typed = Map.of("due-within-days", String.valueOf(duty.dueWithinDays() + 1));
            var changed = DutyEditing.edited(yaml, duty, typed).content();
            assertThat(DUE.matcher(text(changed)).replaceAll(""))
                    .isEqualTo(DUE.matcher(text(content)).replaceAll(""));
            assertThat(differing(numbers(content), numbers(changed))).isEqualTo(1);
        }
        return pack.duties().size();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static List<String> numbers(byte[] content) {
        return DUE.matcher(text(content)).results().map(MatchResult::group).toList();
    }

    private static long differing(List<String> before, List<String> after) {
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .count();
    }

    private static List<Path> packs(Path folder) throws IOException {
        try (var packs = Files.list(folder)) {
            return packs.filter(one -> Files.exists(one.resolve("duties.yaml")))
                    .sorted()
                    .toList();
        }
    }
}
